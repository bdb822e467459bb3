import type { EventView } from '@backcast/contracts/events/event';
import { factsOf } from '@backcast/contracts/events/facts-of';
import { applyWay } from '@backcast/plan/apply-way';
import { namesOnList } from '@backcast/plan/derive-funnel';
import type { PlanConflict, PlanWay } from '@backcast/plan/plan-shape';
import { pinnableKeys, type FunnelRate, type GoalFacts, type PinnableKey } from '@backcast/planning/goal-facts';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { eventChangesQuery } from '../../shared/api/event.query.js';
import { Note } from '../../shared/feedback/error-note.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Tag } from '../../shared/look/tag.js';
import { FunnelRows } from '../../shared/plan/funnel-rows.js';
import { TargetCards } from '../../shared/plan/target-cards.js';
import { missingName, WhyPanel } from '../../shared/plan/why.js';
import { useDiscardKey } from '../../shared/saving/use-discard-key.js';
import { Estimates, type EstimateSide } from './estimates.js';
import { GoalBar } from './goal-bar.js';
import type { GoalEditor } from './goal-editor.js';
import { useGoalPlans } from './goal-plans.js';
import { lastChangeOf } from './last-change.js';
import { LeadMetric } from './lead-metric.js';
import { PinControl } from './pin-control.js';
import { PurposeLine } from './purpose-line.js';
import { RateEditor } from './rate-editor.js';
import { Sureness } from './sureness.js';
import { Verdict } from './verdict.js';
import { OutsideFunnel, WhoComes } from './who-comes.js';

/** Question and consequences side by side, and the bar that says what a change moves. */
export function GoalSides({ event, editor }: { event: EventView; editor: GoalEditor }) {
  const { texts, formats } = useSpeech();
  const text = texts.goal;
  const { facts, pins } = editor.goal;
  const { plan, before, moved } = useGoalPlans(event, editor);
  const isReadOnly = !event.permissions.includes('goal.edit');
  const [openSide, setOpenSide] = useState<EstimateSide | null>(null);
  const [openRate, setOpenRate] = useState<FunnelRate | null>(null);
  const { openKey, toggleWhy } = useOpenWhy();
  const { data: changes } = useQuery({
    ...eventChangesQuery(event.id),
    enabled: event.permissions.includes('event.history'),
  });
  useDiscardKey(editor);

  const change = (next: GoalFacts): void => editor.edit((goal) => ({ ...goal, facts: next }));
  const part = (next: Partial<GoalFacts>): void =>
    editor.edit((goal) => ({ ...goal, facts: { ...goal.facts, ...next } }));
  const pin = (key: PinnableKey, value: number | null): void =>
    editor.edit((goal) => {
      const { [key]: _removed, ...others } = goal.pins;
      return { ...goal, pins: value === null ? others : { ...others, [key]: value } };
    });
  const why = (key: string): ReactNode => {
    const number = plan.numbers[key];
    if (!number) return null;
    const speech = { texts, formats, zone: event.basics.zone, unit: facts.leadMetric?.unit ?? 'count' } as const;
    const pinnable = pinnableKeys.find((each) => each === key);
    return (
      <WhyPanel number={number} lastChange={lastChangeOf(plan, key, changes?.changes ?? [], speech)}>
        {pinnable !== undefined && !isReadOnly && (
          <PinControl
            number={number}
            pin={pins[pinnable]}
            onPin={(value) => pin(pinnable, value)}
            onCommit={editor.commit}
          />
        )}
      </WhyPanel>
    );
  };
  const takeWay = (way: PlanWay, conflict: PlanConflict): void => {
    const after = applyWay({ ...factsOf(event), goal: facts, pins }, conflict, way);
    if (after) editor.edit(() => ({ facts: after.goal, pins: after.pins }));
    editor.commit();
  };
  const editing = { facts, isReadOnly, onChange: change, onCommit: editor.commit };
  const reasons = { openKey, onToggleWhy: toggleWhy, why };
  const unit = facts.leadMetric?.unit;
  return (
    <>
      <div className="step-sides">
        <main className="step-ask">
          <h1>{text.question}</h1>
          <p className="quiet small">{text.lead}</p>
          {editor.wasRestored && editor.isDirty && (
            <div className="step-group">
              <Note kind="accent">{text.draftRestored}</Note>
            </div>
          )}
          <PurposeLine {...editing} />
          <div className="step-group">
            <LeadMetric {...editing} />
          </div>
          <section className="step-group">
            <h2 className="field-label">
              {text.targets} <span className="goal-unit">{unit && texts.words.metricUnitNames[unit]}</span>
            </h2>
            <TargetCards
              plan={plan}
              before={before}
              metric={facts.leadMetric}
              balanced={facts.balanced}
              floorPercent={facts.floorPercent}
              stretchPercent={facts.stretchPercent}
              isReadOnly={isReadOnly}
              isPreview={editor.isDirty}
              onBalanced={(balanced) => part({ balanced })}
              onFloorPercent={(floorPercent) => {
                part({ floorPercent });
                editor.commit();
              }}
              onStretchPercent={(stretchPercent) => {
                part({ stretchPercent });
                editor.commit();
              }}
              onCommit={editor.commit}
              {...reasons}
            />
            <div className="goal-outside">
              <OutsideFunnel {...editing} />
            </div>
          </section>
          <section className="step-group">
            <h2 className="field-label">{text.origin}</h2>
            <Estimates
              {...editing}
              plan={plan}
              before={before}
              openSide={openSide}
              onToggleSide={(side) => setOpenSide(openSide === side ? null : side)}
              {...reasons}
            />
          </section>
          <section className="step-group">
            <Sureness {...editing} template={event.template} />
          </section>
          <section className="step-group">
            <h2 className="field-label">{text.whoComes}</h2>
            <WhoComes {...editing} />
          </section>
        </main>
        <aside className="step-so" aria-label={text.consequences}>
          <div className="step-so-head">
            <h2>{text.consequences}</h2>
            {before !== null &&
              (editor.isDirty ? <Tag kind="accent">{text.preview}</Tag> : <Tag kind="good">{text.justSaved}</Tag>)}
          </div>
          <WhatIsMissing paths={plan.numbers['funnel.arrivals']?.missing ?? []} />
          <FunnelRows
            plan={plan}
            before={before}
            rates={facts.rates}
            {...reasons}
            openRate={openRate}
            onToggleRate={isReadOnly ? null : (rate) => setOpenRate(openRate === rate ? null : rate)}
            rateEditor={(rate) => (
              <RateEditor
                name={texts.words.rates[rate]}
                rate={facts.rates[rate]}
                onChange={(next) => part({ rates: { ...facts.rates, [rate]: next } })}
                onCommit={editor.commit}
                onClose={() => setOpenRate(null)}
              />
            )}
          />
          <ListSentence event={event} facts={facts} missing={plan.numbers['funnel.missingNames']?.value ?? null} />
          <Verdict
            facts={facts}
            plan={plan}
            before={before}
            eventId={event.id}
            isReadOnly={isReadOnly}
            onWay={takeWay}
            {...reasons}
          />
        </aside>
      </div>
      <GoalBar event={event} editor={editor} moved={moved} isReadOnly={isReadOnly} />
    </>
  );
}

/** What has to be said before the right side can count. */
function WhatIsMissing({ paths }: { paths: string[] }) {
  const { texts, formats } = useSpeech();
  if (paths.length === 0) return null;
  const join = formats.language === 'zh-CN' ? '、' : ', ';
  return (
    <p className="small quiet goal-missing">
      {paths.includes('goal.balanced')
        ? texts.goal.noTarget
        : texts.plan.because.missing(paths.map((path) => missingName(texts, path)).join(join))}
    </p>
  );
}

/** Whether the list is long enough; as long as it is not, the way to where lists are taken in. */
function ListSentence({ event, facts, missing }: { event: EventView; facts: GoalFacts; missing: number | null }) {
  const { texts, formats } = useSpeech();
  const text = texts.goal;
  const listed = namesOnList(facts, event.customersListed);
  if (listed !== null && missing === null) return null;
  const have = formats.customers(listed ?? 0);
  const sentence =
    listed === null
      ? text.listNotSaid
      : missing === 0
        ? text.listEnough(have)
        : text.listHas(have, formats.customers(missing ?? 0));
  return (
    <p className="small quiet goal-list" data-lacks={(missing ?? 0) > 0 || undefined}>
      {sentence}{' '}
      {missing !== 0 && event.permissions.includes('invitee.import') && (
        <Link className="link" to="/e/$eventId/invitees" params={{ eventId: event.id }} search={{ view: 'take' }}>
          {text.takeList}
        </Link>
      )}
    </p>
  );
}

/** Which reason is open is in the address. */
function useOpenWhy(): { openKey: string | null; toggleWhy: (key: string) => void } {
  const { why } = useSearch({ from: '/shell/e/$eventId/plan/goal' });
  const navigate = useNavigate({ from: '/e/$eventId/plan/goal' });
  const openKey = why ?? null;
  return {
    openKey,
    toggleWhy: (key) =>
      void navigate({ search: openKey === key ? {} : { why: key }, replace: true, resetScroll: false }),
  };
}

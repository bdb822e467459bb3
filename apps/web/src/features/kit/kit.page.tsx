import { defaultGoal } from '@backcast/planning/goal-defaults';
import { derivePlan } from '@backcast/plan/derive-plan';
import { cnWorkCalendar } from '@backcast/calendar/cn-work-calendar';
import type { DeriveContext, EventFacts } from '@backcast/plan/plan-shape';
import { emptySections } from '@backcast/planning/event-sections';
import { PasswordInput, Select, TextInput } from '@mantine/core';
import type { Language } from '@backcast/texts/language';
import { loadPlannerTexts, type PlannerTexts } from '@backcast/texts/planner';
import { useEffect, useState, type ReactNode } from 'react';
import { ConflictDialog } from '../../shared/feedback/conflict-dialog.js';
import { EmptyPage } from '../../shared/feedback/empty-page.js';
import { ErrorNote, Note } from '../../shared/feedback/error-note.js';
import { PendingBar } from '../../shared/feedback/pending-bar.js';
import { SaveState } from '../../shared/feedback/save-state.js';
import { ListSkeleton } from '../../shared/feedback/skeletons.js';
import { NumberField } from '../../shared/fields/number-field.js';
import { Segmented } from '../../shared/fields/segmented.js';
import { LanguageSwitch } from '../../shared/language/language-switch.js';
import { SpeechProvider, useSpeech } from '../../shared/language/texts-context.js';
import { LinkBox } from '../../shared/links/link-box.js';
import { ReachNote } from '../../shared/links/reach-note.js';
import { Button } from '../../shared/look/button.js';
import { Tag } from '../../shared/look/tag.js';
import { ThemeSwitch } from '../../shared/look/theme-switch.js';
import { Figure } from '../../shared/plan/figure.js';
import { FunnelRows } from '../../shared/plan/funnel-rows.js';
import { HallPicture } from '../../shared/plan/hall-picture.js';
import { TargetCards } from '../../shared/plan/target-cards.js';
import { WalkLine, walkSteps } from '../../shared/plan/walk-line.js';
import { WhyPanel } from '../../shared/plan/why.js';
import './kit.css';

const facts: EventFacts = {
  goal: {
    ...defaultGoal('conversion'),
    balanced: 60,
    prospectsOnList: 620,
    rates: {
      ...defaultGoal('conversion').rates,
      close: { kind: 'history', successes: 120, trials: 416, from: '2026' },
      'turn-up': { kind: 'history', successes: 416, trials: 520, from: '2026' },
    },
  },
  sessions: [
    { id: '1', name: '', room: '', capacityPeople: 400, date: '2027-07-10', startTime: '14:00', endTime: '17:00' },
  ],
  ...{ pins: {}, setting: 'indoors', place: '', sections: emptySections, duties: [] },
};
const changed: EventFacts = { ...facts, goal: { ...facts.goal, balanced: 65 }, pins: { 'funnel.invitations': 540 } };
const context: DeriveContext = { today: '2027-06-22', calendar: cnWorkCalendar, rules: [] };
const nothing = (): void => undefined;

/** Every shared component in all its states, in both languages and both themes. Development only. */
export function KitPage() {
  const [all, setAll] = useState<Record<Language, PlannerTexts> | null>(null);
  useEffect(() => {
    void Promise.all([loadPlannerTexts('zh-CN'), loadPlannerTexts('en')]).then(([chinese, english]) =>
      setAll({ 'zh-CN': chinese, en: english }),
    );
  }, []);
  if (!all) return null;
  return (
    <main className="kit">
      {(['light', 'dark'] as const).map((theme) =>
        (['zh-CN', 'en'] as const).map((language) => (
          <SpeechProvider key={theme + language} language={language} texts={all[language]} isPage={false}>
            <section
              className="kit-column"
              data-mantine-color-scheme={theme}
              lang={language}
              aria-label={`${language} ${theme}`}
            >
              <Components />
            </section>
          </SpeechProvider>
        )),
      )}
    </main>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="kit-part">
      <h2 className="tiny quiet">{name}</h2>
      {children}
    </div>
  );
}

function Components() {
  const { texts } = useSpeech();
  const before = derivePlan(facts, context);
  const plan = derivePlan(changed, context);
  const [why, setWhy] = useState<string | null>('funnel.confirmations');
  const [savedAt] = useState(() => Date.now());
  const [isConflictOpen, setConflictOpen] = useState(false);
  const [count, setCount] = useState<number | null>(12000);
  const [sure, setSure] = useState<'0.5' | '0.8' | '0.9'>('0.9');
  const panel = (key: string): ReactNode => {
    const number = plan.numbers[key];
    return number && <WhyPanel number={number} lastChange="6-18 10:42 Li Lan 30.0% → 28.8%" />;
  };
  const toggle = (key: string): void => setWhy(why === key ? null : key);
  return (
    <>
      <h1>{texts.pages.kit.title}</h1>
      <p className="quiet">{texts.pages.kit.lead}</p>
      <Part name="WalkLine">
        <WalkLine
          nodes={walkSteps.map((step, index) => ({
            step,
            state:
              (['here', 'done', 'done', 'missing', 'missing', 'late', 'later', 'later', 'later'] as const)[index] ??
              'later',
            ...(index < 3 ? { href: '#', value: ['60', '400', '7-10'][index] ?? '' } : {}),
          }))}
        />
      </Part>
      <Part name="TargetCards">
        <TargetCards
          plan={plan}
          before={before}
          metric={changed.goal.leadMetric}
          balanced={changed.goal.balanced}
          floorPercent={20}
          stretchPercent={25}
          isReadOnly={false}
          isPreview
          onBalanced={nothing}
          onFloorPercent={nothing}
          onStretchPercent={nothing}
          onCommit={nothing}
          openKey={why}
          onToggleWhy={toggle}
          why={panel}
        />
      </Part>
      <Part name="FunnelRows + Why">
        <FunnelRows
          plan={plan}
          before={before}
          rates={changed.goal.rates}
          openKey={why}
          onToggleWhy={toggle}
          why={panel}
          openRate={null}
          onToggleRate={nothing}
          rateEditor={() => null}
        />
      </Part>
      <Part name="HallPicture">
        <HallPicture
          before={{ low: 320, middle: 374, high: 428 }}
          after={{ low: 350, middle: 407, high: 465 }}
          seats={400}
        />
        <HallPicture before={null} after={{ low: 320, middle: 374, high: 428 }} seats={null} />
      </Part>
      <Part name="Figure">
        <p className="row">
          <Figure before={60} after={65} unit="customers" />
          <Figure after={65} unit="people" />
          <Figure before={0.07} after={0.62} unit="chance" tone="bad" />
          <Figure after={58800000} unit="money" />
          <Figure after={null} unit="customers" />
        </p>
      </Part>
      <Part name="PendingBar">
        <PendingBar
          kind="typing"
          title={`${texts.words.fields.balanced} 60 → 65`}
          summary={texts.goal.pending.autosaves}
          moved={20}
          onSeeAll={nothing}
          onDiscard={nothing}
        />
        <PendingBar
          kind="waiting"
          title={`${texts.words.fields.balanced} 60 → 65`}
          summary={texts.goal.pending.moves(20)}
          moved={20}
          onSeeAll={nothing}
          onDiscard={nothing}
          onSave={nothing}
        />
        <PendingBar
          kind="saved"
          title={`${texts.words.fields.balanced} 60 → 65`}
          summary={texts.goal.pending.moved(20)}
          savedAt={savedAt}
          onUndo={nothing}
        />
        <PendingBar
          kind="clash"
          summary={texts.goal.theirs('王总', '10:43', texts.words.fields.balanced)}
          onCompare={nothing}
        />
        <PendingBar kind="quiet" summary={texts.goal.pending.quiet} />
        <PendingBar kind="read-only" summary={texts.goal.pending.readOnly(texts.words.roles.viewer)} />
      </Part>
      <Part name="SaveState">
        <p className="row">
          <SaveState state="saved" time="10:42" />
          <SaveState state="saved" time="10:42" by="李岚" />
          <SaveState state="saving" />
          <SaveState state="waiting" />
          <SaveState state="failed" onRetry={nothing} />
          <SaveState state="read-only" />
        </p>
      </Part>
      <Part name="Tag, Note, ErrorNote, ReachNote">
        <p className="row">
          <Tag>{texts.goal.pinned}</Tag>
          <Tag kind="assumption">{texts.goal.assumption}</Tag>
          <Tag kind="accent">{texts.goal.preview}</Tag>
          <Tag kind="good">{texts.words.accounts.active}</Tag>
          <Tag kind="warn">{texts.words.accounts.linked}</Tag>
          <Tag kind="bad">{texts.words.accounts.disabled}</Tag>
        </p>
        <Note kind="accent">{texts.goal.draftRestored}</Note>
        <ErrorNote>{texts.errors.offline}</ErrorNote>
        <ReachNote othersCanReach={false} url="http://127.0.0.1:3000" />
      </Part>
      <Part name="LinkBox">
        <LinkBox url="https://events.example.com/m.html#join=abcdefghijklmnop" expires="7-10" othersCanReach />
      </Part>
      <Part name="Buttons and fields">
        <p className="row">
          <Button kind="primary">{texts.shell.actions.save}</Button>
          <Button>{texts.shell.actions.cancel}</Button>
          <Button kind="plain">{texts.shell.actions.more}</Button>
          <Button kind="bad">{texts.pages.people.disable}</Button>
          <Button disabled>{texts.shell.actions.save}</Button>
        </p>
        <NumberField
          label={texts.goal.list}
          value={count}
          onChange={setCount}
          unit={texts.words.metricUnits.customers}
          least={1}
          most={1e6}
          isOptional
        />
        <NumberField
          label={texts.goal.averageDeal}
          value={980000}
          scale={100}
          decimals={2}
          onChange={nothing}
          unit="¥"
          error={texts.fieldErrors.too_big}
        />
        <NumberField
          label={texts.goal.staff}
          value={12}
          onChange={nothing}
          isDisabled
          unit={texts.words.metricUnits.people}
        />
        <TextInput label={texts.goal.measuredBy} placeholder={texts.goal.measuredByExample} />
        <PasswordInput label={texts.accounts.signIn.password} />
        <Select
          label={texts.goal.leadMetric}
          data={Object.values(texts.words.metrics)}
          defaultValue={texts.words.metrics.deals}
        />
        <Segmented
          label={texts.goal.sureness}
          value={sure}
          onChange={setSure}
          options={(['0.5', '0.8', '0.9'] as const).map((value) => ({
            value,
            label: texts.goal.surenessOf[value] ?? value,
          }))}
        />
        <div className="row">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </Part>
      <Part name="ConflictDialog">
        <Button onClick={() => setConflictOpen(true)}>{texts.goal.compare}</Button>
        {isConflictOpen && (
          <ConflictDialog
            writer="王总"
            when="10:43"
            clashes={[{ path: 'balanced', name: texts.words.fields.balanced, before: '60', mine: '65', theirs: '62' }]}
            onApply={() => setConflictOpen(false)}
            onLater={() => setConflictOpen(false)}
          />
        )}
      </Part>
      <Part name="EmptyPage, ListSkeleton">
        <EmptyPage
          title={texts.events.emptyTitle}
          lead={texts.events.emptyLead}
          example={texts.events.emptyExample}
          action={<Button kind="primary">{texts.events.add}</Button>}
        />
        <ListSkeleton rows={2} />
      </Part>
    </>
  );
}

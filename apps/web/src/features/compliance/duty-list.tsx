import type { EventView } from '@backcast/contracts/events/event';
import { compareDuties } from '@backcast/plan/compare-duties';
import { codeOfDuty } from '@backcast/plan/duty-record';
import type { DerivedPlan } from '@backcast/plan/plan-shape';
import { useRuleTexts } from '../../shared/language/rule-texts.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Tag } from '../../shared/look/tag.js';
import { DutyRow } from './duty-row.js';
import { useDutyTexts } from './duty-texts.js';
import { statusWord, titleOf, titleOfCode } from './duty-words.js';
import { GateBox } from './gate-box.js';

type Props = {
  event: EventView;
  plan: DerivedPlan;
  before: DerivedPlan | null;
  openKey: string | null;
  /** The gate of the open duty that somebody came to override. */
  override: string | null;
  onOpen: (key: string | null) => void;
};

/** The duties by deadline, prohibitions and what is overdue first; what a change brings and takes is marked. */
export function DutyList({ event, plan, before, openKey, override, onOpen }: Props) {
  const text = useDutyTexts();
  const rules = useRuleTexts();
  const { texts } = useSpeech();
  const moves = before ? compareDuties(before.duties, plan.duties) : [];
  const gone = moves.filter(({ change }) => change === 'vanishes');
  const open = plan.duties.filter(({ isDone }) => !isDone);
  const done = plan.duties.filter(({ isDone }) => isDone);
  const mayEdit = event.permissions.includes('duty.edit');
  const row = (duty: DerivedPlan['duties'][number]) => (
    <DutyRow
      key={duty.key}
      event={event}
      duty={duty}
      move={moves.find(({ key, change }) => key === duty.key && change !== 'passes')}
      mayEdit={mayEdit}
      isOpen={openKey === duty.key}
      onToggle={() => onOpen(openKey === duty.key ? null : duty.key)}
    />
  );
  return (
    <>
      <div className="step-so-head">
        <h2>
          {text.duties} <span className="small quiet">{open.length > 0 && text.dutyCount(open.length)}</span>
        </h2>
        {before !== null && <Tag kind="accent">{texts.stepParts.preview}</Tag>}
      </div>
      <p className="small quiet">{text.noAdvice}</p>
      <GateBox event={event} plan={plan} wanted={{ key: openKey, gate: override }} onClose={() => onOpen(openKey)} />
      {plan.duties.length === 0 && (
        <div className="duty-none">
          <b>{text.none}</b>
          <p className="small quiet">{text.noneLead}</p>
        </div>
      )}
      {/* One list: a duty that becomes done while it is open keeps what is being asked and offered in it. */}
      <ul className="duties">
        {[
          ...open.map(row),
          ...gone.map(({ key, duty }) => (
            <li key={key} className="duty duty-gone">
              <s>{titleOf(rules, duty)}</s> <Tag kind="accent">{text.isGone}</Tag>
            </li>
          )),
          ...(done.length > 0 ? [<DoneHead key="done" count={done.length} />] : []),
          ...done.map(row),
        ]}
      </ul>
      {plan.orphanDuties.length > 0 && (
        <>
          <h3 className="duty-part">{text.orphans}</h3>
          <p className="tiny quiet">{text.orphansLead}</p>
          <ul className="duties">
            {plan.orphanDuties.map(({ key, status }) => (
              <li key={key} className="duty duty-gone">
                {titleOfCode(rules, codeOfDuty(key))} <Tag>{statusWord(text, status, false)}</Tag>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function DoneHead({ count }: { count: number }) {
  const text = useDutyTexts();
  return (
    <li>
      <h3 className="duty-part">{text.done(count)}</h3>
    </li>
  );
}

import { approvalStates, type BudgetApproval } from '@backcast/planning/budget-facts';
import { DayField } from '../../shared/fields/line.js';
import { NumberField } from '../../shared/fields/number-field.js';
import { Segmented } from '../../shared/fields/segmented.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { PersonField } from '../../shared/people/person-field.js';
import { subjectName } from '../../shared/plan/step-texts.js';
import { moneyField } from './money-field.js';
import type { MoneyProps } from './money-props.js';

/** How much may be spent, who says so, how far that is, and by when it has to be asked. */
export function ApprovalBox(props: MoneyProps) {
  const { event, facts, draft } = props;
  const { texts } = useSpeech();
  const text = texts.budget.money;
  const { approval } = facts;
  const isDisabled = !draft.mayEdit;
  const withApproval = (part: Partial<BudgetApproval>) => ({ ...facts, approval: { ...approval, ...part } });
  return (
    <section className="step-group stack">
      <div className="form-grid">
        <NumberField
          {...moneyField}
          label={text.limit}
          hint={text.limitHint}
          value={facts.limitMinor}
          isDisabled={isDisabled}
          onChange={(limitMinor) => draft.edit({ ...facts, limitMinor })}
          onCommit={draft.leave}
        />
        <NumberField
          label={text.approvalDays}
          hint={'\u00a0'}
          value={facts.approvalDays}
          least={0}
          most={250}
          unit={texts.budget.materials.days}
          isDisabled={isDisabled}
          onChange={(approvalDays) => approvalDays !== null && draft.edit({ ...facts, approvalDays })}
          onCommit={draft.leave}
        />
      </div>
      <Segmented
        label={text.approval}
        value={approval.state}
        isDisabled={isDisabled}
        options={approvalStates.map((value) => ({ value, label: text.approvalStates[value] }))}
        onChange={(state) =>
          draft.choose(
            withApproval({
              state,
              on: state === 'open' ? null : event.today,
              grantedMinor: state === 'granted' ? (approval.grantedMinor ?? facts.limitMinor) : approval.grantedMinor,
            }),
          )
        }
      />
      {approval.state === 'open' && <AskBy {...props} />}
      <div className="form-grid">
        <PersonField
          label={text.approvalWho}
          value={approval.personId}
          event={event}
          isReadOnly={isDisabled}
          onChange={(personId) => draft.choose(withApproval({ personId }))}
        />
        {approval.state !== 'open' && (
          <DayField
            label={text.approvalOn[approval.state]}
            value={approval.on}
            isDisabled={isDisabled}
            onChange={(on) => draft.edit(withApproval({ on }))}
            onLeave={draft.leave}
          />
        )}
        {approval.state === 'granted' && (
          <NumberField
            {...moneyField}
            label={text.granted}
            value={approval.grantedMinor}
            isDisabled={isDisabled}
            onChange={(grantedMinor) => draft.edit(withApproval({ grantedMinor }))}
            onCommit={draft.leave}
          />
        )}
      </div>
    </section>
  );
}

/** By when the approval has to be asked for, and why then. */
function AskBy({ event, facts, plans: { plan } }: MoneyProps) {
  const { texts, formats } = useSpeech();
  const text = texts.budget.money;
  const deadline = plan.deadlines.find(({ kind }) => kind === 'budget-approval');
  const first = plan.budget.firstCommitment;
  if (!deadline || !first) return <p className="small quiet">{text.askByUnknown}</p>;
  const isLate = deadline.date < event.today;
  return (
    <div>
      <p className={isLate ? 'bad' : undefined}>
        {text.askBy(formats.day(deadline.date), texts.steps.due.workingDaysLeft(deadline.workingDaysLeft))}
      </p>
      <p className="small quiet">
        {text.askByWhy(
          subjectName(texts, event, first.subjectId),
          formats.dayShort(first.date),
          formats.number(facts.approvalDays),
        )}
      </p>
    </div>
  );
}

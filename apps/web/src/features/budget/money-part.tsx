import { firstBudget } from '@backcast/planning/budget/first-budget';
import { newId } from '../../shared/api/new-id.js';
import { EmptyPage } from '../../shared/feedback/empty-page.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { useOpenEntry } from '../../shared/plan/open-entry.js';
import { useShownEvent } from '../../shared/plan/shown-event.js';
import { useStepDraft } from '../../shared/plan/step-draft.js';
import { useStepPlans } from '../../shared/plan/step-plans.js';
import { ApprovalBox } from './approval-box.js';
import { BudgetFrame, type PartProps } from './budget-frame.js';
import { CloseBox } from './close-box.js';
import { CostList } from './cost-list.js';
import { MoneySo } from './money-so.js';
import { OutsideBox } from './outside-box.js';

/** What it costs, what may be spent and since when that is granted; against an outside team, and counted back at the close. */
export function MoneyPart({ event, tabs }: PartProps) {
  const { texts } = useSpeech();
  const text = texts.budget.money;
  const draft = useStepDraft(event, 'budget');
  const facts = draft.values;
  const plans = useStepPlans(event, { budget: facts });
  const shown = useShownEvent(event, { budget: facts });
  const { openId, toggle, goTo } = useOpenEntry();
  const shared = { event: shown, facts, plans, draft };
  const isEmpty = facts.lines.length === 0 && facts.limitMinor === null;
  return (
    <BudgetFrame
      {...{ event, shown, tabs, draft, plans }}
      section="budget"
      question={text.question}
      lead={text.lead}
      first={<MoneySo event={shown} plans={plans} />}
      gapCodes={[
        ...(['no-budget', 'no-budget-limit', 'over-limit', 'over-granted', 'prices-open'] as const),
        ...(['approval-open', 'approval-late', 'approval-overdue', 'approval-refused'] as const),
      ]}
      deadlineKinds={['budget-approval', 'material-order', 'venue-booking', 'venue-deposit']}
      mostDeadlines={5}
      onOpen={goTo}
    >
      {isEmpty && (
        <EmptyPage
          title={text.emptyTitle}
          lead={text.emptyLead}
          example={text.emptyExample}
          action={
            draft.mayEdit && (
              <Button
                kind="primary"
                onClick={() => draft.choose({ ...facts, lines: firstBudget(event.template, newId).lines })}
              >
                {texts.budget.fromTemplate}
              </Button>
            )
          }
        />
      )}
      <ApprovalBox {...shared} />
      <CostList {...shared} openId={openId} onToggle={toggle} goTo={goTo} />
      <OutsideBox {...shared} />
      <CloseBox {...shared} />
    </BudgetFrame>
  );
}

import type { EventView } from '@backcast/contracts/events/event';
import type { NextAction } from '@backcast/plan/next-actions';
import type { PlanDeadline, StepGap } from '@backcast/plan/plan-shape';
import type { Speech } from '../../shared/language/texts-context.js';
import { conflictWords } from '../../shared/plan/conflict-words.js';
import type { Overview } from './overview-plan.js';

/** Who, by when, how many working days are left, what it holds up: the line below an action. */
export function actionNote({ event }: Overview, action: NextAction, speech: Speech): string {
  const { texts } = speech;
  const { deadline, conflict, blocks, gaps } = action;
  const parts = [
    deadline ? ownerWords(event, deadline, speech) : '',
    deadline ? dayWords(event, deadline, speech) : '',
    conflict ? conflictWords(event, conflict, speech).note : '',
    substituteWords(event, gaps[0], speech),
    blocks.length > 0 ? texts.steps.blocks(blockNames(blocks, speech)) : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** Names of what waits. */
export function blockNames(blocks: StepGap['blocks'], { texts, formats }: Speech): string {
  const names = { ...texts.words.steps, announce: texts.steps.announce, rules: texts.steps.rules };
  const isChinese = formats.language === 'zh-CN';
  return blocks.map((each) => (isChinese ? names[each] : names[each].toLowerCase())).join(isChinese ? '、' : ', ');
}

/** Who looks after it; nobody where nobody has to be named. */
export function ownerWords(event: EventView, { ownerId, step }: PlanDeadline, { texts }: Speech): string {
  const owner = event.people.find(({ id }) => id === ownerId);
  if (owner) return owner.name;
  return step === 'venue' || step === 'timing' ? '' : texts.overview.page.nobody;
}

function dayWords(event: EventView, deadline: PlanDeadline, { texts, formats }: Speech): string {
  const text = texts.overview.page;
  const { date, workingDaysLeft, isProvisional } = deadline;
  const isLate = date < event.today;
  const left =
    isLate && workingDaysLeft >= 0 ? texts.steps.due.passed : texts.steps.due.workingDaysLeft(workingDaysLeft);
  return [
    isLate ? text.passedOn(formats.dayShort(date)) : text.by(formats.dayShort(date)),
    left,
    isProvisional ? text.provisional : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** Whom to call instead of a key guest who has not said yes. */
function substituteWords(event: EventView, gap: StepGap | undefined, { texts }: Speech): string {
  if (gap?.code !== 'guest-alarm' && gap?.code !== 'key-guest-open') return '';
  const guest = event.sections.guests.facts.guests.find(({ id }) => id === gap.subjectId);
  const substitute = event.contacts.find(({ id }) => id === guest?.substitutes[0]?.contactId);
  return substitute ? texts.overview.page.substitute(substitute.name) : '';
}

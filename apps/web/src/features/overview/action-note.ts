import type { EventView } from '@backcast/contracts/events/event';
import type { NextAction } from '@backcast/plan/next-actions';
import type { PlanDeadline, StepGap } from '@backcast/plan/plan-shape';
import type { Speech } from '../../shared/language/texts-context.js';
import { conflictWords } from '../../shared/plan/conflict-words.js';
import type { Overview } from './overview-plan.js';

type Due = Pick<PlanDeadline, 'date' | 'workingDaysLeft' | 'isProvisional'>;

/** Who, by when, how many working days are left, what it holds up: the line below an action. */
export function actionNote({ event }: Overview, action: NextAction, speech: Speech): string {
  const { texts } = speech;
  const { deadline, conflict, blocks, gaps } = action;
  const parts = [
    deadline ? ownerWords(event, deadline, speech) : '',
    deadline ? dayAndLeft(event, deadline, speech) : '',
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

/** How many working days are left; a day that passed on a weekend has none to count. */
export function leftWords({ today }: EventView, { date, workingDaysLeft }: Due, { texts }: Speech): string {
  const { due } = texts.steps;
  return date < today && workingDaysLeft >= 0 ? due.passed : due.workingDaysLeft(workingDaysLeft);
}

/** By when, and how many working days are left. */
export function dayAndLeft(event: EventView, deadline: Due, speech: Speech): string {
  const { texts, formats } = speech;
  const text = texts.overview.page;
  const { date, isProvisional } = deadline;
  const isLate = date < event.today;
  return [
    isLate ? text.passedOn(formats.dayShort(date)) : text.by(formats.dayShort(date)),
    leftWords(event, deadline, speech),
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

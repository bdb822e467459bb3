import type { EventView } from '@backcast/contracts/events/event';
import type { Touchpoint } from '@backcast/planning/program-facts';
import type { PlannerTexts } from '@backcast/texts/planner';

/** A session by its name, else by its number and day. */
export function sessionName(
  { sessions: { sessions } }: Pick<EventView, 'sessions'>,
  id: string,
  texts: PlannerTexts,
): string {
  const index = sessions.findIndex((session) => session.id === id);
  if (index < 0) return '';
  return sessions[index]!.name || texts.program.show.session(index + 1);
}

export const touchpointName = ({ key, name }: Pick<Touchpoint, 'key' | 'name'>, texts: PlannerTexts): string =>
  name || texts.program.touchpoint.keys[key];

/** The five levels as choices, with what they mean. */
export const levelChoices = (names: Record<number, string>): { value: string; label: string }[] =>
  [1, 2, 3, 4, 5].map((level) => ({ value: String(level), label: names[level] ?? String(level) }));

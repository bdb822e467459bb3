import type { Board, PersonRow } from '@backcast/pacing/board/board-shape';
import type { Speech } from '../../shared/language/texts-context.js';

/** With whom somebody shares the credit of how many customers, a sentence each. */
export function sayCredit(
  { shares }: NonNullable<PersonRow['credit']>,
  board: Board,
  { texts, formats }: Pick<Speech, 'texts' | 'formats'>,
): string[] {
  const text = texts.inviting.credit;
  const people = board.teams.flatMap((team) => team.people);
  const nameOf = (id: string): string => people.find((person) => person.id === id)?.name ?? text.someone;
  const { number } = formats;
  return shares.map(({ isOwner, ownerId, withIds, percent, customers }) =>
    isOwner
      ? text.own(
          number(customers),
          withIds.map(nameOf).join(formats.language === 'zh-CN' ? '、' : ', '),
          number(percent),
        )
      : text.theirs(number(customers), nameOf(ownerId), number(percent)),
  );
}

import type { TeamView } from '@backcast/contracts/organization/organization';
import type { EditPerson, PersonView } from '@backcast/contracts/people/person';
import type { PlannerTexts } from '@backcast/texts/planner';
import type { Clash } from '../../shared/feedback/conflict-dialog.js';

/** What a person's form holds. */
export type PersonFields = Omit<EditPerson, 'version'>;

export const emptyPerson: PersonFields = { name: '', mail: '', phone: '', role: 'salesperson', teamId: null };

export const fieldsOf = ({ name, mail, phone, role, teamId }: PersonView): PersonFields => ({
  name,
  mail,
  phone,
  role,
  teamId,
});

/** The fields that two people changed, as the dialog shows them. */
export function personClashes(
  names: string[],
  sides: { base: PersonFields; mine: PersonFields; theirs: PersonFields },
  teams: TeamView[],
  texts: PlannerTexts,
): Clash[] {
  const text = texts.pages.people;
  const labels: Record<keyof PersonFields, string> = { ...text, teamId: text.team };
  const show = (side: PersonFields, name: keyof PersonFields): string => {
    if (name === 'role') return texts.words.roles[side.role];
    if (name === 'teamId') return teams.find(({ id }) => id === side.teamId)?.name ?? text.noTeam;
    return side[name] === '' ? text.noContact : side[name];
  };
  return (names as (keyof PersonFields)[]).map((name) => ({
    path: name,
    name: labels[name],
    before: show(sides.base, name),
    mine: show(sides.mine, name),
    theirs: show(sides.theirs, name),
  }));
}

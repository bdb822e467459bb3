import type { TeamView } from '@backcast/contracts/organization/organization';
import type { PersonView } from '@backcast/contracts/people/person';
import type { PlannerTexts } from '@backcast/texts/planner';
import type { Cell, Sheet } from '../../shared/take/sheet.js';
import { groupPeople } from './people-groups.js';

/** The people on the page to take along, team by team. */
export function peopleSheet(people: PersonView[], teams: TeamView[], texts: PlannerTexts, language: string): Sheet {
  const text = texts.take.people;
  const rows = groupPeople(people, teams, language).flatMap(({ team, people: ofTeam }) =>
    ofTeam.map(({ name, mail, phone, role, account }): Cell[] => [
      name,
      mail,
      phone,
      texts.words.roles[role],
      team?.name ?? '',
      texts.words.accounts[account],
    ]),
  );
  const columns = [text.name, text.mail, text.phone, text.role, text.team, text.account];
  return { title: texts.pages.people.title, lead: '', tables: [{ heading: '', columns, rows }] };
}

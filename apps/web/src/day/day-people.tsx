import { roles } from '@backcast/contracts/permissions';
import type { DayPerson } from '../shared/day/kept-day.js';
import type { DaySpeech } from './day-page.js';

/** Who is on the event, by role, each one tap from a call where the reader's role may see numbers. */
export function DayPeople({ texts, people, mayCall }: DaySpeech & { people: DayPerson[]; mayCall: boolean }) {
  const groups = roles
    .map((role) => ({ role, ofRole: people.filter((person) => person.role === role) }))
    .filter(({ ofRole }) => ofRole.length > 0);
  return (
    <section className="day-section">
      <h2>{texts.team}</h2>
      {people.length === 0 && <p className="small quiet">{texts.noTeam}</p>}
      {!mayCall && people.length > 0 && <p className="small quiet">{texts.noPhones}</p>}
      {groups.map(({ role, ofRole }) => (
        <div key={role}>
          <h3 className="quiet">{texts.roles[role]}</h3>
          <ul>
            {ofRole.map((person) => (
              <li key={person.id} className="day-person">
                <b>{person.name}</b>
                {mayCall &&
                  (person.phone === '' ? (
                    <span className="small quiet">{texts.noPhone}</span>
                  ) : (
                    <a
                      className="day-button"
                      href={`tel:${person.phone.replace(/[^\d+]/g, '')}`}
                      aria-label={texts.callName(person.name)}
                    >
                      {texts.call}
                    </a>
                  ))}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

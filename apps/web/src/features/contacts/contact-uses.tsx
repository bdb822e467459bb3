import type { ContactUses as Uses } from '@backcast/contracts/people/contact';
import { Link } from '@tanstack/react-router';
import { useSpeech } from '../../shared/language/texts-context.js';

export type ContactUse = Uses['uses'][number];
/** More than these are folded away. */
const shownUses = 3;

/** In which events the contact appears and as what, each with the way there. */
export function ContactUsesList({ uses }: { uses: ContactUse[] }) {
  const { texts } = useSpeech();
  const text = texts.contacts;
  if (uses.length === 0) return null;
  const [first, rest] = [uses.slice(0, shownUses), uses.slice(shownUses)];
  return (
    <div className="contact-uses small">
      <span className="quiet">{text.usedIn}</span>
      <UseLinks uses={first} />
      {rest.length > 0 && (
        <details>
          <summary className="link">{text.moreUses(rest.length)}</summary>
          <UseLinks uses={rest} />
        </details>
      )}
    </div>
  );
}

function UseLinks({ uses }: { uses: ContactUse[] }) {
  return (
    <ul>
      {uses.map((use) => (
        <li key={use.eventId + use.section}>
          <UseLink {...use} />
        </li>
      ))}
    </ul>
  );
}

/** To the page on which the contact stands. */
function UseLink({ eventId, eventName, section }: ContactUse) {
  const { texts } = useSpeech();
  const sections: Record<string, string> = texts.words.sections;
  const words = texts.contacts.useIn(eventName, sections[section] ?? section);
  const params = { eventId };
  if (['guests', 'staff', 'suppliers'].includes(section))
    return (
      <Link className="link" to="/e/$eventId/plan/people" params={params} search={{ part: section }}>
        {words}
      </Link>
    );
  const to =
    section === 'venue' ? '/e/$eventId/plan/venue' : section === 'duties' ? '/e/$eventId/compliance' : '/e/$eventId';
  return (
    <Link className="link" to={to} params={params}>
      {words}
    </Link>
  );
}

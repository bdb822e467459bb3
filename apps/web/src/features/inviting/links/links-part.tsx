import type { InviteBoard } from '../use-board.js';
import { useSpeech } from '../../../shared/language/texts-context.js';
import { PersonalLinks } from './personal-links.js';
import { RegistrationLinks } from './registration-links.js';
import '../../../shared/links/link-box.css';
import './links.css';

/** The links of an event's inviters: their own, with which they report, and those for their customers. */
export function LinksPart({ shown }: { shown: InviteBoard }) {
  const { texts } = useSpeech();
  const { event } = shown;
  return (
    <div className="links-part">
      {event.permissions.includes('count.report') && (
        <p>
          <a className="button" href={`/m.html#count=${event.id}`}>
            {texts.links.report}
          </a>
        </p>
      )}
      {event.permissions.includes('registration.read') && (
        <RegistrationLinks event={event} inviters={shown.facts.inviters} />
      )}
      {event.permissions.includes('link.manage') && <PersonalLinks event={event} inviters={shown.facts.inviters} />}
    </div>
  );
}

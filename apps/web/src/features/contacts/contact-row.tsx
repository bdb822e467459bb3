import type { ContactView } from '@backcast/contracts/people/contact';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { ContactUsesList, type ContactUse } from './contact-uses.js';

type Props = { contact: ContactView; uses: ContactUse[]; onEdit: (() => void) | null; onErase: (() => void) | null };

/** One contact: who, how to reach them in one tap, and what can be done. */
export function ContactRow({ contact, uses, onEdit, onErase }: Props) {
  const { texts } = useSpeech();
  const text = texts.contacts;
  const { name, title, company, phone, mail, note } = contact;
  const details = [title, company].filter((each) => each !== '').join(' · ');
  return (
    <li className="contact" data-row tabIndex={-1}>
      <div className="contact-name">
        <b>{name}</b>
        {details !== '' && <span className="small quiet">{details}</span>}
        {note !== '' && <span className="small quiet">{note}</span>}
        <ContactUsesList uses={uses} />
      </div>
      <div className="contact-reach small">
        {phone !== '' && (
          <a className="link" href={`tel:${phone.replace(/[^\d+]/g, '')}`} aria-label={`${text.call(name)} ${phone}`}>
            {phone}
          </a>
        )}
        {mail !== '' && (
          <a className="link" href={`mailto:${mail}`}>
            {mail}
          </a>
        )}
        {phone === '' && mail === '' && <span className="quiet">{text.noDetails}</span>}
      </div>
      <div className="contact-actions">
        {onEdit && (
          <Button kind="plain" data-row-open onClick={onEdit}>
            {texts.shell.actions.edit}
            <span className="visually-hidden"> {name}</span>
          </Button>
        )}
        {onErase && (
          <Button kind="plain" onClick={onErase}>
            {text.erase}
            <span className="visually-hidden"> {name}</span>
          </Button>
        )}
      </div>
    </li>
  );
}

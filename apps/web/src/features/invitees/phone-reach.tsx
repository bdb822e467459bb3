import type { Invitee } from '@backcast/contracts/invitees/invitee';
import { useEffect, useState } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';
import { copyText } from '../../shared/links/copy-text.js';

/** A number as it is read out: Chinese mobiles without their country, in groups. */
export const shownPhone = (phone: string): string => phone.replace(/^\+86(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3');

/** Calls or copies a number, where the reader may see it. */
export function PhoneReach({ invitee }: { invitee: Pick<Invitee, 'name' | 'phone'> }) {
  const { texts } = useSpeech();
  const text = texts.invitees;
  const { name, phone } = invitee;
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), 2500);
    return () => clearTimeout(timer);
  }, [isCopied]);
  if (phone === null) return <span className="quiet">{text.hiddenPhone}</span>;
  if (phone === '') return <span className="quiet">{text.noPhone}</span>;
  return (
    <span className="reach">
      <a className="link" href={`tel:${phone}`} aria-label={`${text.call(name)} ${shownPhone(phone)}`}>
        {shownPhone(phone)}
      </a>
      <button
        type="button"
        className="link tiny reach-copy"
        aria-label={`${text.copyPhone} ${name}`}
        onClick={() => void copyText(phone.replace(/^\+86/, '')).then(setCopied)}
      >
        <span role="status">{isCopied ? text.copied : texts.shell.actions.copy}</span>
      </button>
    </span>
  );
}

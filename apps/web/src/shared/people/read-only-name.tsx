import { useSpeech } from '../language/texts-context.js';
import './people.css';

/** Who is chosen, for those who cannot choose. */
export function ReadOnlyName({
  label,
  name,
  isLabelHidden = false,
}: {
  label: string;
  name: string;
  isLabelHidden?: boolean;
}) {
  const { texts } = useSpeech();
  return (
    <p className="people-name">
      <span className={isLabelHidden ? 'visually-hidden' : 'field-label'}>{label}</span>{' '}
      {name === '' ? <span className="quiet">{texts.contacts.field.none}</span> : <span>{name}</span>}
    </p>
  );
}

import type { Audience, AudienceWindow } from '@backcast/calendar/audience-times';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Tag } from '../../shared/look/tag.js';
import { windowInWords } from './window-in-words.js';

type Props = {
  audience: Audience;
  mayEdit: boolean;
  onRename: () => void;
  onRemove: () => void;
  /** Null for a new one. */
  onWindow: (window: AudienceWindow | null) => void;
  onRemoveWindow: (window: AudienceWindow) => void;
};

/** One audience with its busy and wanted times. */
export function AudienceCard({ audience, mayEdit, onRename, onRemove, onWindow, onRemoveWindow }: Props) {
  const { texts } = useSpeech();
  const text = texts.calendar.audiences;
  return (
    <article className="card stack tight">
      <div className="row spread">
        <h3>{audience.name}</h3>
        {mayEdit && (
          <div className="row">
            <Button kind="plain" aria-label={`${text.rename} ${audience.name}`} onClick={onRename}>
              {text.rename}
            </Button>
            <Button kind="plain" aria-label={text.remove(audience.name)} onClick={onRemove}>
              {texts.shell.actions.remove}
            </Button>
          </div>
        )}
      </div>
      {audience.windows.length === 0 && <p className="small quiet">{text.nothingKnown}</p>}
      <ul className="calendar-rows">
        {audience.windows.map((window) => (
          <WindowRow
            key={window.id}
            window={window}
            mayEdit={mayEdit}
            onEdit={() => onWindow(window)}
            onRemove={() => onRemoveWindow(window)}
          />
        ))}
      </ul>
      {mayEdit && (
        <div>
          <Button aria-label={text.addTime(audience.name)} onClick={() => onWindow(null)}>
            {text.addTimeShort}
          </Button>
        </div>
      )}
    </article>
  );
}

type RowProps = { window: AudienceWindow; mayEdit: boolean; onEdit: () => void; onRemove: () => void };

function WindowRow({ window, mayEdit, onEdit, onRemove }: RowProps) {
  const { texts, formats } = useSpeech();
  const text = texts.calendar.audiences;
  return (
    <li className="row spread">
      <div className="calendar-window">
        <Tag kind={window.kind === 'busy' ? 'warn' : 'good'}>{text.kinds[window.kind]}</Tag> <b>{window.name}</b>{' '}
        <span className="small quiet">{windowInWords(window, texts, formats)}</span>
      </div>
      {mayEdit && (
        <div className="row">
          <Button kind="plain" aria-label={text.editTime(window.name)} onClick={onEdit}>
            {texts.shell.actions.edit}
          </Button>
          <Button kind="plain" aria-label={text.removeTime(window.name)} onClick={onRemove}>
            {texts.shell.actions.remove}
          </Button>
        </div>
      )}
    </li>
  );
}

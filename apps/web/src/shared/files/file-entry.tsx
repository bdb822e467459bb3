import type { EventView } from '@backcast/contracts/events/event';
import { useSpeech } from '../language/texts-context.js';
import { Icon } from '../look/icon.js';
import { fileHref } from './upload-file.js';
import './files.css';

export type ShownFile = {
  id: string;
  name: string;
  /** Null while it is not known. */
  bytes: number | null;
  /** Who brought it and when; null while it is not known. */
  added: { by: string | null; at: string } | null;
};

type Props = {
  event: Pick<EventView, 'people' | 'basics'>;
  file: ShownFile;
  /** What the picture shows; other files are called by their name. */
  picture?: string | undefined;
  onRemove: (() => void) | null;
};

/** One file of a list: its name opens it; its size, who brought it and when stand beside. */
export function FileEntry({ event, file, picture, onRemove }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.steps.files;
  const { id, name, bytes, added } = file;
  const who = event.people.find((person) => person.id === added?.by)?.name ?? texts.words.somebody;
  const facts = [
    bytes === null ? '' : formats.bytes(bytes),
    added === null ? '' : text.by(who, formats.instant(added.at, event.basics.zone)),
  ];
  return (
    <li className="file" data-photo={picture !== undefined || undefined}>
      <a className="link small" href={fileHref(id)} target="_blank" rel="noreferrer" aria-label={text.open(name)}>
        {picture === undefined ? name : <img src={fileHref(id)} alt={picture} width={88} height={66} />}
      </a>
      <span className="file-facts tiny quiet">
        {picture !== undefined && <span>{name}</span>}
        <span>{facts.filter(Boolean).join(' · ')}</span>
      </span>
      {onRemove && (
        <button type="button" className="file-remove" aria-label={text.remove(name)} onClick={onRemove}>
          <Icon name="close" size={14} />
        </button>
      )}
    </li>
  );
}

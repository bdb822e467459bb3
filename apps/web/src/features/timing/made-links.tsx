import type { MadePollLinks } from '@backcast/contracts/events/date-poll';
import type { EventView } from '@backcast/contracts/events/event';
import { useState } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';
import { copyText } from '../../shared/links/copy-text.js';
import { ReachNote } from '../../shared/links/reach-note.js';
import { Button } from '../../shared/look/button.js';
import { subjectName } from '../../shared/plan/step-texts.js';

type Props = { event: EventView; made: MadePollLinks; onClose: () => void };

/** Links that were just made, each with its copy button: they are shown only now. */
export function MadeLinks({ event, made, onClose }: Props) {
  const { texts } = useSpeech();
  const text = texts.timing.polls;
  return (
    <div className="card stack timing-made" role="status">
      <h3>{text.linksTitle}</h3>
      <ReachNote othersCanReach={made.othersCanReach} url={new URL(made.links[0]!.url).origin} />
      <ul className="stack tight">
        {made.links.map(({ linkId, guestId, url }) => (
          <LinkRow
            key={linkId}
            name={guestId === null ? text.openLink : text.linkFor(subjectName(texts, event, guestId))}
            url={url}
          />
        ))}
      </ul>
      <div>
        <Button onClick={onClose}>{texts.shell.actions.close}</Button>
      </div>
    </div>
  );
}

function LinkRow({ name, url }: { name: string; url: string }) {
  const { texts } = useSpeech();
  const text = texts.timing.polls;
  const [isCopied, setCopied] = useState(false);
  return (
    <li className="timing-link">
      <span className="small">{name}</span>
      <input readOnly value={url} aria-label={name} onFocus={(event) => event.currentTarget.select()} />
      <Button aria-label={`${text.copy} ${name}`} onClick={() => void copyText(url).then(setCopied)}>
        {isCopied ? text.copied : text.copy}
      </Button>
    </li>
  );
}

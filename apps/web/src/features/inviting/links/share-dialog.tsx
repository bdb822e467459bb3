import type { EventView } from '@backcast/contracts/events/event';
import { Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useSpeech } from '../../../shared/language/texts-context.js';
import { copyText } from '../../../shared/links/copy-text.js';
import { Button } from '../../../shared/look/button.js';
import { drawPoster } from '../../../shared/links/draw-poster.js';
import { sayEventWhen, sayEventWhere } from '../../../shared/plan/say-event.js';

type Props = { event: EventView; name: string; url: string; why: string; onClose: () => void };

/** One registration link to hand on: copied, as an invitation, or as a poster with its QR code. */
export function ShareDialog({ event, name, url, why, onClose }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.links;
  const [copied, setCopied] = useState<'link' | 'invitation' | null>(null);
  const when = sayEventWhen(event, formats);
  const where = sayEventWhere(event);
  const title = event.basics.name;
  const words = { scan: text.posterScan, inviter: text.posterInviter(name) };
  const poster = useMemo(
    () => drawPoster({ title, when, where, why, url, scan: words.scan, inviter: words.inviter }),
    [title, when, where, why, url, words.scan, words.inviter],
  );
  const copy = (what: 'link' | 'invitation', content: string): void =>
    void copyText(content).then((isDone) => setCopied(isDone ? what : null));
  return (
    <Modal
      opened
      onClose={onClose}
      title={text.shareOf(name)}
      size="lg"
      closeButtonProps={{ 'aria-label': texts.shell.actions.close }}
    >
      <div className="share-dialog">
        <img className="share-poster" src={poster} alt={text.poster(title)} width={310} height={438} />
        <div className="stack">
          <input
            className="link-box-url"
            readOnly
            value={url}
            aria-label={text.copyLink}
            onFocus={(each) => each.currentTarget.select()}
          />
          <Button kind="primary" onClick={() => copy('link', url)}>
            <span role="status">{copied === 'link' ? text.copied : text.copyLink}</span>
          </Button>
          <Button onClick={() => copy('invitation', text.invitation(title, when, url))}>
            <span role="status">{copied === 'invitation' ? text.copied : text.copyInvitation}</span>
          </Button>
          <a className="button" href={poster} download={`${title} ${name}.png`}>
            {text.savePicture}
          </a>
          <Button onClick={() => window.print()}>{text.print}</Button>
        </div>
      </div>
    </Modal>
  );
}

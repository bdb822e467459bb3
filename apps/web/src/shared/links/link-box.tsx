import { useState } from 'react';
import { useSpeech } from '../language/texts-context.js';
import { Button } from '../look/button.js';
import { copyText } from './copy-text.js';
import { QrPicture } from './qr-picture.js';
import { ReachNote } from './reach-note.js';
import './link-box.css';

/** A link to hand on: whether others can reach it first, then the link, a button that copies it, and its QR code. */
export function LinkBox({ url, expires, othersCanReach }: { url: string; expires: string; othersCanReach: boolean }) {
  const { texts } = useSpeech();
  const text = texts.pages.people;
  const [isCopied, setCopied] = useState(false);
  const copy = (): void => void copyText(url).then(setCopied);
  return (
    <div className="stack">
      <ReachNote othersCanReach={othersCanReach} url={new URL(url).origin} />
      <div className="link-box">
        <div className="stack tight">
          <input
            className="link-box-url"
            readOnly
            value={url}
            aria-label={text.copyLink}
            onFocus={(event) => event.currentTarget.select()}
          />
          <div className="row">
            <Button kind="primary" onClick={copy}>
              {isCopied ? text.copiedLink : text.copyLink}
            </Button>
            <span className="small quiet">{text.linkExpires(expires)}</span>
          </div>
        </div>
        <figure>
          <QrPicture text={url} label={text.qr} />
          <figcaption className="tiny quiet">{text.qrHint}</figcaption>
        </figure>
      </div>
    </div>
  );
}

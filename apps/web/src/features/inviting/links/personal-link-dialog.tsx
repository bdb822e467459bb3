import type { MadePersonalLink } from '@backcast/contracts/people/personal-link';
import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useSpeech } from '../../../shared/language/texts-context.js';
import { copyText } from '../../../shared/links/copy-text.js';
import { LinkBox } from '../../../shared/links/link-box.js';
import { Button } from '../../../shared/look/button.js';

type Props = { name: string; eventName: string; made: MadePersonalLink; onClose: () => void };

/** The link of one inviter, this once: to copy with a message, or to scan. */
export function PersonalLinkDialog({ name, eventName, made, onClose }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.links;
  const [isCopied, setCopied] = useState(false);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <Modal
      opened
      onClose={onClose}
      title={text.title(name)}
      size="lg"
      closeButtonProps={{ 'aria-label': texts.shell.actions.close }}
    >
      <div className="stack">
        <p className="small quiet">{text.once}</p>
        <LinkBox
          url={made.url}
          othersCanReach={made.othersCanReach}
          expires={formats.instantInZone(made.openUntil, zone)}
        />
        <Button onClick={() => void copyText(text.message(name, eventName, made.url)).then(setCopied)}>
          <span role="status">{isCopied ? text.copied : text.copyMessage}</span>
        </Button>
      </div>
    </Modal>
  );
}

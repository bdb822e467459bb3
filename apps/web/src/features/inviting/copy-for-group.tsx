import { useState } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';
import { copyText } from '../../shared/links/copy-text.js';
import { Button } from '../../shared/look/button.js';
import { sheetText } from '../../shared/take/sheet-text.js';
import { quotasSheet } from './quotas-sheet.js';
import type { InviteBoard } from './use-board.js';

/** What was agreed as one message for the group's chat. */
export function CopyForGroup({ shown }: { shown: InviteBoard }) {
  const speech = useSpeech();
  const { texts, formats } = speech;
  const [isCopied, setCopied] = useState<boolean | null>(null);
  const copy = (): void => void copyText(sheetText(quotasSheet(shown, speech), formats)).then(setCopied);
  return (
    <>
      <Button kind="primary" onClick={copy}>
        {texts.quotas.copyForGroup}
      </Button>
      <span role="status" className="small quiet">
        {isCopied === null ? '' : isCopied ? texts.take.copied : texts.take.notCopied}
      </span>
    </>
  );
}

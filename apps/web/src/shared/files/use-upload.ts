import { largestFileBytes } from '@backcast/contracts/platform/file-limits';
import type { FileView } from '@backcast/contracts/platform/file';
import { useState } from 'react';
import { RequestError } from '../api/request.js';
import { uploadFile } from './upload-file.js';

export type Upload = {
  /** The file that is on its way and how much of it has gone, 0 to 1. */
  sending: { name: string; part: number } | null;
  error: Error | null;
  /** Sends the files one after the other; `onAdded` answers whether the next one is still wanted. */
  send: (files: File[], onAdded: (file: FileView) => boolean | Promise<boolean>) => Promise<void>;
};

/** Uploads files; one that is too large is refused before it is sent. */
export function useUpload(): Upload {
  const [sending, setSending] = useState<Upload['sending']>(null);
  const [error, setError] = useState<Error | null>(null);
  const send: Upload['send'] = async (files, onAdded) => {
    setError(null);
    try {
      for (const file of files) {
        if (file.size > largestFileBytes)
          throw new RequestError(413, { code: 'file_too_large', values: {}, fields: [] });
        const show = (part: number): void => setSending({ name: file.name, part });
        show(0);
        if (!(await onAdded(await uploadFile(file, show)))) return;
      }
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    } finally {
      setSending(null);
    }
  };
  return { sending, error, send };
}

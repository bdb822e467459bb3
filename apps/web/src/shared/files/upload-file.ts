import type { ErrorBody } from '@backcast/contracts/error-codes';
import type { FileView } from '@backcast/contracts/platform/file';
import { RequestError } from '../api/request.js';

/** Where a file is opened; a picture is shown, everything else is saved. */
export const fileHref = (fileId: string): string => `/api/files/${fileId}`;

/**
 * Sends one file and says how far it is (0 to 1). Not by `fetch`, which does not tell how much of a body has gone:
 * from a phone in a basement a photo takes a while.
 */
export const uploadFile = (file: File, onProgress: (part: number) => void): Promise<FileView> =>
  new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open('POST', `/api/files?name=${encodeURIComponent(file.name.slice(0, 200))}`);
    sending.setRequestHeader('accept', 'application/json');
    sending.setRequestHeader('content-type', 'application/octet-stream');
    sending.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    sending.onerror = () => reject(new RequestError(0, { code: 'offline', values: {}, fields: [] }));
    sending.onload = () => {
      const answer = parsed(sending.responseText);
      if (sending.status < 400) resolve(answer as FileView);
      else reject(new RequestError(sending.status, { ...unnamed, ...(answer as Partial<ErrorBody> | null) }));
    };
    sending.send(file);
  });

const unnamed: ErrorBody = { code: 'internal', values: {}, fields: [] };

/** A proxy may answer with a page of its own. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

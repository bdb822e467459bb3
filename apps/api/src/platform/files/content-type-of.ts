import { fileTypes } from '@backcast/contracts/platform/file-limits';
import { fileTypeFromFile } from 'file-type';

export type FileType = (typeof fileTypes)[number];

/** What the bytes are, whatever the sender called them; null for what the product does not take. */
export const contentTypeOf = async (path: string): Promise<FileType | null> => {
  const found = await fileTypeFromFile(path);
  return fileTypes.find((type) => type === found?.mime) ?? null;
};

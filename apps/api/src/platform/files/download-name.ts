import type { FileType } from './content-type-of.js';

const extensions: Record<FileType, RegExp> = {
  'image/png': /\.png$/i,
  'image/jpeg': /\.jpe?g$/i,
  'image/webp': /\.webp$/i,
  'application/pdf': /\.pdf$/i,
};

/**
 * The name under which a file is saved. It always ends as its content demands, so that `page.html` with a PDF in it
 * does not open as a page; marks that turn the reading direction around are left out, so that it also looks so.
 */
export const downloadName = (name: string, type: FileType): string => {
  const plain = name.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]|[/\\]|\p{Cc}/gu, '');
  return extensions[type].test(plain) ? plain : `${plain}.${type.split('/')[1]}`;
};

/** The Content-Disposition header: pictures may be shown in place, everything else is only saved. */
export const contentDisposition = (name: string, type: FileType): string => {
  const encoded = encodeURIComponent(downloadName(name, type)).replace(/['()*!]/g, (sign) => `%${hex(sign)}`);
  return `${type.startsWith('image/') ? 'inline' : 'attachment'}; filename*=UTF-8''${encoded}`;
};

const hex = (sign: string): string => sign.charCodeAt(0).toString(16).toUpperCase();

import { unzipSync, zipSync } from 'fflate';

/** A list of customers unpacks to some megabytes; what unpacks to more is there to take the page's memory. */
const mostUnpacked = 200_000_000;

/**
 * The same workbook without compression. Its reader would unpack large sheets in workers made of text, which the page's
 * security policy rightly forbids; what is not packed it reads at once.
 * @throws Error when it is no archive, or unpacks to too much
 */
export function unpackWorkbook(bytes: ArrayBuffer): ArrayBuffer {
  let unpacked = 0;
  const files = unzipSync(new Uint8Array(bytes), {
    filter: ({ name, originalSize }) => {
      // Pictures and macros say nothing of customers.
      if (!/\.(xml|rels)$/i.test(name)) return false;
      unpacked += originalSize;
      if (unpacked > mostUnpacked) throw new Error('The workbook unpacks to too much.');
      return true;
    },
  });
  return Uint8Array.from(zipSync(files, { level: 0 })).buffer;
}

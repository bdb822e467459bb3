/** What a text does to the channels of its connection; `channel` undefined means all of them (`UNLISTEN *`). */
export type ChannelAction = { listens: true; channel: string } | { listens: false; channel: string | undefined };

const STATEMENT = /(^|;)(\s*)(un)?listen\s+(\*|"(?:[^"]|"")+"|[\p{L}_][\p{L}\p{N}_$]*)(?=\s*(?:;|$))/giu;
const NO_ONES_CHANNEL = '"no one listens here"';

/**
 * Finds LISTEN and UNLISTEN statements. LISTEN goes on to the one session; UNLISTEN would silence every connection
 * that shares it and is therefore aimed at a channel that no one uses, which keeps its place and its answer.
 * Example: `UNLISTEN *` → `UNLISTEN "no one listens here"` and the action "all channels of this connection".
 */
export function takeChannelActions(sql: string): { sql: string; actions: ChannelAction[] } {
  const actions: ChannelAction[] = [];
  if (!/listen/i.test(sql)) return { sql, actions };
  // BullMQ sends its LISTEN below a comment, and the comment holds quotes.
  const bare = sql.replace(/--[^\n]*|\/\*[^]*?\*\//g, ' ');
  // A quoted text or a function body might hold the words at a line's start; such a text is no LISTEN of a driver.
  if (/['$]/.test(bare)) return { sql, actions };
  const rewritten = bare.replace(
    STATEMENT,
    (found: string, separator: string, space: string, un: string | undefined, name: string) => {
      if (!un) {
        actions.push({ listens: true, channel: canonicalName(name) });
        return found;
      }
      actions.push({ listens: false, channel: name === '*' ? undefined : canonicalName(name) });
      return `${separator}${space}UNLISTEN ${NO_ONES_CHANNEL}`;
    },
  );
  return { sql: actions.length > 0 ? rewritten : sql, actions };
}

/** As PostgreSQL reads an identifier: unquoted ones fold to lower case, 63 bytes count. */
function canonicalName(name: string): string {
  const text = name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name.toLowerCase();
  return Buffer.from(text).subarray(0, 63).toString();
}

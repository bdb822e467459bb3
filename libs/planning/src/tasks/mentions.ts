/** A part of a comment: words, or somebody who is mentioned. */
export type CommentPiece = { kind: 'words'; words: string } | { kind: 'mention'; personId: string };

type Named = { id: string; name: string };

// Ids are kept, not names: who is renamed is called by the new name, and who is erased by none.
const marker = /@\[([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\]/g;

/** A kept comment in its parts, in order: `'@[…] 看一下'` is a mention and the words `' 看一下'`. */
export function commentPieces(text: string): CommentPiece[] {
  const pieces: CommentPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(marker)) {
    if (match.index > from) pieces.push({ kind: 'words', words: text.slice(from, match.index) });
    pieces.push({ kind: 'mention', personId: match[1]! });
    from = match.index + match[0].length;
  }
  return from < text.length ? [...pieces, { kind: 'words', words: text.slice(from) }] : pieces;
}

/** Ids of those whom a kept comment mentions, each once. */
export const mentionedIn = (text: string): string[] => [
  ...new Set(commentPieces(text).flatMap((piece) => (piece.kind === 'mention' ? [piece.personId] : []))),
];

/**
 * What somebody typed, as it is kept: `@` and the name of one of the people becomes a mention of them. Of names that begin
 * alike the longest counts; `@Li` does not stand in `@Lisa`, where nobody is called Lisa. Any other `@` stays as it was typed.
 */
export function withMentions(typed: string, people: readonly Named[]): string {
  const longestFirst = people.filter(({ name }) => name !== '').sort((a, b) => b.name.length - a.name.length);
  let kept = '';
  for (let at = 0; at < typed.length;) {
    const named = typed[at] === '@' ? longestFirst.find(({ name }) => isNamedAt(typed, at + 1, name)) : undefined;
    kept += named ? `@[${named.id}]` : typed[at]!;
    at += named ? 1 + named.name.length : 1;
  }
  return kept;
}

/** Words of scripts with spaces end where their letters do; Chinese names are followed by anything. */
const isNamedAt = (typed: string, at: number, name: string): boolean =>
  typed.startsWith(name, at) &&
  !(/[\p{Script=Latin}\d]$/u.test(name) && /^[\p{Script=Latin}\d]/u.test(typed.slice(at + name.length)));

/** What was typed after the last `@` before the cursor, to offer names for it; null where nobody is being mentioned. */
export function mentionAt(typed: string, cursor: number): { from: number; words: string } | null {
  const from = typed.lastIndexOf('@', cursor - 1);
  const words = from < 0 ? '' : typed.slice(from + 1, cursor);
  return from < 0 || words.length > 20 || /[\s\]@]/.test(words) ? null : { from, words };
}

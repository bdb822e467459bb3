type Refusal = { pattern: RegExp; message: string; hint: string };

/** What one shared session cannot do rightly is refused in words; it would otherwise break something silently. */
const REFUSALS: Refusal[] = [
  {
    pattern: /(?:^|;)\s*copy\b[^;]*\bfrom\s+stdin\b/i,
    message: 'COPY FROM STDIN is not available on the embedded database',
    hint: 'Insert rows with INSERT … SELECT unnest(…).',
  },
  {
    pattern: /\bpg_(?:try_)?advisory_lock(?:_shared)?\s*\(/i,
    message: 'Session advisory locks do not exclude anyone on the embedded database, whose connections share a session',
    hint: 'Use pg_advisory_xact_lock inside a transaction.',
  },
  {
    pattern: /(?:^|;)\s*(?:discard\s+\w+|deallocate\s+(?:prepare\s+)?all)\b/i,
    message: 'DISCARD and DEALLOCATE ALL would hit every connection of the embedded database',
    hint: 'Close the connection instead.',
  },
];

/**
 * The text that runs instead of a refused one: it raises the refusal inside PostgreSQL, so that an open transaction
 * fails and the rest of a batch is skipped exactly as with any other error. Undefined when nothing is to be refused.
 */
export function refusalOf(sql: string): string | undefined {
  const refusal = REFUSALS.find(({ pattern }) => pattern.test(sql));
  if (!refusal) return undefined;
  return `DO $refused$ BEGIN RAISE EXCEPTION '${refusal.message}' USING ERRCODE = '0A000', HINT = '${refusal.hint}'; END $refused$`;
}

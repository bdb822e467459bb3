type DatabaseFailure = { code?: unknown; constraint?: unknown; driverError?: unknown };

/** SQLSTATE of what the database refused; null where the trouble is another one. */
const stateOf = (error: Error): string | null => {
  const { code, driverError } = error as DatabaseFailure;
  const isOfDatabase = driverError !== undefined || 'severity' in error;
  return isOfDatabase && typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : null;
};

/**
 * What went wrong in one line that a log may keep. The database repeats in its sentences what it was given, names and
 * phones included: of its refusals only the SQLSTATE and the constraint are told.
 */
export const failureLine = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  const state = stateOf(error);
  if (state === null) return error.message;
  const { constraint } = error as DatabaseFailure;
  return `the database refused (${state}${typeof constraint === 'string' ? `, ${constraint}` : ''})`;
};

/** A failure for the log: what and where, without the statement, its parameters and whatever else hangs on the error. */
export const describeFailure = (error: unknown): { name: string; message: string; stack: string[] } => ({
  name: error instanceof Error ? error.name : typeof error,
  message: failureLine(error),
  // The first lines of a stack repeat the message.
  stack: (error instanceof Error ? (error.stack ?? '') : '').split('\n').filter((line) => /^\s+at /.test(line)),
});

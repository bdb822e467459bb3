/** Waits for `work`, but never longer than `ms`: a queue or mail server that hangs must not hang us too. */
export const within = async <T>(ms: number, what: string, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const bound = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, bound]);
  } finally {
    clearTimeout(timer);
    // The loser may still fail later; nobody waits for it any more.
    work.catch(() => undefined);
  }
};

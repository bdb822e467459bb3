/**
 * `make`, without making again what it made lately: for steps of the plan that take long and that most changed facts do
 * not touch. `make` is pure, and what it is asked with is plain data, told apart as JSON; so ask with nothing that it does
 * not need. What was asked for last stays longest, `most` results in all. A result is shared: nobody changes it.
 */
export function rememberLast<Asked extends readonly unknown[], Made>(
  make: (...asked: Asked) => Made,
  most = 8,
): (...asked: Asked) => Made {
  const known = new Map<string, { made: Made }>();
  return (...asked) => {
    const key = JSON.stringify(asked);
    const found = known.get(key) ?? { made: make(...asked) };
    // A map remembers in which order its keys came.
    known.delete(key);
    known.set(key, found);
    for (const oldest of known.keys()) if (known.size > most) known.delete(oldest);
    return found.made;
  };
}

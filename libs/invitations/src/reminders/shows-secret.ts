const secretName = /(secret|token|passw|pwd|api[-_]?key|access[-_]?key|^key$|^sign$|signature|appkey|credential)/i;
const hasVariable = /\{[a-zA-Z]+\}/;
/** Shorter values tell an account or a template apart, and open nothing. */
const shortest = 8;

const isSecret = (name: string, value: string): boolean =>
  secretName.test(name) && value.length >= shortest && !hasVariable.test(value);

/**
 * Where a description of a gateway has a secret in the open, to be shown again and kept in the history: a value of eight
 * letters and more under a name such as `key`, `token` or `password`, in the address' query or anywhere in the body, JSON
 * or form. It belongs into the field for it, which `{secret}` stands for. Null where there is none; a text that cannot
 * be read has none that could be told.
 */
export function showsSecret({ url, body }: { url: string; body: string }): 'url' | 'body' | null {
  if (formValues(/\?([^#]*)/.exec(url)?.[1] ?? '').some(([name, value]) => isSecret(name, value))) return 'url';
  return bodyValues(body).some(([name, value]) => isSecret(name, value)) ? 'body' : null;
}

function bodyValues(body: string): [string, string][] {
  try {
    // Variables that stand for numbers or objects have no quotes.
    return leavesOf(JSON.parse(body.replace(/:\s*(\{[a-zA-Z]+\})/g, ': "$1"')));
  } catch {
    return formValues(body);
  }
}

const leavesOf = (value: unknown): [string, string][] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'string' ? [[name, inner] as [string, string]] : leavesOf(inner),
  );
};

const formValues = (text: string): [string, string][] =>
  text.split('&').map((pair) => {
    const at = pair.indexOf('=');
    return at < 0 ? [decoded(pair), ''] : [decoded(pair.slice(0, at)), decoded(pair.slice(at + 1))];
  });

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

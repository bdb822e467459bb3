import type { Schema } from './api-routes.js';

/** A seeded source of chance (mulberry32), so that a failing request can be made again. */
export class Chance {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  pick<T>(values: readonly T[]): T {
    return values[this.below(values.length)] as T;
  }

  in(chance: number): boolean {
    return this.next() < chance;
  }
}

/** Texts that broke something somewhere. */
export const nastyTexts: readonly string[] = [
  ...[
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\udc00x',
    '𠮷野家',
    '👩‍👩‍👧‍👦',
    'é',
    '\u202egnp.exe',
    '\u200b',
    '\ufeff',
    '\ufffe',
  ],
  ...[
    'مرحبا بالعالم',
    'ﷺ',
    '王丽',
    'ﬀ',
    'İ',
    '٣',
    'two\nlines',
    '\r\nBcc: a@b.c',
    '\u2028',
    '\u0085',
    '%s%n',
    '%00',
    '..%2f',
  ],
  ...[
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "'; DROP TABLE event; --",
    '${7*7}',
    '{{7*7}}',
    '=1+1',
  ],
  ...[
    '../../etc/passwd',
    'null',
    'undefined',
    'NaN',
    'true',
    '0',
    '-1',
    '1e309',
    '[object Object]',
    'a@b.c',
    '+8613812345678',
  ],
  ...[
    '2027-02-30',
    '0000-00-00',
    '9999-12-31',
    '10000-01-01',
    '24:00',
    '23:59',
    'Asia/Shanghai',
    'asia/shanghai',
    'UTC',
    'CST',
    'x'.repeat(5_000),
  ],
];

const nastyNumbers = [
  0,
  -0,
  1,
  -1,
  0.1,
  1e-320,
  5e-324,
  1e308,
  2 ** 31,
  2 ** 31 - 1,
  -(2 ** 31),
  2 ** 53,
  2 ** 63,
  1e21,
  200_001,
  1_000_001,
];

/** Anything that JSON can say. */
export const anything = (chance: Chance, depth = 0): unknown => {
  const kind = chance.below(depth > 3 ? 5 : 8);
  if (kind === 0) return null;
  if (kind === 1) return chance.in(0.5);
  if (kind === 2) return chance.pick(nastyNumbers);
  if (kind <= 4) return chance.pick(nastyTexts);
  if (kind <= 6) return Array.from({ length: chance.below(4) }, () => anything(chance, depth + 1));
  const keys = Array.from({ length: chance.below(4) }, () =>
    chance.pick([...nastyTexts, '__proto__', 'constructor', 'toString', 'id']),
  );
  return Object.fromEntries(keys.map((key) => [key, anything(chance, depth + 1)]));
};

const textOf = (schema: Schema, chance: Chance): string => {
  if (schema['format'] === 'uuid') return crypto.randomUUID();
  if (schema['format'] === 'date') return chance.pick(['2027-03-06', '1900-01-01', '2199-12-31', '2028-02-29']);
  if (schema['format'] === 'email') return 'fuzz@example.com';
  if (String(schema['pattern']).includes('[01]')) return chance.pick(['00:00', '09:30', '23:59']);
  return chance.pick(['春', 'a sentence', 'Asia/Shanghai', 'zh-CN', '13812345678', 'x'.repeat(50), ...nastyTexts]);
};

const numberOf = (schema: Schema, chance: Chance): number => {
  const isOpen = schema['exclusiveMinimum'] === true;
  const low = Number(schema['minimum'] ?? 0) + (isOpen ? Number.MIN_VALUE : 0);
  const high = Number(schema['maximum'] ?? low + 100);
  const value = chance.pick([low, high, low + (high - low) * chance.next(), low + 1, low + Number.EPSILON]);
  return schema['type'] === 'integer' ? Math.round(value) : value;
};

/** A value that the schema mostly accepts; what a schema does not say (refinements) may still refuse it. */
export const valueOf = (schema: Schema, schemas: Record<string, Schema>, chance: Chance, broken = 0): unknown => {
  if (chance.in(broken)) return anything(chance);
  const inner = (part: unknown): unknown => valueOf(part as Schema, schemas, chance, broken);
  if (schema.$ref !== undefined) return inner(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  const choices = (schema['oneOf'] ?? schema['anyOf']) as Schema[] | undefined;
  if (choices) return inner(chance.pick(choices));
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['enum'])) return chance.pick(schema['enum']);
  if (schema['nullable'] === true && chance.in(0.2)) return null;
  if (schema['type'] === 'array') {
    const length = Number(schema['minItems'] ?? 0) + chance.below(3);
    return Array.from({ length }, () => inner(schema['items'] ?? {}));
  }
  if (schema['type'] === 'object' || schema['properties']) {
    const required = (schema['required'] ?? []) as string[];
    const parts = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
    const kept = parts.filter(([key]) => chance.in(required.includes(key) ? 1 - broken : 0.5));
    return Object.fromEntries(kept.map(([key, part]) => [key, inner(part)]));
  }
  if (schema['type'] === 'string') return textOf(schema, chance);
  if (schema['type'] === 'number' || schema['type'] === 'integer') return numberOf(schema, chance);
  if (schema['type'] === 'boolean') return chance.in(0.5);
  if (schema['type'] === 'null') return null;
  return anything(chance);
};

/** The same value with one leaf, wherever it lies, replaced by something else. */
export const withOneLeafChanged = (value: unknown, chance: Chance): unknown => {
  if (typeof value !== 'object' || value === null || chance.in(0.15)) {
    if (typeof value === 'number') return chance.pick([...nastyNumbers, value * 1e6, value / 1e9, value + 1]);
    return chance.in(0.5) ? chance.pick(nastyTexts) : anything(chance);
  }
  const keys = Object.keys(value);
  if (keys.length === 0) return anything(chance);
  const key = chance.pick(keys);
  const changed = withOneLeafChanged((value as Record<string, unknown>)[key], chance);
  return Array.isArray(value)
    ? value.map((each, n) => (String(n) === key ? changed : each))
    : { ...value, [key]: changed };
};

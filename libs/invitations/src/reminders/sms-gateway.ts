/** A gateway that takes one HTTP request a message, as an organization describes it. */
export type SmsGateway = {
  method: 'POST' | 'PUT' | 'GET';
  url: string;
  contentType: 'json' | 'form';
  headers: readonly { name: string; value: string }[];
  /** Stands for `{secret}`. */
  secret: string;
  body: string;
  /** Where in the JSON of the answer it says that the message was taken (`data.code`); '' for any status of 200 to 299. */
  successAt: string;
  /** What it says there. */
  successIs: string;
};

/**
 * What address, headers and body may leave open: the number with country (+8613800138000) and without, the whole text,
 * its parts for gateways that want an approved template, the address of the customer's own ticket where there is one, an id that is the same for each attempt of one message, and the
 * secret.
 */
export const smsVariables = [
  'phone',
  'number',
  'text',
  'customer',
  'event',
  'when',
  'where',
  'link',
  'ticket',
  'id',
  'secret',
] as const;
export type SmsVariable = (typeof smsVariables)[number];
export type SmsValues = Record<Exclude<SmsVariable, 'secret'>, string>;

export type SmsRequest = {
  method: SmsGateway['method'];
  url: string;
  body: string;
  contentType: string;
  headers: Record<string, string>;
};

const place = /\{([a-zA-Z]*)\}/g;
const isKnown = (name: string): name is SmsVariable => (smsVariables as readonly string[]).includes(name);

/** Names in `{}` that are no variable. Other braces are JSON's own. */
export const unknownSmsVariables = (template: string): string[] => [
  ...new Set(
    [...template.matchAll(place)].map(([, name = '']) => name).filter((name) => name !== '' && !isKnown(name)),
  ),
];

/**
 * What is wrong with a body before anything is sent: a variable that is none, or, for `json`, a text that is no JSON once
 * its variables have values. Null: it can be sent.
 */
export function smsBodyProblem(
  body: string,
  contentType: SmsGateway['contentType'],
): 'unknown_variable' | 'no_json' | null {
  if (unknownSmsVariables(body).length > 0) return 'unknown_variable';
  if (contentType === 'form') return null;
  try {
    JSON.parse(body.replace(place, '0'));
    return null;
  } catch {
    return 'no_json';
  }
}

/**
 * One message as the gateway wants it. Each value is written as its place demands: escaped inside JSON, encoded in
 * addresses and forms, on one line in headers; so no value becomes part of the request's form.
 */
export function smsRequest(gateway: SmsGateway, values: SmsValues): SmsRequest {
  const all: Record<string, string> = { ...values, secret: gateway.secret };
  const fill = (template: string, write: (value: string) => string): string =>
    template.replace(place, (whole, name: string) => (isKnown(name) ? write(all[name] ?? '') : whole));
  const isForm = gateway.contentType === 'form';
  return {
    method: gateway.method,
    url: fill(gateway.url, encodeURIComponent),
    body: gateway.method === 'GET' ? '' : fill(gateway.body, isForm ? encodeURIComponent : inJson),
    contentType: isForm ? 'application/x-www-form-urlencoded; charset=utf-8' : 'application/json; charset=utf-8',
    headers: Object.fromEntries(gateway.headers.map(({ name, value }) => [name, fill(value, onOneLine)])),
  };
}

const inJson = (value: string): string => JSON.stringify(value).slice(1, -1);
// eslint-disable-next-line no-control-regex -- control characters are what is taken out
const onOneLine = (value: string): string => value.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim();

export type SmsVerdict = 'taken' | 'later' | 'refused';

/**
 * What an answer means: `taken`, `later` (too many, or the gateway has trouble of its own: trying again helps), or
 * `refused` (trying again does not).
 */
export function judgeSmsAnswer(
  { status, text }: { status: number; text: string },
  { successAt, successIs }: Pick<SmsGateway, 'successAt' | 'successIs'>,
): SmsVerdict {
  if (status === 408 || status === 429 || status >= 500) return 'later';
  if (status < 200 || status > 299) return 'refused';
  if (successAt === '') return 'taken';
  return valueAt(text, successAt) === successIs ? 'taken' : 'refused';
}

/** What stands at a path of a JSON text, as text; null where there is no such place. */
function valueAt(text: string, path: string): string | null {
  try {
    let value: unknown = JSON.parse(text);
    for (const name of path.split('.')) {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null;
      value = (value as Record<string, unknown>)[name];
    }
    return typeof value === 'object' ? null : String(value);
  } catch {
    return null;
  }
}

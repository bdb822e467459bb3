import { isPlainDate } from '../../libs/calendar/dist/plain-date.js';

/** A sentence that says what is wrong with an event; undefined when it can be forecast. */
export function problemOf(event) {
  if (!isObject(event)) return 'it is not an object.';
  return firstProblem(event, '', {
    today: day,
    eventDate: day,
    inviteDays: optional(positive),
    targets: optional(targets),
    partySize: optional(positive),
    capacityPeople: optional(amount),
    salespeople: optional(listOf({ id: text, team: optional(text), history: optional(listOf(share)) })),
    confirmations: optional(listOf({ salesperson: text, date: dayUntil(event.today), count })),
    pastEvents: optional(listOf({ ...share, daily: optional(listOf({ daysLeft: count, confirmed: count })) })),
  });
}

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

/** Each check gives what is expected of the value, or a whole sentence about something inside it. */
const says = (what, fits) => (value, path) =>
  fits(value) ? undefined : `"${path}" is ${JSON.stringify(value) ?? 'missing'}, and must be ${what}.`;

const isDay = (value) => typeof value === 'string' && isPlainDate(value);
const day = says('a day of the calendar (YYYY-MM-DD)', isDay);
const dayUntil = (today) =>
  says(`a day of the calendar (YYYY-MM-DD) not after today`, (value) => isDay(value) && value <= today);
const text = says('a text', (value) => typeof value === 'string');
const count = says('a whole number from 0', (value) => Number.isInteger(value) && value >= 0 && value <= 1e6);
const amount = says('a number from 0', (value) => Number.isFinite(value) && value >= 0 && value <= 1e9);
const positive = says('a number above 0', (value) => Number.isFinite(value) && value > 0 && value <= 1e5);

const optional = (check) => (value, path) => (value === undefined || value === null ? undefined : check(value, path));

const listOf = (fields) => (value, path) => {
  if (!Array.isArray(value)) return `"${path}" must be a list.`;
  for (const [at, item] of value.entries()) {
    const problem = isObject(item)
      ? firstProblem(item, `${path}[${at}].`, fields)
      : `"${path}[${at}]" must be an object.`;
    if (problem) return problem;
  }
  return undefined;
};

const share = { confirmed: optional(count), arrived: optional(count) };

const targets = (value, path) =>
  isObject(value)
    ? firstProblem(value, `${path}.`, { floor: amount, balanced: amount, stretch: amount })
    : `"${path}" must be an object.`;

function firstProblem(value, path, fields) {
  for (const [name, check] of Object.entries(fields)) {
    const problem = check(value[name], `${path}${name}`);
    if (problem) return problem;
  }
  return undefined;
}

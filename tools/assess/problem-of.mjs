import { isPlainDate } from '../../libs/calendar/dist/plain-date.js';
import { ruleFacts } from '../../libs/compliance/dist/rule-facts.js';

/** A sentence that says what is wrong with an event of the file; undefined when it can be assessed. */
export function problemOf(event) {
  if (!isObject(event)) return 'it is not an object.';
  if (!isObject(event.facts)) return '"facts" is missing or not an object.';
  return dayProblem(event.facts) ?? placeProblem(event.facts) ?? factProblem(event.facts);
}

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
const isAbsent = (value) => value === undefined || value === null;

// Leads and holidays are looked up around the day, and the libs know the years 0001 to 9999.
const isAssessable = (text) => typeof text === 'string' && isPlainDate(text) && text >= '1970' && text < '9000';

function dayProblem(facts) {
  const name = ['eventDate', 'today'].find((day) => !isAbsent(facts[day]) && !isAssessable(facts[day]));
  return name && `"${name}" is ${JSON.stringify(facts[name])}, which is no day of the calendar (YYYY-MM-DD from 1970).`;
}

function placeProblem({ jurisdiction }) {
  if (isAbsent(jurisdiction) || /^[A-Z]{2}(-[A-Z0-9]+)*$/.test(jurisdiction)) return undefined;
  return `"jurisdiction" is ${JSON.stringify(jurisdiction)}, and must be a country and parts of it, as in CN-ZJ-HZ.`;
}

const expected = {
  yesNo: ['true or false', (value) => typeof value === 'boolean'],
  number: ['a number', (value) => Number.isFinite(value)],
  choice: ['a text', (value) => typeof value === 'string' || value === false],
  choices: ['a list of texts', (value) => [value].flat().every((each) => typeof each === 'string') || value === false],
  group: ['an object, or true or false', (value) => typeof value === 'boolean' || isObject(value)],
  date: ['a day', () => true],
};

/** Facts of another kind would silently let no rule fire; facts that no rule knows are left alone. */
function factProblem(facts) {
  for (const [name, { kind }] of Object.entries(ruleFacts)) {
    const value = name.split('.').reduce((inside, part) => (isObject(inside) ? inside[part] : undefined), facts);
    const [what, fits] = expected[kind];
    if (!isAbsent(value) && !fits(value)) return `"${name}" is ${JSON.stringify(value)}, and must be ${what}.`;
  }
  return undefined;
}

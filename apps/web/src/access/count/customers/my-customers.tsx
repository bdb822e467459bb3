import { useState } from 'react';
import type { CountSpeech } from '../count-page.js';
import type { CountEvent, KeptCounts } from '../kept-counts.js';
import type { StepTap } from '../tap.js';
import type { Counts } from '../use-counts.js';
import { CustomerRow } from './customer-row.js';
import { customerSteps, shownCustomers, stepsOf, type CustomerSteps, type ShownCustomer } from './customer-steps.js';
import { useTalk } from './use-talk.js';
import './customers.css';

type Props = CountSpeech & { event: CountEvent; kept: KeptCounts; counts: Counts };
const firstShown = 12;
const isOver = ({ state }: ShownCustomer): boolean => ['arrived', 'declined', 'noShow'].includes(state);

/** The person's own customers: the longest unmoved first, the next step in one tap, also without a line. */
export function MyCustomers({ event, kept, counts, ...speech }: Props) {
  const text = speech.text.customers;
  const [words, setWords] = useState('');
  const [shown, setShown] = useState(firstShown);
  const [lately, setLately] = useState<readonly StepTap[]>([]);
  const talk = useTalk(event, kept, speech.formats);
  const steps = stepsOf(event, counts.taps, kept.account);
  const customers = shownCustomers(event, steps);
  if (customers.length === 0) return null;
  const on = customerSteps(counts.queue, kept, event, counts.again);
  const typed = words.trim().toLowerCase();
  const digits = typed.replace(/\D/g, '');
  const found = customers.filter(
    ({ name, phone }) =>
      typed === '' || name.toLowerCase().includes(typed) || (digits.length > 2 && phone.includes(digits)),
  );
  const open = typed === '' ? found.filter((customer) => !isOver(customer)) : found;
  const over = typed === '' ? found.filter(isOver) : [];
  const nameOf = (tap: StepTap): string => customers.find(({ id }) => id === tap.step.invitationId)?.name ?? '';
  // What a reading holds is forgotten by the queue, but can still be taken back.
  const recent = [
    ...steps,
    ...lately
      .filter(({ id }) => !steps.some((tap) => tap.id === id))
      .map((tap) => ({ ...tap, state: 'sent' as const })),
  ]
    .toSorted((a, b) => b.at.localeCompare(a.at))
    .slice(0, 3);
  const remember = (tap: StepTap): void => setLately((before) => [...before, tap].slice(-3));
  const takeBack = (tap: StepTap): void => {
    const opposite = on.takeBack(tap);
    if (opposite) remember(opposite);
    else setLately((before) => before.filter(({ id }) => id !== tap.id));
  };
  const row = (customer: ShownCustomer) => (
    <CustomerRow
      key={customer.id}
      {...speech}
      customer={customer}
      talk={event.mayReport ? talk : null}
      onMove={event.mayReport ? (to) => remember(on.move(customer, to)) : null}
    />
  );
  return (
    <section className="count-part my-customers">
      <h2>{text.title(customers.length)}</h2>
      {recent.length > 0 && <RecentSteps {...speech} steps={recent} nameOf={nameOf} on={{ ...on, takeBack }} />}
      {customers.length > firstShown && (
        <input
          className="customer-search"
          type="search"
          autoComplete="off"
          aria-label={text.search}
          placeholder={text.search}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      )}
      {found.length === 0 && <p className="quiet">{text.none}</p>}
      <ul>{open.slice(0, shown).map(row)}</ul>
      {open.length > shown && (
        <button type="button" className="count-link" onClick={() => setShown(shown + 50)}>
          {text.more(Math.min(50, open.length - shown))}
        </button>
      )}
      {over.length > 0 && (
        <details>
          <summary className="count-link">{text.done(over.length)}</summary>
          <ul>{over.slice(0, 100).map(row)}</ul>
        </details>
      )}
    </section>
  );
}

type RecentProps = CountSpeech & {
  steps: StepTap[];
  nameOf: (tap: StepTap) => string;
  on: { takeBack: (tap: StepTap) => void; drop: CustomerSteps['drop'] };
};

/** The last steps of this phone, each to be taken back, and whatever was not accepted. */
function RecentSteps({ text, errors, steps, nameOf, on }: RecentProps) {
  const known: Record<string, string> = { ...errors, ...text.refusals, ...text.customers.refusals };
  const undone = new Set(steps.map(({ step }) => step.undoes));
  return (
    <ul className="recent-steps">
      {steps.map((tap) => (
        <li key={tap.id} className="count-action">
          <div>
            <p>
              {tap.step.undoes === null
                ? text.customers.step(nameOf(tap), text.customers.states[tap.step.to])
                : text.customers.undone(nameOf(tap))}
            </p>
            <p className="small count-state" data-state={tap.state}>
              {text.states[tap.state]}
              {tap.state === 'refused' && ` · ${known[tap.problem ?? ''] ?? errors.invalid}`}
            </p>
          </div>
          {tap.state === 'refused' ? (
            <button type="button" className="count-link" onClick={() => on.drop(tap.id)}>
              {text.drop}
            </button>
          ) : (
            tap.step.undoes === null &&
            !undone.has(tap.id) && (
              <button type="button" className="count-link" onClick={() => on.takeBack(tap)}>
                {text.undo}
              </button>
            )
          )}
        </li>
      ))}
    </ul>
  );
}

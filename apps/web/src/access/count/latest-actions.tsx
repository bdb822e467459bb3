import { useState } from 'react';
import type { CountAction, CountActions } from './count-actions.js';
import type { CountSpeech } from './count-page.js';

const mostShown = 3;

type Props = CountSpeech & { zone: string; today: string; actions: CountAction[]; on: CountActions };

/** The last three actions, each to be changed or taken back, and whatever was not accepted. */
export function LatestActions({ actions, ...rest }: Props) {
  const { text } = rest;
  const refused = actions.filter(({ tap }) => tap?.state === 'refused');
  const latest = actions.filter(({ tap }) => tap?.state !== 'refused').slice(0, mostShown);
  return (
    <section className="count-part count-lately">
      <h2>{text.lately}</h2>
      {actions.length === 0 && <p className="small quiet">{text.nothingYet}</p>}
      <ul>
        {[...refused, ...latest].map((action) => (
          <ActionRow key={action.id} {...rest} action={action} />
        ))}
      </ul>
    </section>
  );
}

type RowProps = Omit<Props, 'actions'> & { action: CountAction };

function ActionRow({ action, zone, today, on, ...speech }: RowProps) {
  const { text, formats } = speech;
  const { tap, stage, delta, day, at, isCorrected } = action;
  const [isOpen, setOpen] = useState(false);
  const name = text.stages[stage];
  const state = isCorrected ? 'corrected' : (tap?.state ?? 'saved');
  return (
    <li className="count-action">
      <time className="small quiet">{formats.timeIn(at, zone)}</time>
      <div>
        <p>
          {text.action(name, formats.signed(delta))}
          {day !== today && <span className="quiet"> {text.onDay(formats.dayShort(day))}</span>}
        </p>
        <p className="small count-state" data-state={state}>
          {text.states[state]}
          {tap?.state === 'refused' && ` · ${reason(speech, tap.problem)}`}
        </p>
        {isOpen && (
          <ChangeForm
            {...speech}
            label={text.changeTo(name)}
            delta={delta}
            onSave={(changed) => on.change(action, changed)}
            onClose={() => setOpen(false)}
          />
        )}
      </div>
      {!isOpen && tap?.state === 'refused' && (
        <span className="count-action-links">
          <Act says={text.retry} onClick={() => on.retry(tap.id)} />
          <Act says={text.drop} onClick={() => on.drop(tap.id)} />
        </span>
      )}
      {!isOpen && tap?.state !== 'refused' && !isCorrected && (
        <span className="count-action-links">
          <Act says={text.change} onClick={() => setOpen(true)} />
          <Act says={text.undo} onClick={() => on.change(action, 0)} />
        </span>
      )}
    </li>
  );
}

function Act({ says, onClick }: { says: string; onClick: () => void }) {
  return (
    <button type="button" className="count-link" onClick={onClick}>
      {says}
    </button>
  );
}

function reason({ text, errors }: CountSpeech, problem: string | null): string {
  const known: Record<string, string> = { ...errors, ...text.refusals };
  return known[problem ?? ''] ?? errors.invalid;
}

type FormProps = CountSpeech & {
  label: string;
  delta: number;
  onSave: (delta: number) => void;
  onClose: () => void;
};

function ChangeForm({ text, label, delta, onSave, onClose }: FormProps) {
  const [typed, setTyped] = useState(`${Math.abs(delta)}`);
  return (
    <form
      className="count-change"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== '') onSave(Math.sign(delta) * Number(typed));
        onClose();
      }}
    >
      <input
        aria-label={label}
        inputMode="numeric"
        autoComplete="off"
        maxLength={3}
        autoFocus
        value={typed}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value.replaceAll(/\D/g, ''))}
      />
      <button type="submit" className="count-link">
        {text.save}
      </button>
      <button type="button" className="count-link" onClick={onClose}>
        {text.cancel}
      </button>
    </form>
  );
}

import { Link } from '@tanstack/react-router';
import { useSpeech } from '../../shared/language/texts-context.js';
import type { Overview } from './overview-plan.js';
import { walkRows, type WalkRow } from './walk-rows.js';
import './walk-table.css';

/** The walk as a table: what is decided, what is missing and what waits for it, step by step. */
export function WalkTable({ overview }: { overview: Overview }) {
  const speech = useSpeech();
  const { texts } = speech;
  const text = texts.overview.page;
  const rows = walkRows(overview, speech);
  const ofWalk = rows.filter(({ step }) => step !== 'rules');
  const decided = ofWalk.filter(({ state }) => state === 'done').length;
  const bend = rows.findIndex(({ step }) => step === 'program');
  const { columns } = text;
  return (
    <section className="walk-table">
      <div className="overview-head">
        <h2>{text.walk}</h2>
        <span className="small quiet">{texts.overview.steps(decided, ofWalk.length)}</span>
      </div>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{columns.step}</th>
            <th scope="col">{columns.now}</th>
            <th scope="col">{columns.lacks}</th>
            <th scope="col">{columns.blocks}</th>
          </tr>
        </thead>
        <tbody>
          <Turn words={text.forward} isOut />
          {rows.slice(0, bend).map((row) => (
            <StepRow key={row.step} row={row} isOut />
          ))}
        </tbody>
        <tbody>
          <Turn words={text.backward} isOut={false} />
          {rows.slice(bend).map((row) => (
            <StepRow key={row.step} row={row} isOut={false} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Where the walk begins, and where it turns back. */
function Turn({ words, isOut }: { words: string; isOut: boolean }) {
  return (
    <tr className="walk-turn" data-out={isOut || undefined}>
      <th colSpan={4} scope="rowgroup">
        {words}
      </th>
    </tr>
  );
}

function StepRow({ row, isOut }: { row: WalkRow; isOut: boolean }) {
  const { texts } = useSpeech();
  const text = texts.overview.page;
  const { name, state, href, now, lacks, more, blocks } = row;
  return (
    <tr className="walk-step" data-state={state} data-out={isOut || undefined}>
      <th scope="row">
        <span className="walk-step-dot" aria-hidden="true" />
        {href === null ? name : <Link to={href}>{name}</Link>}
        <span className="visually-hidden"> {texts.shell.walk.states[state]}</span>
      </th>
      <td data-name={text.columns.now}>{now}</td>
      <td data-name={text.columns.lacks}>
        {state === 'later' ? (
          <span className="quiet">{text.later}</span>
        ) : lacks.length === 0 ? (
          <span className="quiet">{text.complete}</span>
        ) : (
          <ul className={state === 'late' ? 'bad' : 'warn'}>
            {lacks.map((lack) => (
              <li key={lack}>{lack}</li>
            ))}
            {more > 0 && <li className="quiet">{text.andMore(more)}</li>}
          </ul>
        )}
      </td>
      <td className="quiet" data-name={text.columns.blocks}>
        {blocks}
      </td>
    </tr>
  );
}

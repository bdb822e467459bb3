import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSpeech, type Speech } from '../../shared/language/texts-context.js';
import type { Overview, OverviewAction } from './overview-plan.js';
import { shownAction } from './shown-action.js';

/** As many as a person takes in at once; the rest is one tap away. */
const shownAtFirst = 5;

/** What to do next, the most urgent first, each with the one button that leads to its place. */
export function NextList({ overview }: { overview: Overview }) {
  const { texts } = useSpeech();
  const text = texts.overview.page;
  const [isAll, setAll] = useState(false);
  const { actions } = overview;
  const shown = isAll ? actions : actions.slice(0, shownAtFirst);
  const hidden = actions.length - shownAtFirst;
  return (
    <section>
      <h2>{text.next}</h2>
      {actions.length === 0 ? (
        <p className="small quiet overview-empty">{text.noNext}</p>
      ) : (
        <>
          <p className="tiny quiet">{text.nextLead}</p>
          <ol className="next-list">
            {shown.map((action, index) => (
              <NextRow key={action.key} action={action} index={index} overview={overview} />
            ))}
          </ol>
          {hidden > 0 && (
            <button type="button" className="link small next-more" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
              {isAll ? text.showLess : text.showAll(hidden)}
            </button>
          )}
        </>
      )}
    </section>
  );
}

function NextRow({ action, index, overview }: { action: OverviewAction; index: number; overview: Overview }) {
  const speech: Speech = useSpeech();
  const { to, search, words, note, verb } = shownAction(overview, action, speech);
  return (
    <li className="next-row" data-urgency={action.urgency}>
      <span className="next-number" aria-hidden="true">
        {index + 1}
      </span>
      <div className="next-words">
        <b>{words}</b>
        {note !== '' && <p className="small quiet">{note}</p>}
      </div>
      <Link className="button" data-kind={index === 0 ? 'primary' : undefined} to={to} search={search as never}>
        {verb}
        <span className="visually-hidden"> {words}</span>
      </Link>
    </li>
  );
}

import type { DateCandidate } from '@backcast/planning/timing-facts';
import { newId } from '../../shared/api/new-id.js';
import { DayField, Line, TimeField } from '../../shared/fields/line.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Icon } from '../../shared/look/icon.js';
import { QualityTag } from './slot-points.js';
import { slotText } from './slot-words.js';
import type { TimingEditor } from './timing-editor.js';
import type { Ranking } from './use-ranking.js';

export const mostCandidates = 60;

/** Dates that somebody has in mind, each with where it ranks. */
export function CandidatesGroup({ draft, ranking, today }: { draft: TimingEditor; ranking: Ranking; today: string }) {
  const speech = useSpeech();
  const text = speech.texts.timing;
  const { values: facts, mayEdit } = draft;
  const { candidates } = facts;
  const put = (next: DateCandidate): void =>
    draft.edit({ ...facts, candidates: candidates.map((each) => (each.id === next.id ? next : each)) });
  const add = (): void => {
    const { date, startTime } = ranking.ranked[0] ?? { date: today, startTime: facts.startTimes[0]! };
    draft.choose({ ...facts, candidates: [...candidates, { id: newId(), date, startTime, note: '' }] });
  };
  return (
    <section className="step-group">
      <h2>{text.fields.candidates}</h2>
      <p className="small quiet">{candidates.length === 0 ? text.noCandidates : text.candidatesHint}</p>
      <ul className="timing-candidates">
        {candidates.map((candidate) => {
          const slot = ranking.find(candidate);
          const when = slotText(candidate, speech);
          return (
            <li key={candidate.id}>
              <fieldset className="timing-candidate" aria-label={text.candidate(when)}>
                <DayField
                  label={text.date}
                  value={candidate.date}
                  isDisabled={!mayEdit}
                  onChange={(date) => date !== null && put({ ...candidate, date })}
                  onLeave={draft.leave}
                />
                <TimeField
                  label={text.startTime}
                  hint={'\u00a0'}
                  value={candidate.startTime}
                  isDisabled={!mayEdit}
                  onChange={(startTime) => startTime !== null && put({ ...candidate, startTime })}
                  onLeave={draft.leave}
                />
                <Line
                  label={text.note}
                  hint={'\u00a0'}
                  example={text.noteExample}
                  maxLength={120}
                  value={candidate.note}
                  isDisabled={!mayEdit}
                  onChange={(note) => put({ ...candidate, note })}
                  onLeave={draft.leave}
                />
                <div className="row timing-candidate-end">
                  {slot && <QualityTag quality={slot.quality} />}
                  {slot?.rank != null && <span className="tiny quiet nowrap">{text.rank(slot.rank)}</span>}
                  {mayEdit && (
                    <button
                      type="button"
                      className="link small timing-tap"
                      aria-label={speech.texts.stepParts.remove(when)}
                      onClick={() =>
                        draft.choose({ ...facts, candidates: candidates.filter(({ id }) => id !== candidate.id) })
                      }
                    >
                      {speech.texts.shell.actions.remove}
                    </button>
                  )}
                </div>
              </fieldset>
            </li>
          );
        })}
      </ul>
      {mayEdit && candidates.length < mostCandidates && (
        <Button onClick={add}>
          <Icon name="add" />
          {text.addCandidate}
        </Button>
      )}
    </section>
  );
}

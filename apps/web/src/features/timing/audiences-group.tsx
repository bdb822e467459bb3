import type { Audience } from '@backcast/calendar/audience-times';
import { Link } from '@tanstack/react-router';
import { useSpeech } from '../../shared/language/texts-context.js';
import type { TimingEditor } from './timing-editor.js';

/** Whose busy and wanted times count for this event. */
export function AudiencesGroup({ draft, audiences }: { draft: TimingEditor; audiences: readonly Audience[] }) {
  const { texts } = useSpeech();
  const text = texts.timing;
  const { values: facts, mayEdit } = draft;
  const toggle = (id: string, isOn: boolean): void =>
    draft.choose({
      ...facts,
      audienceIds: isOn ? [...facts.audienceIds, id] : facts.audienceIds.filter((each) => each !== id),
    });
  return (
    <section className="step-group">
      <h2>{text.fields.audienceIds}</h2>
      {audiences.length === 0 ? (
        <p className="small quiet">
          {text.noAudiences}{' '}
          <Link className="link" to="/calendar">
            {text.toCalendar}
          </Link>
        </p>
      ) : (
        <div className="row timing-chips">
          {audiences.map(({ id, name }) => {
            const isOn = facts.audienceIds.includes(id);
            return (
              <label key={id} className="timing-chip" data-on={isOn || undefined}>
                <input
                  type="checkbox"
                  checked={isOn}
                  disabled={!mayEdit}
                  onChange={(event) => toggle(id, event.currentTarget.checked)}
                />
                {name}
              </label>
            );
          })}
        </div>
      )}
    </section>
  );
}

import type { TalkingPoint } from '@backcast/contracts/invitees/talking-point';
import type { InvitationState } from '@backcast/invitations/invitation-states';
import { readTalkingPoint } from '@backcast/invitations/talking-points/read-talking-point';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Icon } from '../../shared/look/icon.js';
import { Tag } from '../../shared/look/tag.js';
import { startOf } from '../../shared/talking/start-of.js';
import { useSaveTalkingPoint } from './use-save-talking-point.js';

type Props = {
  stage: InvitationState;
  points: readonly TalkingPoint[];
  onAdd: (() => void) | null;
  onEdit: ((point: TalkingPoint) => void) | null;
};

/** The texts for one stage of an invitation. */
export function StagePoints({ stage, points, onAdd, onEdit }: Props) {
  const { texts } = useSpeech();
  const text = texts.talking;
  const id = `stage-${stage}`;
  const isAllHidden = points.length > 0 && points.every(({ isHidden }) => isHidden);
  return (
    <section className="talking-stage" aria-labelledby={id}>
      <div className="talking-stage-head">
        <h2 id={id}>
          {text.when[stage]} <span className="small quiet">{text.stages[stage]}</span>
        </h2>
        {onAdd && (
          <Button kind="plain" aria-label={text.addTo(text.when[stage])} onClick={onAdd}>
            <Icon name="add" />
            {text.add}
          </Button>
        )}
      </div>
      {points.length === 0 && <p className="small quiet">{text.noneHere}</p>}
      {isAllHidden && <p className="small warn">{text.onlyHidden}</p>}
      <ul>
        {points.map((point) => (
          <Point key={point.id} point={point} onEdit={onEdit} />
        ))}
      </ul>
    </section>
  );
}

function Point({ point, onEdit }: { point: TalkingPoint; onEdit: Props['onEdit'] }) {
  const { texts, formats } = useSpeech();
  const text = texts.talking;
  const saving = useSaveTalkingPoint(() => undefined);
  const { isShipped, isHidden, shippedText, worked } = point;
  const start = startOf(point.text);
  const origin = isShipped ? (point.text === shippedText ? text.shipped : text.changed) : text.own;
  return (
    <li className="talking" data-hidden={isHidden || undefined} data-row tabIndex={-1}>
      <div>
        <p className="talking-text">
          <Words text={point.text} />
        </p>
        <p className="talking-facts small quiet">
          {worked > 0 && <Tag kind="good">{text.box.workedCount(formats.number(worked))}</Tag>}
          {isHidden && <Tag kind="warn">{text.hidden}</Tag>}
          <span>{origin}</span>
        </p>
        {saving.error !== null && <ErrorNote>{errorSentence(saving.error, texts)}</ErrorNote>}
      </div>
      {onEdit && (
        <div className="talking-acts">
          <Button kind="plain" data-row-open aria-label={text.editOf(start)} onClick={() => onEdit(point)}>
            {text.edit}
          </Button>
          <Button
            kind="plain"
            disabled={saving.isSaving}
            aria-label={(isHidden ? text.showOf : text.hideOf)(start)}
            onClick={() => saving.save(point.id, { ...point, isHidden: !isHidden })}
          >
            {isHidden ? text.show : text.hide}
          </Button>
        </div>
      )}
    </li>
  );
}

/** The text with its variables by their names in the reader's language. */
function Words({ text }: { text: string }) {
  const { variables } = useSpeech().texts.talking.box;
  return readTalkingPoint(text).parts.map((part, at) =>
    'text' in part ? (
      part.text
    ) : (
      <span key={at} className="talking-variable">
        {variables[part.variable]}
      </span>
    ),
  );
}

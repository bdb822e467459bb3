import type { EventView } from '@backcast/contracts/events/event';
import type { EventFacts } from '@backcast/plan/plan-shape';
import type { PostNeed } from '@backcast/plan/post-needs';
import { postKinds, type Post } from '@backcast/planning/staff-facts';
import { Line, Lines } from '../../shared/fields/line.js';
import { Segmented } from '../../shared/fields/segmented.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Tag } from '../../shared/look/tag.js';
import { EntryCard } from '../../shared/plan/entry-card.js';
import { postName, ruleText } from '../../shared/plan/section-words.js';
import { AddShift } from './add-shift.js';
import { PostRuleFields } from './post-rule-fields.js';
import { ShiftList } from './shift-list.js';

export type PostEdits = {
  onEdit: (part: Partial<Post>) => void;
  onLeave: () => void;
  onChoose: (part: Partial<Post>) => void;
};
type Props = PostEdits & {
  event: EventView;
  /** Facts with what is typed. */
  facts: EventFacts;
  post: Post;
  /** What the post needs in each session. */
  needs: PostNeed[];
  isOpen: boolean;
  mayEdit: boolean;
  onToggle: () => void;
  onRemove: () => void;
};

/** One post: how many it needs and has, who may fill it, and who does. */
export function PostCard(props: Props) {
  const { event, facts, post, needs, mayEdit, onEdit, onLeave, onChoose } = props;
  const speech = useSpeech();
  const { texts, formats } = speech;
  const text = texts.peoplePlan.staff;
  const name = postName(post, texts);
  const isKnown = needs.every(({ needed }) => needed !== null);
  const sum = (value: (need: PostNeed) => number): number => needs.reduce((total, need) => total + value(need), 0);
  const [needed, filled, short] = [
    sum((need) => need.needed ?? 0),
    sum((need) => need.filled),
    sum((need) => need.short),
  ];
  return (
    <EntryCard
      id={post.id}
      name={name}
      isOpen={props.isOpen}
      onToggle={props.onToggle}
      marks={
        <>
          <Tag kind={post.kind === 'upkeep' ? 'quiet' : 'accent'}>{text.kinds[post.kind]}</Tag>
          <span>{ruleText(post.rule, speech)}</span>
        </>
      }
      actions={
        <span className="post-need">
          {isKnown ? text.need(formats.number(needed), formats.number(filled)) : text.needUnknown}{' '}
          {isKnown && short > 0 && <Tag kind="warn">{text.short(formats.number(short))}</Tag>}
          {isKnown && short === 0 && <Tag kind="good">{text.full}</Tag>}
        </span>
      }
    >
      {(post.key === 'own' || post.name !== '') && (
        <Line
          label={text.name}
          value={post.name}
          maxLength={60}
          isDisabled={!mayEdit}
          onChange={(next) => onEdit({ name: next })}
          onLeave={onLeave}
        />
      )}
      <div className="stack tight">
        <Segmented
          label={text.kind}
          value={post.kind}
          isDisabled={!mayEdit}
          options={postKinds.map((value) => ({ value, label: text.kinds[value] }))}
          onChange={(kind) => onChoose({ kind })}
        />
        <p className="small quiet">{text.kindHints[post.kind]}</p>
      </div>
      <PostRuleFields post={post} mayEdit={mayEdit} onEdit={onEdit} onLeave={onLeave} onChoose={onChoose} />
      <ShiftList {...{ event, facts, post, mayEdit, onEdit, onLeave, onChoose }} />
      {mayEdit && post.shifts.length < 300 && (
        <AddShift
          event={event}
          facts={facts}
          post={post}
          onAdd={(shift) => onChoose({ shifts: [...post.shifts, shift] })}
        />
      )}
      <Lines
        label={text.note}
        value={post.note}
        maxLength={300}
        isDisabled={!mayEdit}
        onChange={(note) => onEdit({ note })}
        onLeave={onLeave}
      />
      {mayEdit && (
        <Button kind="plain" className="entry-remove" onClick={props.onRemove}>
          {text.remove(name)}
        </Button>
      )}
    </EntryCard>
  );
}

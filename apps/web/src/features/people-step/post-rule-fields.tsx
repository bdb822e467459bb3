import type { Post, PostRule } from '@backcast/planning/staff-facts';
import { NumberField } from '../../shared/fields/number-field.js';
import { Segmented } from '../../shared/fields/segmented.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import type { PostEdits } from './post-card.js';

type Props = PostEdits & { post: Post; mayEdit: boolean };

const firstRules: Record<PostRule['per'], PostRule> = {
  heads: { per: 'heads', heads: 100 },
  door: { per: 'door', each: 1 },
  session: { per: 'session', count: 1 },
};
const countOf = (rule: PostRule): number =>
  rule.per === 'heads' ? rule.heads : rule.per === 'door' ? rule.each : rule.count;
const withCount = (rule: PostRule, count: number): PostRule =>
  rule.per === 'heads'
    ? { per: 'heads', heads: count }
    : rule.per === 'door'
      ? { per: 'door', each: count }
      : { per: 'session', count };

/** What the number of a post follows from. */
export function PostRuleFields({ post: { rule }, mayEdit, onEdit, onLeave, onChoose }: Props) {
  const { texts } = useSpeech();
  const text = texts.peoplePlan.staff;
  const label = { heads: text.perHeads, door: text.perDoor, session: text.perSession }[rule.per];
  return (
    <div className="post-rule">
      <Segmented
        label={text.ruleLabel}
        value={rule.per}
        isDisabled={!mayEdit}
        options={(['heads', 'door', 'session'] as const).map((value) => ({ value, label: text.rules[value] }))}
        onChange={(per) => onChoose({ rule: firstRules[per] })}
      />
      <NumberField
        label={label}
        value={countOf(rule)}
        least={1}
        most={rule.per === 'heads' ? 100_000 : 1000}
        unit={texts.words.metricUnits.people}
        isDisabled={!mayEdit}
        onChange={(count) => count !== null && onEdit({ rule: withCount(rule, count) })}
        onCommit={onLeave}
      />
    </div>
  );
}

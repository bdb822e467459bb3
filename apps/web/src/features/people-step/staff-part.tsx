import { doorsOf, postNeeds } from '@backcast/plan/post-needs';
import { postKeys, type Post, type PostKey } from '@backcast/planning/staff-facts';
import { NativeSelect } from '@mantine/core';
import { newId } from '../../shared/api/new-id.js';
import { EmptyPage } from '../../shared/feedback/empty-page.js';
import { NumberField } from '../../shared/fields/number-field.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { putEntry, withoutEntry } from '../../shared/plan/move-entry.js';
import { useOpenEntry } from '../../shared/plan/open-entry.js';
import { useShownEvent } from '../../shared/plan/shown-event.js';
import { useStepDraft } from '../../shared/plan/step-draft.js';
import { useStepPlans } from '../../shared/plan/step-plans.js';
import { PartPage, type PartProps } from './part-page.js';
import { PostCard } from './post-card.js';
import { StaffSummary } from './staff-summary.js';

const kindsOfKeys: Partial<Record<PostKey, Post['kind']>> = { sales: 'results', cashier: 'money', gifts: 'money' };

const newPost = (key: PostKey): Post => ({
  ...{ id: newId(), key, name: '', kind: kindsOfKeys[key] ?? 'upkeep', note: '', shifts: [] },
  rule: { per: 'session', count: 1 },
});

/** Posts of the day: how many people each needs, who is there, and who may be. */
export function StaffPart({ event, tabs }: PartProps) {
  const { texts, formats } = useSpeech();
  const text = texts.peoplePlan.staff;
  const draft = useStepDraft(event, 'staff');
  const { values: facts, mayEdit } = draft;
  const plans = useStepPlans(event, { staff: facts });
  const shown = useShownEvent(event, { staff: facts });
  const { openId, toggle, goTo } = useOpenEntry();
  const put = (posts: Post[]) => ({ ...facts, posts });
  const needs = postNeeds(plans.facts, plans.plan.numbers['posts.heads']?.value ?? null);
  const exits = event.sessions.sessions.map(({ id }) => doorsOf(plans.facts, id)).find((each) => each !== null);
  const doorsHint =
    facts.doors !== null
      ? text.doorsHint
      : exits === undefined
        ? text.doorsUnknown
        : text.doorsFrom(formats.number(exits));
  return (
    <PartPage
      {...{ event, shown, tabs, draft }}
      plan={plans.plan}
      moved={plans.moved}
      section="staff"
      question={text.question}
      lead={text.lead}
      first={<StaffSummary event={shown} plans={plans} needs={needs} onOpen={goTo} />}
      gapCodes={['post-wrongly-filled', 'post-double-booked', 'no-doors']}
      deadlineKinds={[]}
      onOpen={goTo}
    >
      <div className="step-group staff-doors">
        <NumberField
          label={text.doors}
          hint={doorsHint}
          value={facts.doors}
          isOptional
          least={0}
          most={200}
          isDisabled={!mayEdit}
          onChange={(doors) => draft.edit({ ...facts, doors })}
          onCommit={draft.leave}
        />
      </div>
      {facts.posts.length === 0 && (
        <EmptyPage title={text.emptyTitle} lead={text.emptyLead} example={text.emptyExample} />
      )}
      <ul className="step-group">
        {facts.posts.map((post) => (
          <PostCard
            key={post.id}
            event={shown}
            facts={plans.facts}
            post={post}
            needs={needs.filter(({ postId }) => postId === post.id)}
            isOpen={openId === post.id}
            mayEdit={mayEdit}
            onToggle={() => toggle(post.id)}
            onEdit={(part) => draft.edit(put(putEntry(facts.posts, post.id, part)))}
            onLeave={draft.leave}
            onChoose={(part) => draft.choose(put(putEntry(facts.posts, post.id, part)))}
            onRemove={() => draft.choose(put(withoutEntry(facts.posts, post.id)))}
          />
        ))}
      </ul>
      {mayEdit && facts.posts.length < 60 && (
        <div className="step-group staff-doors">
          <NativeSelect
            label={text.addPost}
            value=""
            data={[
              { value: '', label: text.addPostOption },
              ...postKeys.map((value) => ({ value, label: text.keys[value] })),
            ]}
            onChange={(change) => {
              const key = postKeys.find((each) => each === change.currentTarget.value);
              if (key === undefined) return;
              const post = newPost(key);
              draft.choose(put([...facts.posts, post]));
              goTo(post.id);
            }}
          />
        </div>
      )}
    </PartPage>
  );
}

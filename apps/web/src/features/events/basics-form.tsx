import type { EventBasics, EventView } from '@backcast/contracts/events/event';
import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { request } from '../../shared/api/request.js';
import { Segmented } from '../../shared/fields/segmented.js';
import { ZoneField } from '../../shared/fields/zone-field.js';
import { fieldSentences } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { factName } from '../../shared/plan/number-texts.js';
import { showFact } from '../../shared/plan/show-fact.js';
import { leaveOnEnter } from '../../shared/saving/leave-on-enter.js';
import { SectionActions } from '../../shared/saving/section-actions.js';
import { useSectionDraft } from '../../shared/saving/section-draft.js';

type Basics = Pick<EventBasics, 'name' | 'zone' | 'place' | 'setting'>;
const basicsOf = ({ name, zone, place, setting }: EventBasics): Basics => ({ name, zone, place, setting });

/** Name, place, zone, indoors or outdoors. */
export function BasicsForm({ event, mayEdit }: { event: EventView; mayEdit: boolean }) {
  const { texts, formats } = useSpeech();
  const text = texts.pages.settings;
  const client = useQueryClient();
  const { zone, version, writer } = event.basics;
  const draft = useSectionDraft<Basics, EventBasics>({
    eventId: event.id,
    section: 'basics',
    mayEdit,
    saved: { values: basicsOf(event.basics), version },
    leavesOf: (values) => values,
    fromLeaves: (leaves) => leaves as Basics,
    read: (basics) => ({ values: basicsOf(basics), version: basics.version }),
    put: (basics) => client.setQueryData<EventView>(['event', event.id], (old) => old && { ...old, basics }),
    send: async (values, base) =>
      (await request<EventView>('PATCH', `events/${event.id}`, { ...values, version: base })).basics,
    // All times of the event are read in its zone.
    movesOthers: (before, after) => event.status === 'announced' && before.zone !== after.zone,
    refresh: [['events'], ['changes']],
  });
  const { values, edit, choose } = draft;
  const wrong = fieldSentences(draft.error, texts);
  return (
    <section className="page-section">
      <h2>{text.basics}</h2>
      <div className="stack" style={{ marginTop: 8 }} onBlur={draft.leave} onKeyDown={leaveOnEnter(draft.leave)}>
        <TextInput
          label={text.name}
          value={values.name}
          maxLength={80}
          disabled={!mayEdit}
          error={wrong['name']}
          onChange={(each) => edit({ ...values, name: each.currentTarget.value })}
        />
        <TextInput
          label={text.place}
          value={values.place}
          maxLength={120}
          disabled={!mayEdit}
          onChange={(each) => edit({ ...values, place: each.currentTarget.value })}
        />
        <div className="form-grid">
          <ZoneField
            label={text.zone}
            hint={formats.zoneName(values.zone, event.today)}
            value={values.zone}
            isDisabled={!mayEdit}
            onChange={(next) => choose({ ...values, zone: next })}
          />
          <Segmented
            label={text.setting}
            isDisabled={!mayEdit}
            value={values.setting ?? 'unset'}
            options={[
              { value: 'unset', label: text.settingUnset },
              { value: 'indoors', label: texts.words.settings.indoors },
              { value: 'outdoors', label: texts.words.settings.outdoors },
            ]}
            onChange={(next) => choose({ ...values, setting: next === 'unset' ? null : next })}
          />
        </div>
      </div>
      {mayEdit && (
        <SectionActions
          draft={draft}
          what={text.basics}
          writer={writer}
          zone={zone}
          nameOf={(path) => factName(texts, path)}
          show={(path, value) => showFact(path, value, texts, formats)}
        />
      )}
    </section>
  );
}

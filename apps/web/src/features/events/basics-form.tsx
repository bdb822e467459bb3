import type { EventBasics, EventView } from '@backcast/contracts/events/event';
import { TextInput } from '@mantine/core';
import { request } from '../../shared/api/request.js';
import { Segmented } from '../../shared/fields/segmented.js';
import { ZoneField } from '../../shared/fields/zone-field.js';
import { fieldSentences } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { factName } from '../../shared/plan/number-texts.js';
import { showFact } from '../../shared/plan/show-fact.js';
import { SectionActions } from './section-actions.js';
import { useSectionDraft } from './section-draft.js';

type Basics = Pick<EventBasics, 'name' | 'zone' | 'place' | 'setting'>;
const basicsOf = ({ name, zone, place, setting }: EventBasics): Basics => ({ name, zone, place, setting });

/** Name, place, zone, indoors or outdoors. */
export function BasicsForm({ event, mayEdit }: { event: EventView; mayEdit: boolean }) {
  const { texts, formats } = useSpeech();
  const text = texts.pages.settings;
  const { name, zone, place, setting, version, writer } = event.basics;
  const draft = useSectionDraft({
    eventId: event.id,
    section: 'basics',
    saved: { values: { name, zone, place, setting } as Basics, version },
    leavesOf: (values) => values,
    fromLeaves: (leaves) => leaves as Basics,
    readCurrent: (current: EventBasics) => ({ values: basicsOf(current), version: current.version }),
    send: (values, base) => request('PATCH', `events/${event.id}`, { ...values, version: base }),
    refresh: [['event', event.id], ['events'], ['changes']],
  });
  const { values, edit } = draft;
  const wrong = fieldSentences(draft.error, texts);
  return (
    <section className="page-section">
      <h2>{text.basics}</h2>
      <div className="stack" style={{ marginTop: 8 }}>
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
            onChange={(next) => edit({ ...values, zone: next })}
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
            onChange={(next) => edit({ ...values, setting: next === 'unset' ? null : next })}
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

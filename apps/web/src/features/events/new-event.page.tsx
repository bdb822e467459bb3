import type { CreateEvent } from '@backcast/contracts/events/event';
import { defaultGoal } from '@backcast/planning/goal-defaults';
import { purposes, type Metric, type Purpose } from '@backcast/planning/goal-facts';
import { goalFromTemplate, templateKeys, type TemplateKey } from '@backcast/planning/goal-templates';
import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useMe } from '../../shared/api/me.query.js';
import { newId } from '../../shared/api/new-id.js';
import { request } from '../../shared/api/request.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { NumberField } from '../../shared/fields/number-field.js';
import { Segmented } from '../../shared/fields/segmented.js';
import { ZoneField } from '../../shared/fields/zone-field.js';
import { errorSentence, fieldSentences } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Tag } from '../../shared/look/tag.js';
import { metricName } from '../../shared/plan/show-fact.js';
import { typedUnit } from '../../shared/plan/target-cards.js';
import { PageTop } from '../../shared/shell/frame.js';
import { Choices } from './choices.js';
import './events.css';

const emptyForm = (zone: string): CreateEvent => ({
  name: '',
  template: 'education-seminar',
  why: null,
  when: { date: null, startTime: null, endTime: null },
  where: { place: '', setting: null, capacityPeople: null },
  howMuch: null,
  zone,
  share: 'organizers-and-viewers',
});

/** The lead metric that the event starts with, as the server will choose it. */
const firstMetric = (template: TemplateKey, why: Purpose | null): Metric | null => {
  const goal = goalFromTemplate(template);
  return why === null || why === goal.purpose ? goal.leadMetric : defaultGoal(why).leadMetric;
};

/** Four questions: why, when, where, how much. Everything has a marked default and nothing blocks. */
export function NewEventPage() {
  const { texts, formats } = useSpeech();
  const text = texts.events.create;
  const me = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [form, setForm] = useState(() => emptyForm(me.organization.zone));
  const [onceKey] = useState(newId);
  const change = (part: Partial<CreateEvent>): void => setForm((all) => ({ ...all, ...part }));
  const create = useMutation({
    mutationFn: () => request<{ id: string }>('POST', 'events', { ...form, name: form.name.trim() }, onceKey),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['events'] });
      await navigate({ to: '/e/$eventId/plan/goal', params: { eventId: id } });
    },
  });
  const wrong = fieldSentences(create.error, texts);
  const usualPurpose = goalFromTemplate(form.template).purpose;
  const metric = firstMetric(form.template, form.why);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    create.mutate();
  };
  return (
    <>
      <PageTop title={text.title} />
      <main className="page">
        <form className="page-narrow" onSubmit={submit}>
          <h1>{text.title}</h1>
          <p className="quiet">{text.lead}</p>
          <div className="stack" style={{ marginTop: 24 }}>
            <TextInput
              label={text.name}
              placeholder={text.nameExample}
              required
              withAsterisk={false}
              maxLength={80}
              autoFocus
              value={form.name}
              error={wrong['name']}
              onChange={(event) => change({ name: event.currentTarget.value })}
            />
            <div>
              <p className="field-label">{text.template}</p>
              <Choices
                label={text.template}
                value={form.template}
                options={templateKeys.map((value) => ({
                  value,
                  title: texts.words.templates[value],
                  hint: texts.words.templateHints[value],
                }))}
                onChange={(template) => change({ template, howMuch: null })}
              />
              <p className="small quiet">{text.templateHint}</p>
            </div>
          </div>
          <Question
            title={text.why}
            mark={<DefaultMark isDefault={form.why === null} onTakeBack={() => change({ why: null, howMuch: null })} />}
          >
            <Choices
              label={text.why}
              value={form.why ?? usualPurpose}
              options={purposes.map((value) => ({
                value,
                title: texts.words.purposes[value],
                hint: texts.words.purposeHints[value],
              }))}
              onChange={(why) => change({ why: why === usualPurpose ? null : why, howMuch: null })}
            />
          </Question>
          <Question title={text.when} mark={<span className="small quiet">{text.whenHint}</span>}>
            <WhenFields value={form.when} onChange={(when) => change({ when })} wrong={wrong} />
            <div style={{ marginTop: 16 }}>
              <ZoneField
                label={text.zone}
                value={form.zone}
                onChange={(zone) => change({ zone })}
                hint={formats.zoneName(form.zone, form.when.date ?? '2026-01-01')}
              />
            </div>
          </Question>
          <Question title={text.where}>
            <WhereFields value={form.where} onChange={(where) => change({ where })} />
          </Question>
          <Question title={text.howMuch}>
            {metric === null ? (
              <p className="small quiet">{texts.events.noMetricHint}</p>
            ) : (
              <NumberField
                label={metricName(metric, texts)}
                hint={text.howMuchHint(metricName(metric, texts))}
                value={form.howMuch}
                isOptional
                least={0}
                most={metric.unit === 'percent' ? 100 : 1e10}
                {...typedUnit(metric.unit)}
                unit={texts.words.metricUnits[metric.unit]}
                onChange={(howMuch) => change({ howMuch })}
              />
            )}
          </Question>
          <Question title={text.share}>
            <Segmented
              label={text.share}
              isLabelHidden
              value={form.share}
              options={[
                { value: 'organizers-and-viewers', label: text.shareAll },
                { value: 'only-me', label: text.shareMe },
              ]}
              onChange={(share) => change({ share })}
            />
          </Question>
          <div className="stack form-actions">
            {create.error && <ErrorNote>{errorSentence(create.error, texts)}</ErrorNote>}
            <div>
              <Button kind="primary" type="submit" disabled={create.isPending || form.name.trim() === ''}>
                {create.isPending ? text.working : text.submit}
              </Button>
            </div>
          </div>
        </form>
      </main>
    </>
  );
}

function Question({ title, mark, children }: { title: string; mark?: ReactNode; children: ReactNode }) {
  return (
    <section className="question">
      <h2>
        {title} {mark}
      </h2>
      {children}
    </section>
  );
}

/** A default is marked as one; what was changed can be taken back. */
function DefaultMark({ isDefault, onTakeBack }: { isDefault: boolean; onTakeBack: () => void }) {
  const { texts } = useSpeech();
  const text = texts.events.create;
  if (isDefault) return <Tag kind="assumption">{text.fromTemplate}</Tag>;
  return (
    <>
      <Tag kind="accent">{text.changed}</Tag>
      <button type="button" className="link small" onClick={onTakeBack}>
        {text.takeBack}
      </button>
    </>
  );
}

const orNull = (value: string): string | null => (value === '' ? null : value);

type WhenProps = {
  value: CreateEvent['when'];
  onChange: (when: CreateEvent['when']) => void;
  wrong: Record<string, string>;
};

function WhenFields({ value, onChange, wrong }: WhenProps) {
  const { texts, formats } = useSpeech();
  const text = texts.events.create;
  return (
    <div className="form-grid form-grid-three">
      <TextInput
        type="date"
        label={text.date}
        value={value.date ?? ''}
        description={value.date === null ? '\u00a0' : formats.weekday(value.date)}
        onChange={(event) => onChange({ ...value, date: orNull(event.currentTarget.value) })}
      />
      <TextInput
        type="time"
        label={text.start}
        description={'\u00a0'}
        value={value.startTime ?? ''}
        onChange={(event) => onChange({ ...value, startTime: orNull(event.currentTarget.value) })}
      />
      <TextInput
        type="time"
        label={text.end}
        description={'\u00a0'}
        value={value.endTime ?? ''}
        error={wrong['when.endTime']}
        onChange={(event) => onChange({ ...value, endTime: orNull(event.currentTarget.value) })}
      />
    </div>
  );
}

function WhereFields({
  value,
  onChange,
}: {
  value: CreateEvent['where'];
  onChange: (where: CreateEvent['where']) => void;
}) {
  const { texts } = useSpeech();
  const text = texts.events.create;
  return (
    <div className="stack">
      <TextInput
        label={text.place}
        placeholder={text.placeExample}
        maxLength={120}
        value={value.place}
        onChange={(event) => onChange({ ...value, place: event.currentTarget.value })}
      />
      <div className="row" style={{ gap: 24, alignItems: 'flex-start' }}>
        <NumberField
          label={text.capacity}
          hint={text.capacityHint}
          value={value.capacityPeople}
          isOptional
          least={1}
          most={200_000}
          unit={texts.words.metricUnits.people}
          width={260}
          onChange={(capacityPeople) => onChange({ ...value, capacityPeople })}
        />
        <Segmented
          label={texts.words.fields.setting}
          value={value.setting ?? 'unset'}
          options={[
            { value: 'unset', label: text.unset },
            { value: 'indoors', label: texts.words.settings.indoors },
            { value: 'outdoors', label: texts.words.settings.outdoors },
          ]}
          onChange={(setting) => onChange({ ...value, setting: setting === 'unset' ? null : setting })}
        />
      </div>
    </div>
  );
}

import type { DerivedPlan } from '@backcast/plan/plan-shape';
import type { Persona } from '@backcast/planning/personas-facts';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../shared/api/new-id.js';
import { EmptyPage } from '../../shared/feedback/empty-page.js';
import { Line, Lines } from '../../shared/fields/line.js';
import { NumberField } from '../../shared/fields/number-field.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { EntryCard, OrderButtons } from '../../shared/plan/entry-card.js';
import { moveEntry, putEntry, withoutEntry } from '../../shared/plan/move-entry.js';
import { useOpenEntry } from '../../shared/plan/open-entry.js';
import { useShownEvent } from '../../shared/plan/shown-event.js';
import { useStepDraft } from '../../shared/plan/step-draft.js';
import { useStepPlans } from '../../shared/plan/step-plans.js';
import { PartPage, type PartDraft, type PartProps } from './part-page.js';

/** Personas of the audience: who comes, what moves them, what makes them share. */
export function PersonasPart({ event, tabs }: PartProps) {
  const { texts } = useSpeech();
  const text = texts.peoplePlan.personas;
  const draft = useStepDraft(event, 'personas');
  const { personas } = draft.values;
  const { plan, moved } = useStepPlans(event, { personas: draft.values });
  const shown = useShownEvent(event, { personas: draft.values });
  const { openId, toggle, goTo } = useOpenEntry();
  const put = (next: Persona[]) => ({ personas: next });
  return (
    <PartPage
      {...{ event, shown, tabs, draft, plan, moved }}
      section="personas"
      question={text.question}
      lead={text.lead}
      first={<Picture personas={personas} plan={plan} />}
      gapCodes={['no-persona', 'shares-not-whole']}
      deadlineKinds={[]}
      onOpen={goTo}
    >
      {personas.length === 0 && <EmptyPage title={text.emptyTitle} lead={text.emptyLead} example={text.emptyExample} />}
      <ul className="step-group">
        {personas.map((persona, index) => (
          <PersonaCard
            key={persona.id}
            persona={persona}
            place={{ isFirst: index === 0, isLast: index === personas.length - 1 }}
            isOpen={openId === persona.id}
            draft={draft}
            onToggle={() => toggle(persona.id)}
          />
        ))}
      </ul>
      {personas.length > 0 && <ShareSum personas={personas} />}
      {draft.mayEdit && personas.length < 12 && (
        <NamedAdd
          label={text.add}
          example={text.nameExample}
          maxLength={60}
          onAdd={(name) => {
            const id = newId();
            draft.choose(put([...personas, { id, name, sharePercent: null, who: '', moves: '', shares: '' }]));
            goTo(id);
          }}
        />
      )}
    </PartPage>
  );
}

type CardProps = {
  persona: Persona;
  place: { isFirst: boolean; isLast: boolean };
  isOpen: boolean;
  draft: PartDraft<'personas'>;
  onToggle: () => void;
};

function PersonaCard({ persona, place, isOpen, draft, onToggle }: CardProps) {
  const { texts, formats } = useSpeech();
  const text = texts.peoplePlan.personas;
  const { values, mayEdit } = draft;
  const edit = (part: Partial<Persona>): void => draft.edit({ personas: putEntry(values.personas, persona.id, part) });
  const lines = (key: 'who' | 'moves' | 'shares', example: string) => ({
    label: text[key],
    example,
    value: persona[key],
    isDisabled: !mayEdit,
    onChange: (value: string) => edit({ [key]: value }),
    onLeave: draft.leave,
  });
  return (
    <EntryCard
      id={persona.id}
      name={persona.name}
      isOpen={isOpen}
      onToggle={onToggle}
      marks={
        <>
          {persona.sharePercent !== null && <span>{`${text.share} ${formats.percent(persona.sharePercent)}`}</span>}
          {persona.moves !== '' && !isOpen && <span>{persona.moves}</span>}
        </>
      }
      actions={
        mayEdit && (
          <OrderButtons
            name={persona.name}
            {...place}
            onMove={(by) => draft.choose({ personas: moveEntry(values.personas, persona.id, by) })}
          />
        )
      }
    >
      <div className="form-grid">
        <Line
          label={text.name}
          isRequired
          maxLength={60}
          value={persona.name}
          isDisabled={!mayEdit}
          onChange={(name) => edit({ name })}
          onLeave={draft.leave}
        />
        <NumberField
          label={text.share}
          value={persona.sharePercent}
          isOptional
          least={0}
          most={100}
          unit="%"
          isDisabled={!mayEdit}
          onChange={(sharePercent) => edit({ sharePercent })}
          onCommit={draft.leave}
        />
      </div>
      <Lines {...lines('who', text.whoExample)} />
      <Lines {...lines('moves', text.movesExample)} />
      <Lines {...lines('shares', text.sharesExample)} />
      {mayEdit && (
        <Button
          kind="plain"
          className="entry-remove"
          onClick={() => draft.choose({ personas: withoutEntry(values.personas, persona.id) })}
        >
          {text.remove(persona.name)}
        </Button>
      )}
    </EntryCard>
  );
}

const sumOf = (personas: Persona[]): number =>
  Math.round(personas.reduce((sum, { sharePercent }) => sum + (sharePercent ?? 0), 0) * 100) / 100;

/** What the shares add up to, and what lacks to the whole. */
function ShareSum({ personas }: { personas: Persona[] }) {
  const { texts, formats } = useSpeech();
  const text = texts.peoplePlan.personas;
  const sum = sumOf(personas);
  const unknown = personas.filter(({ sharePercent }) => sharePercent === null).length;
  const rest = Math.round((100 - sum) * 100) / 100;
  const verdict =
    rest === 0 ? text.sumWhole : rest > 0 ? text.sumShort(formats.percent(rest)) : text.sumOver(formats.percent(-rest));
  return (
    <p className="share-sum" role="status">
      <b>{text.sum(formats.percent(sum))}</b> <span className={rest === 0 ? 'good' : 'warn'}>{verdict}</span>
      {unknown > 0 && <span className="quiet"> · {text.unknown(unknown)}</span>}
    </p>
  );
}

/** How many of those who come are of each kind, with where the number is from. */
function Picture({ personas, plan }: { personas: Persona[]; plan: DerivedPlan }) {
  const { texts, formats } = useSpeech();
  const text = texts.peoplePlan.personas;
  const expected = plan.numbers['people.expected']?.value ?? null;
  const known = personas.flatMap(({ sharePercent, ...rest }) =>
    sharePercent === null ? [] : [{ ...rest, sharePercent }],
  );
  if (known.length === 0) return null;
  return (
    <section>
      <h3>{text.picture}</h3>
      <ul className="shares">
        {known.map(({ id, name, sharePercent }) => (
          <li key={id}>
            <span className="small">
              <b>{name}</b> {formats.percent(sharePercent)}
              {expected !== null && ` · ${text.people(formats.people(Math.round((expected * sharePercent) / 100)))}`}
            </span>
            <progress max={100} value={sharePercent} aria-hidden="true" />
            {expected !== null && (
              <span className="tiny quiet">
                {text.peopleWhy(formats.people(expected), formats.percent(sharePercent))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type AddProps = { label: string; example: string; maxLength: number; onAdd: (name: string) => void };

/** Adds an entry by its name. */
export function NamedAdd({ label, example, maxLength, onAdd }: AddProps) {
  const { texts } = useSpeech();
  const [name, setName] = useState('');
  return (
    <form
      className="named-add step-group"
      onSubmit={(submit) => {
        submit.preventDefault();
        if (name.trim() === '') return;
        onAdd(name.trim());
        setName('');
      }}
    >
      <TextInput
        label={label}
        placeholder={example}
        maxLength={maxLength}
        value={name}
        onChange={(change) => setName(change.currentTarget.value)}
      />
      <Button type="submit" disabled={name.trim() === ''}>
        {texts.shell.actions.add}
      </Button>
    </form>
  );
}

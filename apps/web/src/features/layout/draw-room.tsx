import type { EventView } from '@backcast/contracts/events/event';
import type { DerivedPlan, EventFacts } from '@backcast/plan/plan-shape';
import { chosenRoom } from '@backcast/plan/seated-sessions';
import { firstLayout, usualRoom } from '@backcast/planning/layout/first-layout';
import type { Layout } from '@backcast/planning/layout-facts';
import { seatingStyles, type SeatingStyle } from '@backcast/planning/venue-facts';
import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { newId } from '../../shared/api/new-id.js';
import { EmptyPage } from '../../shared/feedback/empty-page.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { MetreField } from './length-field.js';

type Props = {
  event: EventView;
  facts: EventFacts;
  plan: DerivedPlan;
  isFirst: boolean;
  mayEdit: boolean;
  number: number;
  onDraw: (layout: Layout) => void;
};

const usualPeople = 100;

/** A room by its width and depth; both are suggested from the people and the style of the room that was chosen. */
export function DrawRoom({ event, facts, plan, isFirst, mayEdit, number, onDraw }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.layout;
  const [session] = event.sessions.sessions;
  const chosen = session ? chosenRoom(facts, session.id) : null;
  const [style, setStyle] = useState<SeatingStyle>(chosen?.use.style ?? 'theatre');
  const people = plan.numbers['seats.needed']?.value ?? chosen?.room.capacities[style] ?? usualPeople;
  const usual = useMemo(() => usualRoom(Math.min(people, 5000), style), [people, style]);
  const [measured, measure] = useState<{ width?: number; depth?: number }>({});
  const size = { ...usual, ...measured };
  const draw = (): void =>
    onDraw(
      firstLayout(
        {
          name: (chosen?.room.name || chosen?.candidate.name || session?.room || text.nameOf(number)).slice(0, 80),
          sessionId: event.sessions.sessions.length === 1 ? (session?.id ?? null) : null,
          ...{ people, style, ...size, exits: chosen?.room.exits ?? null, spotNames: text.firstSpots },
        },
        newId,
      ),
    );
  const form = mayEdit && (
    <form
      className="stack tight layout-draw"
      onSubmit={(submit) => {
        submit.preventDefault();
        draw();
      }}
    >
      <p className="small quiet">{text.drawHint(formats.people(people), texts.venue.styles[style])}</p>
      <div className="form-grid">
        <NativeSelect
          label={text.fields.style}
          value={style}
          data={seatingStyles.map((value) => ({ value, label: texts.venue.styles[value] }))}
          onChange={(change) => setStyle(change.currentTarget.value as SeatingStyle)}
        />
        <MetreField
          label={text.width}
          value={size.width}
          least={200}
          isDisabled={false}
          onChange={(width) => measure({ ...measured, width })}
          onLeave={() => undefined}
        />
        <MetreField
          label={text.depth}
          value={size.depth}
          least={200}
          isDisabled={false}
          onChange={(depth) => measure({ ...measured, depth })}
          onLeave={() => undefined}
        />
      </div>
      <div>
        <Button kind="primary" type="submit">
          {text.draw}
        </Button>
      </div>
    </form>
  );
  return isFirst ? (
    <section className="step-group">
      <EmptyPage title={text.emptyTitle} lead={text.emptyLead} example={text.emptyExample} action={form} />
    </section>
  ) : (
    <section className="step-group" aria-label={text.drawAnother}>
      <h2>{text.drawAnother}</h2>
      {form}
    </section>
  );
}

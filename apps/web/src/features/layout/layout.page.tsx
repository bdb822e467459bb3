import type { EventView } from '@backcast/contracts/events/event';
import { copyLayout } from '@backcast/planning/layout/copy-layout';
import type { Layout } from '@backcast/planning/layout-facts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { eventQuery } from '../../shared/api/event.query.js';
import { newId } from '../../shared/api/new-id.js';
import { Note } from '../../shared/feedback/error-note.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { useShownEvent } from '../../shared/plan/shown-event.js';
import { StepBar } from '../../shared/plan/step-bar.js';
import { useStepDraft } from '../../shared/plan/step-draft.js';
import { StepPage } from '../../shared/plan/step-page.js';
import { useStepPlans } from '../../shared/plan/step-plans.js';
import { useLeafWords } from '../../shared/plan/use-leaf-words.js';
import { useIsPrintView } from '../../shared/take/print-view.js';
import { TakeAlong } from '../../shared/take/take-along.js';
import { useToday } from '../../shared/take/use-today.js';
import { DrawRoom } from './draw-room.js';
import { GroupsPart } from './groups-part.js';
import { LayoutHead } from './layout-head.js';
import { withLayout } from './layout-edits.js';
import { LayoutPaper } from './layout-paper.js';
import type { LayoutPartProps } from './layout-part.js';
import { LayoutSo } from './layout-so.js';
import { layoutSheet } from './layout-sheet.js';
import { MessagesPart } from './messages-part.js';
import { PartTabs, layoutParts } from './part-tabs.js';
import { RoomPart } from './room-part.js';
import { useSeating } from './use-seating.js';
import '../../shared/plan/part-tabs.css';
import './layout.css';

/** The layout of one event: the room and its seats on the left, the floor plan and what it takes on the right. */
export function LayoutPage() {
  const { eventId } = useParams({ from: '/shell/e/$eventId/plan/layout' });
  const { data: event } = useSuspenseQuery(eventQuery(eventId));
  return <LayoutOfEvent key={event.id} event={event} />;
}

const parts = { room: RoomPart, groups: GroupsPart, messages: MessagesPart };

function LayoutOfEvent({ event }: { event: EventView }) {
  const speech = useSpeech();
  const { texts } = speech;
  const text = texts.layout;
  const draft = useStepDraft(event, 'layout');
  const typed = useMemo(() => ({ layout: draft.values }), [draft.values]);
  const { plan, facts, moved } = useStepPlans(event, typed);
  const shown = useShownEvent(event, typed);
  const { address, go } = useAddress();
  const [pinning, setPinning] = useState<string | null>(null);
  const [isDrawing, setDrawing] = useState(false);
  const today = useToday();
  const isPrint = useIsPrintView();
  const words = useLeafWords(shown, draft);
  const { layouts } = draft.values;
  const layout = layouts.find(({ id }) => id === address.layout) ?? layouts[0] ?? null;
  const derived = plan.layouts.find(({ layoutId }) => layoutId === layout?.id) ?? null;
  const seats = useSeating(shown, layout, derived?.needed ?? null);
  const put = (next: Layout): void => {
    draft.choose({ layouts: [...layouts, next] });
    setDrawing(false);
    go({ layout: next.id });
  };
  if (isPrint && layout)
    return <LayoutPaper event={shown} layout={layout} {...seats} today={today} isCards={address.cards === true} />;
  const part = layoutParts.find((each) => each === address.part) ?? 'room';
  const Part = parts[part];
  const props: LayoutPartProps | null = layout && {
    ...{ event: shown, layout, derived, ...seats, isReadOnly: !draft.mayEdit || layout.isInUse },
    onEdit: (change) => draft.edit(withLayout(draft.values, layout.id, change)),
    onChoose: (change) => draft.choose(withLayout(draft.values, layout.id, change)),
    onLeave: draft.leave,
  };
  return (
    <StepPage
      event={shown}
      step="layout"
      plan={plan}
      question={text.question}
      lead={text.lead}
      actions={
        layout && <TakeAlong today={today} hasText hasTable sheet={() => layoutSheet(shown, layout, seats, speech)} />
      }
      bar={<StepBar event={event} draft={draft} writer={event.sections.layout.writer} moved={moved} {...words} />}
      consequences={
        <LayoutSo
          event={shown}
          plan={plan}
          part={props}
          pinning={pinning}
          isChanged={draft.changes.length > 0}
          onPin={(seat) => {
            if (!props || pinning === null) return;
            const groups = props.layout.groups.map((each) =>
              each.id === pinning ? { ...each, pinnedAt: seat.label } : each,
            );
            props.onChoose({ groups });
            setPinning(null);
          }}
          onPinEnd={() => setPinning(null)}
        />
      }
    >
      {draft.wasRestored && (
        <div className="step-group">
          <Note kind="accent">{texts.goal.draftRestored}</Note>
        </div>
      )}
      {props && (
        <>
          <LayoutHead
            {...props}
            layouts={layouts}
            mayEdit={draft.mayEdit}
            onShow={(id) => go({ layout: id })}
            onCopy={() => put(copyLayout(props.layout, text.copied(props.layout.name).slice(0, 80), newId))}
            onDraw={() => setDrawing(true)}
            onRemove={() => draft.choose({ layouts: layouts.filter(({ id }) => id !== props.layout.id) })}
          />
          <PartTabs event={event} layout={props.layout} shown={part} />
          {props.layout.isInUse && <Note kind="accent">{text.inUseNote}</Note>}
          <Part {...props} pinning={pinning} onPinning={setPinning} />
        </>
      )}
      {(layout === null || isDrawing) && (
        <DrawRoom
          event={shown}
          facts={facts}
          plan={plan}
          isFirst={layout === null}
          mayEdit={draft.mayEdit}
          number={layouts.length + 1}
          onDraw={put}
        />
      )}
    </StepPage>
  );
}

type Address = { layout?: string; part?: string; cards?: boolean };

/** Which layout and which part are shown is in the address. */
function useAddress() {
  const address = useSearch({ from: '/shell/e/$eventId/plan/layout' });
  const navigate = useNavigate({ from: '/e/$eventId/plan/layout' });
  const go = (next: Address): void =>
    void navigate({ search: (old) => ({ ...old, ...next }), replace: true, resetScroll: false });
  return { address, go };
}

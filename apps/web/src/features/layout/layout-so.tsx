import type { EventView } from '@backcast/contracts/events/event';
import type { DerivedPlan } from '@backcast/plan/plan-shape';
import { checkSeating, type SeatingFinding } from '@backcast/planning/layout/check-seating';
import type { Seat } from '@backcast/planning/layout/seating';
import { useEffect, useMemo } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Tag } from '../../shared/look/tag.js';
import { GapList } from '../../shared/plan/gap-list.js';
import { CapacityMeter, sourceWords } from './capacity-meter.js';
import { FloorPlan } from './floor-plan.js';
import { doorName, fixtureName, groupName, rowName } from './layout-names.js';
import type { LayoutPartProps } from './layout-part.js';
import { MatchTable } from './match-table.js';
import type { SeatHolders } from './seat-dots.js';

type Props = {
  event: EventView;
  plan: DerivedPlan;
  part: LayoutPartProps | null;
  /** The group for which a seat is being chosen on the plan. */
  pinning: string | null;
  isChanged: boolean;
  onPin: (seat: Seat) => void;
  onPinEnd: () => void;
};

/** What follows from the layout: the floor plan, how many fit, what is broken, what lacks, and which message hangs where. */
export function LayoutSo({ event, plan, part, pinning, isChanged, onPin, onPinEnd }: Props) {
  const { texts } = useSpeech();
  const text = texts.layout;
  const gaps = plan.steps.find(({ step }) => step === 'layout')?.gaps ?? [];
  const holders = useHolders(part, pinning);
  const group = part?.layout.groups.find(({ id }) => id === pinning);
  useEffect(() => {
    if (pinning === null) return;
    const end = (key: KeyboardEvent): void => {
      if (key.key === 'Escape') onPinEnd();
    };
    window.addEventListener('keydown', end);
    return () => window.removeEventListener('keydown', end);
  }, [pinning, onPinEnd]);
  return (
    <>
      <div className="step-so-head">
        <h2>{texts.shell.consequences}</h2>
        {isChanged && <Tag kind="accent">{texts.stepParts.preview}</Tag>}
      </div>
      {part && (
        <>
          {group && (
            <p className="small accent" role="status">
              {text.pinNow(groupName(event, group, texts))}
            </p>
          )}
          <CapacityMeter {...part} />
          <FloorPlan
            {...part}
            holders={holders}
            onMove={part.isReadOnly ? null : part.onEdit}
            onDone={part.onLeave}
            onSeat={group ? onPin : undefined}
          />
          <Findings {...part} />
        </>
      )}
      <section className="step-group">
        <h2>{texts.stepParts.open}</h2>
        {gaps.length === 0 ? (
          <p className="small quiet">{texts.stepParts.nothingOpen}</p>
        ) : (
          <GapList event={event} gaps={gaps} />
        )}
      </section>
      {part && (
        <section className="step-group">
          <h2>{text.matchTitle}</h2>
          <MatchTable {...part} />
        </section>
      )}
    </>
  );
}

/** Who has which seat, with the name that is said when the pointer is there. */
function useHolders(part: LayoutPartProps | null, pinning: string | null): SeatHolders {
  const { texts } = useSpeech();
  const seated = part?.groups.seated;
  const groups = part?.layout.groups;
  const event = part?.event;
  return useMemo(() => {
    const holders = new Map<string, { name: string; isGuest: boolean; isLit: boolean }>();
    if (!seated || !groups || !event) return holders;
    for (const { groupId, labels } of seated) {
      const group = groups.find(({ id }) => id === groupId);
      if (!group) continue;
      const holder = {
        ...{ name: groupName(event, group, texts), isGuest: group.guestId !== null },
        isLit: groupId === pinning,
      };
      for (const label of labels) holders.set(label, holder);
    }
    return holders;
  }, [seated, groups, event, pinning, texts]);
}

function Findings({ layout, seating }: LayoutPartProps) {
  const { texts } = useSpeech();
  const text = texts.layout;
  const findings = useMemo(() => checkSeating(layout, seating), [layout, seating]);
  return (
    <section className="step-group">
      <h2>{text.findings}</h2>
      {findings.length === 0 ? (
        <p className="small good">{text.noFindings}</p>
      ) : (
        <ul className="step-list">
          {findings.map((finding) => (
            <li key={`${finding.rule} ${finding.subject ?? ''}`}>
              <FindingWords finding={finding} layout={layout} />{' '}
              <span className="small quiet step-list-more">{sourceWords(finding.rule, text)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Counted rather than measured, so not in metres. */
const counted = new Set(['row-length', 'rows-between-cross-aisles', 'people-per-door', 'area-per-person']);

function FindingWords({ finding, layout }: { finding: SeatingFinding; layout: LayoutPartProps['layout'] }) {
  const { texts, formats } = useSpeech();
  const says = texts.layout.finding as Record<string, (has: string, needs: string, where: string) => string>;
  const shown = (value: number): string => formats.number(counted.has(finding.rule) ? value : value / 100);
  const where = finding.subject ?? '';
  const doorAt = layout.doors.findIndex(({ id }) => id === where);
  const door = layout.doors[doorAt];
  const fixture = layout.fixtures.find(({ id }) => id === where);
  const name = door ? doorName(door, doorAt, texts) : fixture ? fixtureName(fixture, texts) : rowName(where);
  return <span className="warn">{says[finding.rule]?.(shown(finding.has), shown(finding.needs), name)}</span>;
}

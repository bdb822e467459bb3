import type { EventView } from '@backcast/contracts/events/event';
import type { DerivedPlan } from '@backcast/plan/plan-shape';
import type { FunnelRate, RateFact } from '@backcast/planning/goal-facts';
import type { Formats } from '@backcast/texts/format';
import type { PlannerTexts } from '@backcast/texts/planner';
import { funnelStages } from '../../shared/plan/funnel-rows.js';
import { metricName } from '../../shared/plan/show-fact.js';
import type { Cell, Sheet, SheetTable } from '../../shared/take/sheet.js';

type Speech = { texts: PlannerTexts; formats: Formats };
const leadsTo: Partial<Record<(typeof funnelStages)[number], FunnelRate>> = {
  arrivals: 'close',
  confirmations: 'turn-up',
  invitations: 'confirm',
  prospects: 'reach',
};

/** The goal to take along: targets, funnel and chances. The plan is that of what is saved: a try stays on the screen. */
export function goalSheet(event: EventView, plan: DerivedPlan, speech: Speech): Sheet {
  const { texts, formats } = speech;
  const { basics, goal, sessions } = event;
  const first = sessions.sessions[0];
  const metric = goal.facts.leadMetric;
  const lead = [
    first?.date ? formats.localTime(first.date, first.startTime, basics.zone) : texts.shell.noDate,
    [basics.place, first?.room].filter(Boolean).join(' · '),
    metric ? texts.take.goal.lead(metricName(metric, texts)) : '',
    metric && metric.measuredBy !== '' ? texts.take.goal.measuredBy(metric.measuredBy) : '',
  ];
  return {
    title: texts.take.goal.title(basics.name),
    lead: lead.filter((line) => line !== '').join('\n'),
    tables: [targets(event, plan, speech), funnel(event, plan, speech), chances(event, plan, speech)].filter(
      ({ rows }) => rows.length > 0,
    ),
  };
}

function targets(event: EventView, plan: DerivedPlan, { texts, formats }: Speech): SheetTable {
  const text = texts.take.goal;
  const unit = event.goal.facts.leadMetric?.unit ?? 'count';
  const meanings = {
    balanced: texts.goal.balancedMeaning,
    stretch: texts.goal.stretchMeaning,
    floor: texts.goal.floorMeaning,
  };
  const rows = (['balanced', 'stretch', 'floor'] as const).flatMap((level): Cell[][] => {
    const value = plan.numbers[`target.${level}`]?.value ?? null;
    return value === null
      ? []
      : [[texts.plan.numbers[`target.${level}`], formats.amount(value, unit), meanings[level]]];
  });
  return { heading: text.targets, columns: [text.target, text.value, text.meaning], rows };
}

function funnel(event: EventView, plan: DerivedPlan, { texts, formats }: Speech): SheetTable {
  const text = texts.take.goal;
  const rows = funnelStages.flatMap((stage): Cell[][] => {
    const number = plan.numbers[`funnel.${stage}`];
    const value = number?.value ?? null;
    if (value === null || number?.because.formula === 'outside-funnel') return [];
    const rate = leadsTo[stage];
    const from =
      rate === undefined ? '' : rateText(texts.words.rates[rate], event.goal.facts.rates[rate], { texts, formats });
    return [[texts.goal.funnel[stage], formats.customers(value), from]];
  });
  return { heading: text.funnel, columns: [text.stage, text.value, text.from], rows };
}

function rateText(name: string, fact: RateFact, { texts, formats }: Speech): string {
  const text = texts.goal;
  if (fact.kind === 'assumption')
    return `${name} ${formats.rate(fact.rate)}, ${fact.by === 'template' ? text.assumptionTemplate : text.assumptionPerson}`;
  const counted = [formats.number(fact.trials), formats.number(fact.successes)] as const;
  const source =
    fact.from === '' ? text.rateFromHistoryUnnamed(...counted) : text.rateFromHistory(fact.from, ...counted);
  return `${name} ${formats.rate(fact.successes / fact.trials)}, ${source}`;
}

/** How sure the floor is, and whether the room takes it. */
function chances(event: EventView, plan: DerivedPlan, { texts, formats }: Speech): SheetTable {
  const text = texts.goal;
  const sure = plan.numbers['sure.confirmations'];
  const valueOf = (key: string): number | null => plan.numbers[key]?.value ?? null;
  const chance = texts.plan.sureness(event.goal.facts.floorChance, formats);
  const rows: Cell[][] = [];
  if (sure && sure.missing.length === 0 && sure.because.formula !== 'outside-funnel')
    rows.push([
      sure.value === null
        ? text.sureVerdictNever(chance)
        : `${text.sureVerdict(chance)} ${formats.number(sure.value)} ${text.sureVerdictEnd}`,
    ]);
  const [safe, overfill, confirmations] = [
    valueOf('room.safeConfirmations'),
    valueOf('room.overfillChance'),
    valueOf('funnel.confirmations'),
  ];
  if (safe !== null) rows.push([text.roomSafe(formats.customers(safe))]);
  if (overfill !== null && confirmations !== null)
    rows.push([`${text.overfillAt(formats.customers(confirmations))} ${formats.chance(overfill)}`]);
  return { heading: texts.take.goal.sure, columns: [texts.take.goal.sure], rows };
}

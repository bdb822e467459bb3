import type { EventView } from '@backcast/contracts/events/event';
import { derivePlan } from '@backcast/plan/derive-plan';
import { factsOf } from '@backcast/contracts/events/facts-of';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { eventQuery } from '../../shared/api/event.query.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { usePlanContext } from '../../shared/plan/plan-context.query.js';
import { PrintSheet } from '../../shared/take/print-sheet.js';
import { useIsPrintView } from '../../shared/take/print-view.js';
import '../../shared/plan/part-tabs.css';
import { budgetSheet } from './budget-sheet.js';
import { MaterialsPart } from './materials-part.js';
import { MoneyPart } from './money-part.js';
import './budget.css';

const budgetParts = ['materials', 'budget'] as const;
type BudgetPart = (typeof budgetParts)[number];
const pages = { materials: MaterialsPart, budget: MoneyPart };

/** Materials and budget of one event, each by its address: what is needed follows from the people, what it costs from both. */
export function BudgetPage() {
  const { eventId } = useParams({ from: '/shell/e/$eventId/plan/budget' });
  const { part } = useSearch({ from: '/shell/e/$eventId/plan/budget' });
  const { data: event } = useSuspenseQuery(eventQuery(eventId));
  const isPrint = useIsPrintView();
  if (isPrint) return <Paper event={event} />;
  // What things cost is not a part for those who may not know it.
  if (!event.permissions.includes('budget.read')) return <MaterialsPart key={event.id} event={event} tabs={null} />;
  const shown = budgetParts.find((each) => each === part) ?? 'materials';
  const Part = pages[shown];
  return <Part key={event.id + shown} event={event} tabs={<PartTabs event={event} shown={shown} />} />;
}

function Paper({ event }: { event: EventView }) {
  const speech = useSpeech();
  const context = usePlanContext(event);
  const plan = derivePlan(factsOf(event), context);
  return <PrintSheet sheet={budgetSheet(event, plan, speech)} today={event.today} />;
}

/** The two parts with how many entries each has. */
function PartTabs({ event, shown }: { event: EventView; shown: BudgetPart }) {
  const { texts } = useSpeech();
  const { materials, budget } = event.sections;
  const counts: Record<BudgetPart, number> = {
    materials: materials.facts.materials.length,
    budget: budget.facts.lines.length,
  };
  return (
    <nav className="part-tabs" aria-label={texts.budget.partsLabel}>
      {budgetParts.map((part) => (
        <Link
          key={part}
          className="part-tab"
          to="/e/$eventId/plan/budget"
          params={{ eventId: event.id }}
          search={{ part }}
          aria-current={part === shown ? 'page' : undefined}
        >
          {texts.budget.parts[part]} <span className="quiet">{counts[part]}</span>
        </Link>
      ))}
    </nav>
  );
}

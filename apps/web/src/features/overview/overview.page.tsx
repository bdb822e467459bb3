import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { eventQuery } from '../../shared/api/event.query.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { WhenWhere } from '../../shared/plan/step-page.js';
import { PageTop } from '../../shared/shell/frame.js';
import { PrintSheet } from '../../shared/take/print-sheet.js';
import { useIsPrintView } from '../../shared/take/print-view.js';
import { TakeAlong } from '../../shared/take/take-along.js';
import { Conflicts } from './conflicts.js';
import { Deadlines } from './deadlines.js';
import { LeadStrip } from './lead-strip.js';
import { NextList } from './next-list.js';
import { OpenAlarms } from './open-alarms.js';
import { useOverview } from './overview-plan.js';
import { overviewSheet } from './overview-sheet.js';
import { Timeline } from './timeline.js';
import { WalkTable } from './walk-table.js';
import './overview.css';

/** Where an event stands: its one metric, the days that are left, what to do next, what lacks, what does not fit. */
export function OverviewPage() {
  const { eventId } = useParams({ from: '/shell/e/$eventId' });
  const { data: event } = useSuspenseQuery(eventQuery(eventId));
  const speech = useSpeech();
  const overview = useOverview(event);
  const sheet = () => overviewSheet(overview, speech);
  if (useIsPrintView()) return <PrintSheet sheet={sheet()} today={event.today} />;
  return (
    <>
      <PageTop title={event.basics.name} when={<WhenWhere event={event} />}>
        {overview.date !== null && !overview.isOver && (
          <Link className="button" to="/e/$eventId/compare" params={{ eventId: event.id }}>
            {speech.texts.overview.page.tryDate}
          </Link>
        )}
        <TakeAlong sheet={sheet} today={event.today} hasText hasTable />
      </PageTop>
      <main className="page overview" key={event.id}>
        <h1 className="visually-hidden">{speech.texts.overview.page.title}</h1>
        <LeadStrip overview={overview} />
        <Timeline overview={overview} />
        <div className="overview-sides">
          <div className="overview-main">
            <NextList overview={overview} />
            <WalkTable overview={overview} />
          </div>
          <div className="overview-aside">
            <Deadlines overview={overview} />
            <Conflicts overview={overview} />
            <OpenAlarms eventId={event.id} />
          </div>
        </div>
      </main>
    </>
  );
}

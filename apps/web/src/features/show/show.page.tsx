import type { EventView } from '@backcast/contracts/events/event';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { eventQuery } from '../../shared/api/event.query.js';
import { EmptyPage } from '../../shared/feedback/empty-page.js';
import { Segmented } from '../../shared/fields/segmented.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { WhenWhere } from '../../shared/plan/step-page.js';
import { PageTop } from '../../shared/shell/frame.js';
import { PrintSheet } from '../../shared/take/print-sheet.js';
import { useIsPrintView } from '../../shared/take/print-view.js';
import { saveFile } from '../../shared/take/save-file.js';
import { cellText, type SheetTable } from '../../shared/take/sheet.js';
import { TakeAlong } from '../../shared/take/take-along.js';
import { useToday } from '../../shared/take/use-today.js';
import { showCalendar } from './show-calendar.js';
import { showSheet, type ShowFor } from './show-sheet.js';
import './show.css';

/** The running schedule of one event: what everybody goes by on the day, and the agenda that guests and customers get. */
export function ShowPage() {
  const { eventId } = useParams({ from: '/shell/e/$eventId/show' });
  const { data: event } = useSuspenseQuery(eventQuery(eventId));
  return <Show key={event.id} event={event} />;
}

function Show({ event }: { event: EventView }) {
  const speech = useSpeech();
  const text = speech.texts.program.show;
  const { for: showFor = 'team' } = useSearch({ from: '/shell/e/$eventId/show' });
  const today = useToday();
  const sheet = showSheet(event, showFor, speech);
  if (useIsPrintView()) return <PrintSheet sheet={sheet} today={today} />;
  return (
    <>
      <PageTop title={event.basics.name} when={<WhenWhere event={event} />}>
        {sheet.tables.length > 0 && (
          <>
            <CalendarButton event={event} showFor={showFor} />
            <TakeAlong sheet={() => sheet} today={today} hasText hasTable />
          </>
        )}
      </PageTop>
      <main className="page">
        <div className="show-head">
          <div>
            <h1>{text.question}</h1>
            <p className="small quiet">{text.lead}</p>
          </div>
          <ForWhom showFor={showFor} />
        </div>
        {sheet.tables.length === 0 && (
          <EmptyPage
            title={text.empty}
            lead={speech.texts.program.emptyLead}
            action={
              <Link className="button" to="/e/$eventId/plan/program" params={{ eventId: event.id }}>
                {text.toProgram}
              </Link>
            }
          />
        )}
        {sheet.tables.map((table) => (
          <SessionTable key={table.heading} table={table} />
        ))}
      </main>
    </>
  );
}

function ForWhom({ showFor }: { showFor: ShowFor }) {
  const text = useSpeech().texts.program.show;
  const navigate = useNavigate({ from: '/e/$eventId/show' });
  return (
    <Segmented
      label={text.view}
      isLabelHidden
      value={showFor}
      options={[
        { value: 'team', label: text.full },
        { value: 'public', label: text.public },
      ]}
      onChange={(next) =>
        void navigate({ search: next === 'public' ? { for: next } : {}, replace: true, resetScroll: false })
      }
    />
  );
}

function CalendarButton({ event, showFor }: { event: EventView; showFor: ShowFor }) {
  const speech = useSpeech();
  const save = (): void => {
    const content = showCalendar(event, showFor, speech, new Date());
    saveFile(new Blob([content], { type: 'text/calendar;charset=utf-8' }), `${event.basics.name}.ics`);
  };
  return <Button onClick={save}>{speech.texts.program.show.calendar}</Button>;
}

function SessionTable({ table: { heading, columns, rows } }: { table: SheetTable }) {
  const { formats } = useSpeech();
  return (
    <section className="step-group">
      <h2>{heading}</h2>
      <div className="show-table" tabIndex={0} role="group" aria-label={heading}>
        <table className="table">
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, number) => (
              <tr key={number}>
                {row.map((cell, at) => (
                  <td key={at} className={at === 0 ? 'nowrap' : undefined}>
                    {cellText(cell, formats)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

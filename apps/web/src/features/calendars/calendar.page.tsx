import type { WorkCalendar } from '@backcast/calendar/work-calendar';
import type { AudienceList } from '@backcast/contracts/calendars/audience';
import type { OrganizationCalendar } from '@backcast/contracts/calendars/calendar';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { audiencesQuery } from '../../shared/api/audiences.query.js';
import { useMay, useMe } from '../../shared/api/me.query.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { ListSkeleton } from '../../shared/feedback/skeletons.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { PageTop } from '../../shared/shell/frame.js';
import { AudiencesSection } from './audiences-section.js';
import { organizationCalendarQuery, workCalendarQuery } from './calendars.query.js';
import { CompanyDays } from './company-days.js';
import { PlaceAndYear, placeName } from './place-and-year.js';
import { YearSection } from './year-section.js';
import './calendars.css';

/** The working calendar of the organization: years, its own days off, and the times of its audiences. */
export function CalendarPage() {
  const { texts, formats } = useSpeech();
  const search = useSearch({ strict: false }) as { place?: string; year?: number };
  const today = formats.dayIn(new Date().toISOString(), useMe().organization.zone);
  const thisYear = Number(today.slice(0, 4));
  const country = search.place ?? 'CN';
  const year = search.year ?? thisYear;
  const mayEdit = useMay('calendar.edit');
  const calendar = useQuery(workCalendarQuery(country, Math.min(year, thisYear) - 1, Math.max(year, thisYear) + 2));
  const own = useQuery(organizationCalendarQuery);
  const audiences = useQuery(audiencesQuery);
  const error = calendar.error ?? own.error ?? audiences.error;
  const isReady = calendar.data && own.data && audiences.data;
  return (
    <>
      <PageTop title={texts.calendar.title} />
      <main className="page calendar-page">
        <h1 className="page-title">{texts.calendar.title}</h1>
        {error && <ErrorNote>{errorSentence(error, texts)}</ErrorNote>}
        {!error && !isReady && <ListSkeleton />}
        {isReady && (
          <Calendar
            {...{ country, year, thisYear, mayEdit }}
            calendar={calendar.data}
            own={own.data}
            audiences={audiences.data}
          />
        )}
      </main>
    </>
  );
}

type Props = {
  calendar: WorkCalendar;
  own: OrganizationCalendar;
  audiences: AudienceList;
  country: string;
  year: number;
  thisYear: number;
  mayEdit: boolean;
};

function Calendar({ calendar, own, audiences, country, year, thisYear, mayEdit }: Props) {
  const { texts, language } = useSpeech();
  const text = texts.calendar;
  const navigate = useNavigate();
  const mayEditAudiences = useMay('audience.edit');
  const place = placeName(country, language);
  return (
    <>
      <p className="small quiet">
        {text.lead} {!mayEdit && text.readOnly}
      </p>
      <PlaceAndYear
        {...{ calendar, country, year, thisYear }}
        onChange={(next) =>
          void navigate({
            to: '/calendar',
            search: { place: country, year, ...next },
            replace: true,
            resetScroll: false,
          })
        }
      />
      <YearSection key={`${country} ${year}`} {...{ calendar, own, country, place, year, mayEdit }} />
      <CompanyDays own={own} mayEdit={mayEdit} />
      <AudiencesSection list={audiences} mayEdit={mayEditAudiences} />
    </>
  );
}

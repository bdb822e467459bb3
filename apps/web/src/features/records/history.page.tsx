import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMay, useMe } from '../../shared/api/me.query.js';
import { Note } from '../../shared/feedback/error-note.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { PageTop } from '../../shared/shell/frame.js';
import { ChangeHistory } from './change-history.js';

const sections = [
  'goal',
  'basics',
  'sessions',
  'members',
  'person',
  'team',
  'organization',
  'calendar',
  'audiences',
  'rule',
  'account',
  'access-link',
] as const;

/** The audit trail of the organization, for admins. */
export function HistoryPage() {
  const { texts, formats } = useSpeech();
  const text = texts.pages.history;
  const { zone } = useMe().organization;
  const mayRead = useMay('audit.read');
  const { view, ...search } = useSearch({ from: '/shell/history' });
  const navigate = useNavigate({ from: '/history' });
  const today = formats.dayIn(new Date().toISOString(), zone);
  const history = (
    <ChangeHistory
      title={text.title}
      event={null}
      search={search}
      onSearch={(next) => void navigate({ search: next, replace: true })}
      sections={sections}
      zone={zone}
      mayUndo={() => true}
    />
  );
  if (view === 'print' && mayRead) return history;
  return (
    <>
      <PageTop title={text.title} when={text.zoneNote(formats.zoneName(zone, today))} />
      <main className="page history">
        {mayRead ? (
          <>
            <h1 className="page-title">{text.title}</h1>
            <p className="small quiet">{text.lead}</p>
            {history}
          </>
        ) : (
          <Note>{text.notYours}</Note>
        )}
      </main>
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../shared/api/me.query.js';
import { ErrorNote, Note } from '../../shared/feedback/error-note.js';
import { ListSkeleton } from '../../shared/feedback/skeletons.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { PageTop } from '../../shared/shell/frame.js';
import { alarmSettingsQuery } from './alarms.query.js';
import { ChannelsPart } from './channels-part.js';
import { MessagesPart } from './messages-part.js';
import { QuietHours } from './quiet-hours.js';
import { RuleRow } from './rule-row.js';
import './alarms.css';

/** When the organization wants to be told, when not, and where messages go. */
export function AlarmRulesPage() {
  const { texts } = useSpeech();
  const { rules: text, channels } = texts.alarms;
  const mayRead = useMay('alarm-rule.read');
  const mayEdit = useMay('alarm-rule.edit');
  const maySend = useMay('channel.edit');
  return (
    <>
      <PageTop title={text.title} />
      {/* Whoever only reads has nothing else to hold the keyboard by. */}
      <main className="page alarms-page" tabIndex={mayEdit ? undefined : 0}>
        {mayRead ? (
          <>
            <h1 className="page-title">{text.heading}</h1>
            <p className="small quiet">{mayEdit ? text.lead : text.readOnly}</p>
            <Rules mayEdit={mayEdit} />
            {maySend && <ChannelsPart />}
            {maySend && <MessagesPart />}
            {!maySend && mayEdit && <Note>{channels.adminOnly}</Note>}
          </>
        ) : (
          <Note>{text.notYours}</Note>
        )}
      </main>
    </>
  );
}

function Rules({ mayEdit }: { mayEdit: boolean }) {
  const { texts } = useSpeech();
  const text = texts.alarms.rules;
  const { data, error } = useQuery(alarmSettingsQuery);
  if (error) return <ErrorNote>{errorSentence(error, texts)}</ErrorNote>;
  if (!data) return <ListSkeleton rows={5} />;
  return (
    <>
      <section className="page-section">
        <h2>{text.when}</h2>
        <ul>
          {data.rules.map((rule) => (
            <RuleRow key={rule.kind} rule={rule} mayEdit={mayEdit} />
          ))}
        </ul>
      </section>
      <QuietHours settings={data} mayEdit={mayEdit} />
    </>
  );
}

import type { TalkingPoint } from '@backcast/contracts/invitees/talking-point';
import type { Language } from '@backcast/texts/language';
import { type InvitationState, invitationStates } from '@backcast/invitations/invitation-states';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../shared/api/me.query.js';
import { ErrorNote, Note } from '../../shared/feedback/error-note.js';
import { ListSkeleton } from '../../shared/feedback/skeletons.js';
import { Segmented } from '../../shared/fields/segmented.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { PageTop } from '../../shared/shell/frame.js';
import { talkingPointsQuery } from '../../shared/talking/talking-points.query.js';
import { StagePoints } from './stage-points.js';
import { type EditedPoint, TalkingPointDialog } from './talking-point-dialog.js';
import './talking-points.css';

/** What salespeople say to customers, by the stage of an invitation; what worked comes first. */
export function TalkingPointsPage() {
  const { texts } = useSpeech();
  const text = texts.talking;
  if (!useMay('talking-point.read'))
    return (
      <>
        <PageTop title={text.title} />
        <main className="page page-narrow">
          <Note>{text.notYours}</Note>
        </main>
      </>
    );
  return <TalkingPoints />;
}

function TalkingPoints() {
  const { texts, formats, language: spoken } = useSpeech();
  const text = texts.talking;
  const { data, error } = useQuery(talkingPointsQuery);
  const [language, setLanguage] = useState<Language>(spoken);
  const [edited, setEdited] = useState<EditedPoint | null>(null);
  const shown = (data?.points ?? []).filter((point) => point.language === language);
  const worked = shown.reduce((sum, point) => sum + point.worked, 0);
  const add = (stage: InvitationState): void => setEdited({ point: null, stage, language });
  return (
    <>
      <PageTop title={text.title} />
      <main className="page talking-page">
        {error && <ErrorNote>{errorSentence(error, texts)}</ErrorNote>}
        {!data && !error && <ListSkeleton rows={8} />}
        {data && (
          <>
            <div className="talking-head">
              <div>
                <h1 className="page-title">{text.finding(shown.filter(({ isHidden }) => !isHidden).length)}</h1>
                <p className="small quiet">{data.mayEdit ? text.lead : text.readOnly}</p>
                <p className="small">{worked > 0 ? text.workedSoFar(formats.number(worked)) : text.nothingWorked}</p>
              </div>
              <Segmented
                label={text.language}
                value={language}
                options={(['zh-CN', 'en'] as const).map((value) => ({ value, label: texts.words.languages[value] }))}
                onChange={setLanguage}
              />
            </div>
            {invitationStates.map((stage) => (
              <StagePoints
                key={stage}
                stage={stage}
                points={byWorked(shown.filter((point) => point.stage === stage))}
                onAdd={data.mayEdit ? () => add(stage) : null}
                onEdit={data.mayEdit ? (point) => setEdited({ point, stage, language }) : null}
              />
            ))}
          </>
        )}
      </main>
      {edited && <TalkingPointDialog edited={edited} onClose={() => setEdited(null)} />}
    </>
  );
}

/** As they are offered; hidden ones last. */
const byWorked = (points: TalkingPoint[]): TalkingPoint[] =>
  points.toSorted((a, b) => Number(a.isHidden) - Number(b.isHidden) || b.worked - a.worked);

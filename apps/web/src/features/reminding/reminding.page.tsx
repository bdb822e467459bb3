import { queryOptions, useQuery } from '@tanstack/react-query';
import type { SmsGatewayView } from '@backcast/contracts/registration/reminder';
import { useMay } from '../../shared/api/me.query.js';
import { request } from '../../shared/api/request.js';
import { ErrorNote, Note } from '../../shared/feedback/error-note.js';
import { ListSkeleton } from '../../shared/feedback/skeletons.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { PageTop } from '../../shared/shell/frame.js';
import { GatewayForm } from './gateway-form.js';
import { TryGateway } from './try-gateway.js';
import './reminding.css';

export const gatewayQuery = queryOptions({
  queryKey: ['sms-gateway'],
  queryFn: () => request<SmsGatewayView>('GET', 'sms-gateway'),
});

/** How the organization reminds its customers, and the gateway through which that leaves. */
export function RemindingPage() {
  const { texts } = useSpeech();
  const text = texts.reminding;
  const may = useMay('organization.edit');
  return (
    <>
      <PageTop title={text.title} />
      <main className="page page-narrow reminding-page">{may ? <Reminding /> : <Note>{text.notYours}</Note>}</main>
    </>
  );
}

function Reminding() {
  const { texts } = useSpeech();
  const text = texts.reminding;
  const { data, error } = useQuery(gatewayQuery);
  return (
    <>
      <h1 className="page-title">{text.heading}</h1>
      <p className="small quiet">{text.lead}</p>
      {error && <ErrorNote>{errorSentence(error, texts)}</ErrorNote>}
      {!data && !error && <ListSkeleton rows={6} />}
      {data && (
        <>
          <Note>{text.now[data.isOn ? 'sms' : data.hasMail ? 'mail' : 'hand']}</Note>
          <GatewayForm gateway={data} />
          {data.url !== '' && <TryGateway />}
        </>
      )}
    </>
  );
}

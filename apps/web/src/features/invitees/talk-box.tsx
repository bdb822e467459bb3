import type { EventView } from '@backcast/contracts/events/event';
import type { Invitee } from '@backcast/contracts/invitees/invitee';
import type { RegistrationBoard } from '@backcast/contracts/registration/registration';
import type { TalkingPointValues } from '@backcast/invitations/talking-points/fill-talking-point';
import { pointsForStage } from '@backcast/invitations/talking-points/rank-talking-points';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMay, useMe } from '../../shared/api/me.query.js';
import { request } from '../../shared/api/request.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { sayEventStart, sayEventWhere } from '../../shared/plan/say-event.js';
import { markWorked } from '../../shared/talking/mark-worked.js';
import { TalkingPointList } from '../../shared/talking/talking-point-list.js';
import { talkingPointsQuery } from '../../shared/talking/talking-points.query.js';

type Props = { event: EventView; invitee: Invitee; ownerName: string };

/** What to say to this customer now, for whoever may say something to them. */
export function TalkBox(props: Props) {
  const mayTalk = useMay('talking-point.read') && props.event.permissions.includes('invitee.edit');
  return mayTalk ? <Talk {...props} /> : null;
}

function Talk({ event, invitee, ownerName }: Props) {
  const { texts, formats, language } = useSpeech();
  const words = texts.talking.box;
  const client = useQueryClient();
  const { data } = useQuery(talkingPointsQuery);
  const values = useValues(event, invitee, ownerName);
  if (!data) return null;
  const marked = new Set(
    data.marked.filter(({ invitationId }) => invitationId === invitee.id).map(({ pointId }) => pointId),
  );
  const mark = async (pointId: string, worked: boolean): Promise<void> => {
    await markWorked({ eventId: event.id, invitationId: invitee.id, pointId }, worked);
    await client.invalidateQueries({ queryKey: talkingPointsQuery.queryKey });
  };
  return (
    <section className="panel-part">
      <h3>{words.title}</h3>
      <TalkingPointList
        words={words}
        points={pointsForStage(
          data.points.filter(({ isHidden }) => !isHidden),
          invitee.state,
          language,
        )}
        values={values}
        marked={marked}
        number={formats.number}
        onMark={mark}
      />
    </section>
  );
}

/** What the event and the customer put into a text; the link is that of whoever invites them. */
function useValues(event: EventView, invitee: Invitee, ownerName: string): TalkingPointValues {
  const { formats } = useSpeech();
  const { organization } = useMe();
  const { data } = useQuery({
    queryKey: ['event', event.id, 'registrations'],
    queryFn: () => request<RegistrationBoard>('GET', `events/${event.id}/registrations`),
    enabled: event.permissions.includes('registration.read'),
  });
  return {
    ...{ customer: invitee.name, people: formats.number(invitee.partySize), event: event.basics.name },
    when: sayEventStart(event, formats, invitee.sessionId),
    where: sayEventWhere(event, invitee.sessionId),
    link: data?.links.find(({ personId }) => personId === invitee.ownerId)?.url ?? '',
    ...{ inviter: ownerName, organization: organization.name },
  };
}

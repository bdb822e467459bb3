import type { TalkingPointList } from '@backcast/contracts/invitees/talking-point';
import type { RegistrationBoard } from '@backcast/contracts/registration/registration';
import type { TalkingPointValues } from '@backcast/invitations/talking-points/fill-talking-point';
import type { Formats } from '@backcast/texts/format';
import { useEffect, useState } from 'react';
import { request } from '../../../shared/api/request.js';
import { markWorked } from '../../../shared/talking/mark-worked.js';
import type { CountEvent, KeptCounts, PhoneCustomer } from '../kept-counts.js';
import { withinTime } from '../within-time.js';
import { keepTalk, type KeptTalk, readKeptTalk } from './kept-talk.js';

export type Talk = {
  /** Null before it was read for the first time. */
  known: KeptTalk | null;
  valuesFor: (customer: PhoneCustomer) => TalkingPointValues;
  /** Rejects without a line: what worked can be said later, too. */
  mark: (invitationId: string, pointId: string, worked: boolean) => Promise<void>;
};

/** What to say to customers of this event: as it was kept, then as the server has it. Nothing waits for it. */
export function useTalk(event: CountEvent, kept: KeptCounts, formats: Formats): Talk {
  const { account, personId, personName, organizationName = '' } = kept;
  const [known, setKnown] = useState(() => readKeptTalk(account));
  const { at } = event;
  useEffect(() => {
    let isOver = false;
    // Read again whenever the counts were: then there is a line.
    void loadTalk(account, personId, event.id).then(
      (read) => {
        if (isOver) return;
        keepTalk(read);
        setKnown(read);
      },
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [account, personId, event.id, at]);
  return {
    known,
    valuesFor: (customer) => ({
      ...{ customer: customer.name, people: formats.number(customer.partySize), event: event.name },
      ...whenAndWhere(event, customer.sessionId ?? null, formats),
      ...{ link: known?.links[event.id] ?? '', inviter: personName, organization: organizationName },
    }),
    mark: async (invitationId, pointId, worked) => {
      const { worked: count } = await withinTime(markWorked({ eventId: event.id, invitationId, pointId }, worked));
      setKnown((before) => before && marked(before, { invitationId, pointId }, worked, count));
    },
  };
}

function marked(talk: KeptTalk, at: KeptTalk['marked'][number], worked: boolean, count: number): KeptTalk {
  const isOther = (each: typeof at): boolean => each.pointId !== at.pointId || each.invitationId !== at.invitationId;
  const others = talk.marked.filter(isOther);
  return {
    ...talk,
    marked: worked ? [at, ...others] : others,
    points: talk.points.map((point) => (point.id === at.pointId ? { ...point, worked: count } : point)),
  };
}

async function loadTalk(account: string, personId: string, eventId: string): Promise<KeptTalk> {
  const [{ points, marked: told }, { links }] = await Promise.all([
    withinTime(request<TalkingPointList>('GET', 'talking-points')),
    withinTime(request<RegistrationBoard>('GET', `events/${eventId}/registrations`)),
  ]);
  const url = links.find((link) => link.personId === personId)?.url ?? '';
  return {
    account,
    points: points
      .filter(({ isHidden }) => !isHidden)
      .map(({ id, language, stage, text, worked }) => ({ id, language, stage, text, worked })),
    marked: told,
    links: { ...readKeptTalk(account)?.links, [eventId]: url },
  };
}

function whenAndWhere(event: CountEvent, sessionId: string | null, formats: Formats): { when: string; where: string } {
  const session = event.sessions.find(({ id }) => id === sessionId) ?? event.sessions[0];
  return {
    when: session?.date ? `${formats.dayShort(session.date)} ${session.startTime ?? ''}`.trim() : '',
    where: [event.place, session?.room].filter(Boolean).join(' · '),
  };
}

import type { InvitationState } from '@backcast/invitations/invitation-states';
import type { Invitee, MoveInvitee } from '@backcast/contracts/invitees/invitee';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newId } from '../../shared/api/new-id.js';
import { request, RequestError } from '../../shared/api/request.js';
import { inviteesKey } from './invitees.query.js';

type Step = { invitee: Invitee; to: InvitationState } & Partial<
  Pick<MoveInvitee, 'channel' | 'partySize' | 'arrivesAt'>
>;
/** The move that can be taken back for some seconds. */
export type Done = { invitee: Invitee; to: InvitationState; moveId: string; at: number };

/** Moves customers with one tap each; what somebody else moved meanwhile is said, and read again. */
export function useMoves(eventId: string) {
  const client = useQueryClient();
  const [done, setDone] = useState<Done | null>(null);
  const [overtaken, setOvertaken] = useState<Invitee | null>(null);
  const readAgain = () => client.invalidateQueries({ queryKey: inviteesKey(eventId) });
  const path = (id: string): string => `events/${eventId}/invitees/${id}`;
  const move = useMutation({
    mutationFn: async ({ invitee, to, channel = 'phone', partySize = null, arrivesAt = null }: Step) => {
      const id = newId();
      const body: MoveInvitee = {
        ...{ id, seen: invitee.state, to, at: new Date().toISOString(), channel, note: '', partySize, arrivesAt },
      };
      await request<Invitee>('POST', `${path(invitee.id)}/moves`, body);
      return { invitee, to, moveId: id, at: Date.now() };
    },
    onSuccess: (made) => {
      setOvertaken(null);
      setDone(made);
    },
    onError: (error) => {
      const current = error instanceof RequestError ? (error.values['current'] as Invitee | undefined) : undefined;
      setOvertaken(current ?? null);
    },
    onSettled: readAgain,
  });
  const undo = useMutation({
    mutationFn: ({ invitee, moveId }: Done) =>
      request<Invitee>('POST', `${path(invitee.id)}/moves/undo`, { id: newId(), moveId }),
    onMutate: () => setDone(null),
    onSettled: readAgain,
  });
  const noAnswer = useMutation({
    mutationFn: (id: string) =>
      request<Invitee>('POST', `${path(id)}/no-answer`, { id: newId(), at: new Date().toISOString() }),
    onSettled: readAgain,
  });
  const error = overtaken === null ? (move.error ?? undo.error ?? noAnswer.error) : null;
  return { move, undo, noAnswer, done, forget: () => setDone(null), overtaken, error };
}
export type Moves = ReturnType<typeof useMoves>;

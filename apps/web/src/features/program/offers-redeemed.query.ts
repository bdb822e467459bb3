import type { RedeemOffer, RedemptionList } from '@backcast/contracts/events/redemptions';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../shared/api/request.js';

/** Below the event's own key, so that a hint about the event reads them again too. */
export const redemptionsQuery = (eventId: string) =>
  queryOptions({
    queryKey: ['event', eventId, 'redemptions'],
    queryFn: () => request<RedemptionList>('GET', `events/${eventId}/redemptions`),
  });

/** Redeems an offer, or takes a redemption back; both read what is redeemed again. */
export function useRedemptions(eventId: string, offerId: string) {
  const client = useQueryClient();
  const path = `events/${eventId}/offers/${offerId}/redemptions`;
  const onSettled = (): Promise<unknown> => client.invalidateQueries(redemptionsQuery(eventId));
  const redeem = useMutation({
    mutationFn: (body: RedeemOffer) => request<null>('POST', path, body),
    onSettled,
  });
  const takeBack = useMutation({ mutationFn: (id: string) => request<null>('DELETE', `${path}/${id}`), onSettled });
  return { redeem, takeBack };
}

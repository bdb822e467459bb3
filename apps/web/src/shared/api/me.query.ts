import type { Me } from '@backcast/contracts/accounts/me';
import type { Permission } from '@backcast/contracts/permissions';
import { queryOptions, type QueryClient, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { request } from './request.js';

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: () => request<Me>('GET', 'me'), staleTime: 60_000 });

/** Who is signed in, inside the shell, where somebody is. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data;

/** Who is signed in, for a handler; inside the shell somebody is. */
export const myPersonId = (client: QueryClient): string => client.getQueryData(meQuery.queryKey)?.person.id ?? '';

/** Whether the signed-in person's role allows something in the organization. */
export const useMay = (permission: Permission): boolean => {
  const { data } = useQuery(meQuery);
  return data?.permissions.includes(permission) ?? false;
};

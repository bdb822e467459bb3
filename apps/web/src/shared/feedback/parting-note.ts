import { queryOptions } from '@tanstack/react-query';

const queryKey = ['parting-note'];

/**
 * What a page still has to say when it ends everybody's sign-in sessions, its own reader's too: shown above the
 * sign-in form, gone with the next sign-in. Write it with `setQueryData`.
 */
export const partingNoteQuery = queryOptions({
  queryKey,
  queryFn: ({ client }) => client.getQueryData<string>(queryKey) ?? null,
  staleTime: Infinity,
  gcTime: Infinity,
});

// The address is read by the first load, which knows neither states nor sorts: the page does.
const names = ['state', 'owner', 'persona', 'only', 'sort', 'open', 'view'] as const;

/** What the address says: which customers, who is open, and whether a list is taken in or calls are made. */
export type InviteesSearch = { [Name in (typeof names)[number]]?: string };

export const inviteesSearch = (search: Record<string, unknown>): InviteesSearch =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = search[name];
      return typeof value === 'string' && value !== '' ? [[name, value]] : [];
    }),
  );

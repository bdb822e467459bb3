import type { TeamView } from '@backcast/contracts/organization/organization';
import type { PersonView } from '@backcast/contracts/people/person';
import { queryOptions } from '@tanstack/react-query';
import { request } from './request.js';

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: () => request<{ people: PersonView[] }>('GET', 'people').then(({ people }) => people),
});
export const teamsQuery = queryOptions({
  queryKey: ['teams'],
  queryFn: () => request<{ teams: TeamView[] }>('GET', 'teams').then(({ teams }) => teams),
});

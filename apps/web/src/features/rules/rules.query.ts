import type { RuleEvents, RuleVersions } from '@backcast/contracts/compliance/rule';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/request.js';

/** What the rules know of one's events; asked for once while a rule is being edited. */
export const ruleEventsQuery = queryOptions({
  queryKey: ['rules', 'events'],
  queryFn: () => request<RuleEvents>('GET', 'rules/events'),
});

export const ruleVersionsQuery = (code: string) =>
  queryOptions({
    queryKey: ['rules', 'versions', code],
    queryFn: () => request<RuleVersions>('GET', `rules/${code}/versions`),
  });

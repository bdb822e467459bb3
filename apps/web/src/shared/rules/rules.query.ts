import type { RuleList } from '@backcast/contracts/compliance/rule';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.js';

export const rulesQuery = queryOptions({ queryKey: ['rules'], queryFn: () => request<RuleList>('GET', 'rules') });

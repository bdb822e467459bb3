import type { OrganizationView } from '@backcast/contracts/organization/organization';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/request.js';

export const organizationQuery = queryOptions({
  queryKey: ['organization'],
  queryFn: () => request<OrganizationView>('GET', 'organization'),
});

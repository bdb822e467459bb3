import type { Me } from '@backcast/contracts/accounts/me';
import { permissionsOf, type Role } from '@backcast/contracts/permissions';

/** Whoever is signed in, in a role. */
export const meAs = (role: Role, more: Partial<Me> = {}): Me => ({
  person: { id: '00000000-0000-4000-8000-000000000001', name: '陈立言', role },
  organization: {
    id: '00000000-0000-4000-8000-0000000000aa',
    name: '知远学堂',
    zone: 'Asia/Shanghai',
    language: 'zh-CN',
    currency: 'CNY',
  },
  organizations: [],
  signInName: 'chen@example.com',
  language: null,
  permissions: permissionsOf(role),
  operator: false,
  reach: { url: 'http://localhost:3000', othersCanReach: false },
  ...more,
});

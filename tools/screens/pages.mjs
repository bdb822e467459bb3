/**
 * Every page of the product: its address, and who looks at it. A page that is not in this list is not looked at before
 * a release, so add yours.
 * @param {{ seminarId: string, dinnerId: string }} events
 */
export const pages = ({ seminarId, dinnerId }) => [
  { name: 'sign-in', path: '/sign-in', as: 'nobody' },
  { name: 'forgot-password', path: '/forgot-password', as: 'nobody' },
  { name: 'my-events', path: '/', as: 'organizer' },
  { name: 'new-event', path: '/new', as: 'organizer' },
  { name: 'overview', path: `/e/${seminarId}`, as: 'organizer' },
  { name: 'goal', path: `/e/${seminarId}/plan/goal`, as: 'organizer' },
  { name: 'goal-just-begun', path: `/e/${dinnerId}/plan/goal`, as: 'organizer' },
  { name: 'goal-as-viewer', path: `/e/${seminarId}/plan/goal`, as: 'viewer' },
  { name: 'history', path: `/e/${seminarId}/history`, as: 'organizer' },
  { name: 'people', path: '/people', as: 'admin' },
  { name: 'teams', path: '/teams', as: 'admin' },
  { name: 'organization', path: '/organization', as: 'admin' },
  { name: 'audit', path: '/audit', as: 'admin' },
  { name: 'outbox', path: '/outbox', as: 'admin' },
  { name: 'backup', path: '/backup', as: 'admin' },
  { name: 'account', path: '/account', as: 'organizer' },
  { name: 'api', path: '/api-docs', as: 'organizer' },
  { name: 'missing', path: '/no-such-page', as: 'organizer' },
];

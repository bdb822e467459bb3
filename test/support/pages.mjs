/**
 * Every page of the product: its address, and who looks at it. A page that is not in this list is not looked at before
 * a release, so add yours.
 * @param {{ seminarId: string, dinnerId: string }} events
 */
export const pages = ({ seminarId, dinnerId }) => [
  { name: 'sign-in', path: '/sign-in', as: 'nobody' },
  { name: 'forgot', path: '/forgot', as: 'nobody' },
  { name: 'set-up', path: '/set-up', as: 'nobody' },
  { name: 'access-link', path: '/m.html#join=a-link-that-nobody-made', as: 'nobody' },
  { name: 'my-events', path: '/', as: 'organizer' },
  { name: 'new-event', path: '/events/new', as: 'organizer' },
  { name: 'goal', path: `/e/${seminarId}/plan/goal`, as: 'organizer' },
  { name: 'goal-why', path: `/e/${seminarId}/plan/goal?why=funnel.confirmations`, as: 'organizer' },
  { name: 'goal-just-begun', path: `/e/${dinnerId}/plan/goal`, as: 'organizer' },
  { name: 'goal-as-viewer', path: `/e/${seminarId}/plan/goal`, as: 'viewer' },
  { name: 'event-settings', path: `/e/${seminarId}/settings`, as: 'organizer' },
  { name: 'event-history', path: `/e/${seminarId}/history`, as: 'organizer' },
  { name: 'history', path: '/history', as: 'admin' },
  { name: 'people', path: '/people', as: 'admin' },
  { name: 'calendar', path: '/calendar?year=2026', as: 'admin' },
  { name: 'calendar-as-organizer', path: '/calendar?place=GB&year=2027', as: 'organizer' },
  { name: 'rules', path: '/rules', as: 'admin' },
  { name: 'rules-edit', path: '/rules?edit=ORG-POLICE-FILING-200', as: 'admin' },
  { name: 'rules-as-organizer', path: '/rules', as: 'organizer' },
  { name: 'organization', path: '/organization', as: 'admin' },
  { name: 'mails', path: '/mails', as: 'admin' },
  { name: 'me', path: '/me', as: 'organizer' },
  { name: 'goal-print', path: `/e/${seminarId}/plan/goal?view=print`, as: 'organizer' },
  { name: 'my-events-print', path: '/?view=print', as: 'organizer' },
  { name: 'people-print', path: '/people?view=print', as: 'admin' },
  { name: 'history-print', path: '/history?view=print', as: 'admin' },
  { name: 'day', path: '/day.html', as: 'organizer' },
  { name: 'day-event', path: `/day.html?event=${seminarId}`, as: 'organizer' },
  { name: 'day-event-as-viewer', path: `/day.html?event=${seminarId}`, as: 'viewer' },
  { name: 'day-signed-out', path: '/day.html', as: 'nobody' },
  { name: 'api-description', path: '/api/docs', as: 'organizer' },
  { name: 'missing', path: '/no-such-page', as: 'organizer' },
];

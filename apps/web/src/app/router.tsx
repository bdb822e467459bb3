import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type RouteComponent,
} from '@tanstack/react-router';
import { compareSearch } from '../features/compare/compare-search.js';
import { inviteSearch } from '../features/inviting/invite-search.js';
import { inviteesSearch } from '../features/invitees/invitees-search.js';
import { OverviewSkeleton } from '../features/overview/overview-skeleton.js';
import { tasksSearch } from '../features/tasks/tasks-search.js';
import { ListSkeleton } from '../shared/feedback/skeletons.js';
import { StepSkeleton } from '../shared/plan/step-skeleton.js';
import { ErrorPage } from './error-page.js';
import { NotFoundPage } from './not-found-page.js';
import { Shell } from './shell.js';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** The page as it goes on paper is an address of its own. */
type ViewSearch = { view?: 'print' };
const viewOf = (search: Record<string, unknown>): ViewSearch => (search['view'] === 'print' ? { view: 'print' } : {});

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage });
// The paths stay literal types, so that a link to an address that does not exist fails the type check.
const page = <Path extends string>(path: Path, component: RouteComponent) =>
  createRoute({ getParentRoute: () => root, path, component });

const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell });
const inside = <Path extends string>(path: Path, component: RouteComponent) =>
  createRoute({ getParentRoute: () => shell, path, component });

const myEvents = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: lazyRouteComponent(() => import('../features/events/my-events.page.js'), 'MyEventsPage'),
  validateSearch: (search: Record<string, unknown>): ViewSearch => viewOf(search),
});
const myTasks = createRoute({
  getParentRoute: () => shell,
  path: '/my-tasks',
  component: lazyRouteComponent(() => import('../features/tasks/my-tasks.page.js'), 'MyTasksPage'),
  validateSearch: (search: Record<string, unknown>): ViewSearch => viewOf(search),
});
const goal = createRoute({
  getParentRoute: () => shell,
  path: '/e/$eventId/plan/goal',
  component: lazyRouteComponent(() => import('../features/goal/goal.page.js'), 'GoalPage'),
  pendingComponent: StepSkeleton,
  // Which reason is open is part of the address, so that it can be sent to somebody.
  validateSearch: (search: Record<string, unknown>): { why?: string } & ViewSearch => {
    const why = text(search['why']);
    return { ...viewOf(search), ...(why === undefined ? {} : { why }) };
  },
});
const venue = createRoute({
  getParentRoute: () => shell,
  path: '/e/$eventId/plan/venue',
  component: lazyRouteComponent(() => import('../features/venue/venue.page.js'), 'VenuePage'),
  pendingComponent: StepSkeleton,
  // The candidate and the reason that are open.
  validateSearch: (search: Record<string, unknown>): { open?: string; why?: string } => {
    const [open, why] = [text(search['open']), text(search['why'])];
    return { ...(open === undefined ? {} : { open }), ...(why === undefined ? {} : { why }) };
  },
});
const timing = createRoute({
  getParentRoute: () => shell,
  path: '/e/$eventId/plan/timing',
  component: lazyRouteComponent(() => import('../features/timing/timing.page.js'), 'TimingPage'),
  pendingComponent: StepSkeleton,
});
const occasion = createRoute({
  getParentRoute: () => shell,
  path: '/e/$eventId/plan/occasion',
  component: lazyRouteComponent(() => import('../features/occasion/occasion.page.js'), 'OccasionPage'),
  pendingComponent: StepSkeleton,
  validateSearch: (search: Record<string, unknown>): { open?: string } => {
    const open = text(search['open']);
    return open === undefined ? {} : { open };
  },
});
type PartSearch = { part?: string; open?: string; why?: string | undefined };
const tasks = createRoute({
  getParentRoute: () => shell,
  path: '/e/$eventId/plan/tasks',
  component: lazyRouteComponent(() => import('../features/tasks/tasks.page.js'), 'TasksPage'),
  pendingComponent: StepSkeleton,
  validateSearch: tasksSearch,
});
type PeopleSearch = { part?: string; open?: string; view?: 'order' | undefined; why?: string | undefined };
const peopleOfPlan = createRoute({
  getParentRoute: () => shell,
  path: '/e/$eventId/plan/people',
  component: lazyRouteComponent(() => import('../features/people-step/people-step.page.js'), 'PeopleStepPage'),
  pendingComponent: StepSkeleton,
  // Which part, which entry is open, how guests are ordered and which reason is shown.
  validateSearch: (search: Record<string, unknown>): PeopleSearch => {
    const [part, open, why] = [text(search['part']), text(search['open']), text(search['why'])];
    return {
      ...(part === undefined ? {} : { part }),
      ...(open === undefined ? {} : { open }),
      ...(search['view'] === 'order' ? { view: 'order' as const } : {}),
      ...(why === undefined ? {} : { why }),
    };
  },
});
const program = createRoute({
  getParentRoute: () => shell,
  path: '/e/$eventId/plan/program',
  component: lazyRouteComponent(() => import('../features/program/program.page.js'), 'ProgramPage'),
  pendingComponent: StepSkeleton,
  // The entry that is open, and the session whose times are shown.
  validateSearch: (search: Record<string, unknown>): { open?: string; session?: string } => {
    const [open, session] = [text(search['open']), text(search['session'])];
    return { ...(open === undefined ? {} : { open }), ...(session === undefined ? {} : { session }) };
  },
});
const layout = createRoute({
  getParentRoute: () => shell,
  path: '/e/$eventId/plan/layout',
  component: lazyRouteComponent(() => import('../features/layout/layout.page.js'), 'LayoutPage'),
  pendingComponent: StepSkeleton,
  // The layout and the part that are shown, and the page or its seat cards as they go on paper.
  validateSearch: (
    search: Record<string, unknown>,
  ): { layout?: string; part?: string; cards?: boolean } & ViewSearch => {
    const [shown, part] = [text(search['layout']), text(search['part'])];
    return {
      ...viewOf(search),
      ...(shown === undefined ? {} : { layout: shown }),
      ...(part === undefined ? {} : { part }),
      ...(search['cards'] === true ? { cards: true } : {}),
    };
  },
});
const budget = createRoute({
  getParentRoute: () => shell,
  path: '/e/$eventId/plan/budget',
  component: lazyRouteComponent(() => import('../features/budget/budget.page.js'), 'BudgetPage'),
  pendingComponent: StepSkeleton,
  // Which part, which entry is open, which reason is shown, and the page as it goes on paper.
  validateSearch: (search: Record<string, unknown>): PartSearch & ViewSearch => {
    const [part, open, why] = [text(search['part']), text(search['open']), text(search['why'])];
    return {
      ...viewOf(search),
      ...(part === undefined ? {} : { part }),
      ...(open === undefined ? {} : { open }),
      ...(why === undefined ? {} : { why }),
    };
  },
});
const invite = createRoute({
  getParentRoute: () => shell,
  path: '/e/$eventId/invite',
  component: lazyRouteComponent(() => import('../features/inviting/invite.page.js'), 'InvitePage'),
  pendingComponent: ListSkeleton,
  validateSearch: inviteSearch,
});
const invitees = createRoute({
  getParentRoute: () => shell,
  path: '/e/$eventId/invitees',
  component: lazyRouteComponent(() => import('../features/invitees/invitees.page.js'), 'InviteesPage'),
  pendingComponent: ListSkeleton,
  validateSearch: inviteesSearch,
});
const compare = createRoute({
  getParentRoute: () => shell,
  path: '/e/$eventId/compare',
  component: lazyRouteComponent(() => import('../features/compare/compare.page.js'), 'ComparePage'),
  pendingComponent: ListSkeleton,
  validateSearch: compareSearch,
});
const show = createRoute({
  getParentRoute: () => shell,
  path: '/e/$eventId/show',
  component: lazyRouteComponent(() => import('../features/show/show.page.js'), 'ShowPage'),
  // For the team, or what guests and customers may see.
  validateSearch: (search: Record<string, unknown>): { for?: 'public' } & ViewSearch => ({
    ...viewOf(search),
    ...(search['for'] === 'public' ? { for: 'public' as const } : {}),
  }),
});
const changeFilter = (
  search: Record<string, unknown>,
): { section?: string; personId?: string; from?: string; to?: string } & ViewSearch => ({
  ...viewOf(search),
  ...Object.fromEntries(
    (['section', 'personId', 'from', 'to'] as const).flatMap((name) => {
      const value = text(search[name]);
      return value === undefined ? [] : [[name, value]];
    }),
  ),
});
const historyOfEvent = createRoute({
  getParentRoute: () => shell,
  path: '/e/$eventId/history',
  component: lazyRouteComponent(() => import('../features/records/event-history.page.js'), 'EventHistoryPage'),
  validateSearch: changeFilter,
});
const historyOfAll = createRoute({
  getParentRoute: () => shell,
  path: '/history',
  component: lazyRouteComponent(() => import('../features/records/history.page.js'), 'HistoryPage'),
  validateSearch: changeFilter,
});

const people = createRoute({
  getParentRoute: () => shell,
  path: '/people',
  component: lazyRouteComponent(() => import('../features/people/people.page.js'), 'PeoplePage'),
  // An id, not a name: addresses end up in logs.
  validateSearch: (search: Record<string, unknown>): { person?: string } & ViewSearch => {
    const person = text(search['person']);
    return { ...viewOf(search), ...(person === undefined ? {} : { person }) };
  },
});

const calendar = createRoute({
  getParentRoute: () => shell,
  path: '/calendar',
  component: lazyRouteComponent(() => import('../features/calendars/calendar.page.js'), 'CalendarPage'),
  validateSearch: (search: Record<string, unknown>): { place?: string; year?: number } => {
    const [place, year] = [text(search['place']), Number(search['year'])];
    return {
      ...(place !== undefined && /^[A-Z]{2}$/.test(place) ? { place } : {}),
      ...(Number.isInteger(year) && year >= 1971 && year <= 2078 ? { year } : {}),
    };
  },
});

const compliance = createRoute({
  getParentRoute: () => shell,
  path: '/e/$eventId/compliance',
  component: lazyRouteComponent(() => import('../features/compliance/compliance.page.js'), 'CompliancePage'),
  pendingComponent: StepSkeleton,
  // The duty and the reason that are open, and the gate of the duty that somebody came to override.
  validateSearch: (search: Record<string, unknown>): { open?: string; why?: string; override?: string } => {
    const [open, why, override] = [text(search['open']), text(search['why']), text(search['override'])];
    return {
      ...(open === undefined ? {} : { open }),
      ...(why === undefined ? {} : { why }),
      ...(override === undefined ? {} : { override }),
    };
  },
});

const rules = createRoute({
  getParentRoute: () => shell,
  path: '/rules',
  component: lazyRouteComponent(() => import('../features/rules/rules.page.js'), 'RulesPage'),
  // The rule that is being edited, `new` for one that is not there yet.
  validateSearch: (search: Record<string, unknown>): { edit?: string } => {
    const edit = text(search['edit']);
    return edit === undefined ? {} : { edit };
  },
});

const overview = createRoute({
  getParentRoute: () => shell,
  path: '/e/$eventId',
  component: lazyRouteComponent(() => import('../features/overview/overview.page.js'), 'OverviewPage'),
  pendingComponent: OverviewSkeleton,
  validateSearch: (search: Record<string, unknown>): { why?: string } & ViewSearch => {
    const why = text(search['why']);
    return { ...viewOf(search), ...(why === undefined ? {} : { why }) };
  },
});

const pages = [
  shell.addChildren([
    myEvents,
    inside(
      '/events/new',
      lazyRouteComponent(() => import('../features/events/new-event.page.js'), 'NewEventPage'),
    ),
    myTasks,
    goal,
    compliance,
    venue,
    timing,
    occasion,
    peopleOfPlan,
    layout,
    budget,
    compare,
    invite,
    invitees,
    program,
    show,
    tasks,
    overview,
    inside(
      '/e/$eventId/settings',
      lazyRouteComponent(() => import('../features/events/event-settings.page.js'), 'EventSettingsPage'),
    ),
    historyOfEvent,
    historyOfAll,
    people,
    inside(
      '/mails',
      lazyRouteComponent(() => import('../features/mails/mails.page.js'), 'MailsPage'),
    ),
    calendar,
    rules,
    inside(
      '/contacts',
      lazyRouteComponent(() => import('../features/contacts/contacts.page.js'), 'ContactsPage'),
    ),
    inside(
      '/alarms',
      lazyRouteComponent(() => import('../features/alarms/alarm-rules.page.js'), 'AlarmRulesPage'),
    ),
    inside(
      '/e/$eventId/alarms',
      lazyRouteComponent(() => import('../features/alarms/alarms.page.js'), 'AlarmsPage'),
    ),
    inside(
      '/talking-points',
      lazyRouteComponent(() => import('../features/talking-points/talking-points.page.js'), 'TalkingPointsPage'),
    ),
    inside(
      '/reminders',
      lazyRouteComponent(() => import('../features/reminding/reminding.page.js'), 'RemindingPage'),
    ),
    inside(
      '/organization',
      lazyRouteComponent(() => import('../features/organization/organization.page.js'), 'OrganizationPage'),
    ),
    inside(
      '/me',
      lazyRouteComponent(() => import('../features/me/me.page.js'), 'MePage'),
    ),
  ]),
  page(
    '/sign-in',
    lazyRouteComponent(() => import('../features/accounts/sign-in.page.js'), 'SignInPage'),
  ),
  page(
    '/forgot',
    lazyRouteComponent(() => import('../features/accounts/forgot.page.js'), 'ForgotPage'),
  ),
  page(
    '/set-up',
    lazyRouteComponent(() => import('../features/accounts/set-up.page.js'), 'SetUpPage'),
  ),
];
// The kit is for those who build pages; the product does not carry it.
const kit = import.meta.env.DEV
  ? [
      page(
        '/kit',
        lazyRouteComponent(() => import('../features/kit/kit.page.js'), 'KitPage'),
      ),
    ]
  : [];

export const router = createRouter({
  routeTree: root.addChildren([...pages, ...kit]),
  defaultErrorComponent: ErrorPage,
  defaultPendingComponent: () => (
    <div className="page page-narrow">
      <ListSkeleton />
    </div>
  ),
  defaultPendingMs: 100,
  defaultPendingMinMs: 0,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

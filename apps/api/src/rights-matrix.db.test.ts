import { randomUUID } from 'node:crypto';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Permission, type Role, roleInEvent, roleMay, roles } from '@backcast/contracts/permissions';
import type { RequestWithActor } from './platform/auth/actor.js';
import { FindActor } from './platform/auth/find-actor.read.js';
import { PermissionGuard } from './platform/auth/permission.guard.js';
import { readSignInCookie } from './platform/auth/sign-in-cookie.js';
import { type ApiRoute, describedRoutes, routerRoutes } from './testing/api-routes.js';
import { emptyTask } from '@backcast/planning/tasks/first-tasks';
import { todayIn } from '@backcast/calendar/zoned-time';
import { shippedTalkingPoints } from '@backcast/texts/talking-points';
import { sectionKeys } from '@backcast/planning/event-sections';
import { databaseKinds } from './testing/scratch-database.js';
import {
  clientOf,
  seedEvent,
  type SeededOrganization,
  seedOrganization,
  seedPassword,
  seedPerson,
} from './testing/seed-people.js';
import { startTestApp, type TestApp } from './testing/start-test-app.js';
import type { Answer } from './testing/test-client.js';

const targets = ['own', 'narrowed', 'other event', 'other organization', 'absent'] as const;
type Target = (typeof targets)[number];

type World = {
  app: TestApp;
  routes: ApiRoute[];
  ours: SeededOrganization;
  theirs: SeededOrganization;
  /** The event that stands behind each word. */
  events: Record<Target, string>;
};

/** Pages of the API's description: no data of anybody. Everything else must be in the description with its permission. */
const isPageOfDescription = (route: string): boolean =>
  /^(GET|HEAD) \/api\/(docs(\/.*)?|openapi\.(json|yaml))$/.test(route);
const isPageOfPlanner = (route: string): boolean => /^(GET|HEAD) \/(?!api)/.test(route);

const fill = (path: string, values: Record<string, string>): string =>
  path.replace(/:(\w+)/g, (_, name: string) => values[name] ?? randomUUID());

const ruleBody = {
  ...{ place: 'CN', when: 'attendance>=50', obligation: '向物业报备', authority: '物业', lead: null, severity: 'duty' },
  ...{ supersededBy: [], gates: [], citation: '', dateChecked: null, validFrom: null, validTo: null },
};

/** What a route needs so that it succeeds; a route that is not named gets an empty object. */
const bodies: Record<string, (world: World, eventId: string, role: Role) => Promise<unknown> | unknown> = {
  'PATCH /api/me': () => ({ language: 'en' }),
  'POST /api/me/organization': (world) => ({ organizationId: world.ours.id }),
  'POST /api/password': () => ({ current: seedPassword, next: seedPassword }),
  'PATCH /api/organization': () => ({
    version: 1,
    name: '春晖教育',
    zone: 'Asia/Shanghai',
    language: 'zh-CN',
    digestHour: 8,
  }),
  'PUT /api/organization/retention': () => ({ version: 1, keepNamesDays: null }),
  'POST /api/organizations': () => ({ name: '分校', zone: 'UTC', language: 'en', adminName: '周八', adminMail: '' }),
  'POST /api/teams': () => ({ name: '一组', kind: 'team', parentId: null }),
  'PATCH /api/teams/:teamId': () => ({ version: 1, name: '二组', kind: 'team', parentId: null }),
  'POST /api/people': () => ({ name: '赵六', mail: '', phone: '', role: 'viewer', teamId: null, withLink: false }),
  'PATCH /api/people/:personId': () => ({
    version: 1,
    name: '钱七',
    mail: '',
    phone: '',
    role: 'viewer',
    teamId: null,
  }),
  'POST /api/events': () => ({
    ...{ name: '开业', template: 'opening-day', why: null, howMuch: null, zone: 'Asia/Shanghai', share: 'only-me' },
    when: { date: null, startTime: null, endTime: null },
    where: { place: '', setting: null, capacityPeople: null },
  }),
  'PUT /api/organization/calendar': () => ({ version: 0, notices: [], companyDaysOff: [] }),
  'POST /api/rules': () => ({ body: ruleBody }),
  'PUT /api/rules/:ruleCode': () => ({ version: 1, isOn: false, body: ruleBody }),
  'PUT /api/audiences': async (world) => {
    const admin = await clientOf(world.app, world.ours.people.admin);
    const { version, audiences } = (await admin.get('/api/audiences')).body;
    return { version, audiences };
  },
  'PATCH /api/events/:eventId': async (world, eventId) => {
    const { version, name, zone, place, setting } = (await readOwn(world, eventId)).basics;
    return { version, name, zone, place, setting };
  },
  'PUT /api/events/:eventId/sessions': async (world, eventId) => {
    const { version, sessions } = (await readOwn(world, eventId)).sessions;
    return { version, sessions };
  },
  'PUT /api/events/:eventId/goal': async (world, eventId) => {
    const { version, facts, pins } = (await readOwn(world, eventId)).goal;
    return { version, facts, pins };
  },
  ...Object.fromEntries(
    sectionKeys.map((section) => [
      `PUT /api/events/:eventId/${section}`,
      async (world: World, eventId: string) => {
        const { version, facts } = (await readOwn(world, eventId)).sections[section];
        return { version, facts };
      },
    ]),
  ),
  'POST /api/events/:eventId/duties/:dutyKey/status': () => ({ version: 0, status: 'preparing', reason: '' }),
  'POST /api/events/:eventId/duties/:dutyKey/owner': () => ({ version: 0, ownerId: null }),
  'POST /api/events/:eventId/duties/:dutyKey/papers': () => ({ version: 0, papers: [] }),
  'POST /api/events/:eventId/duties/:dutyKey/evidence': async (world) => ({
    ...{ version: 0, fileId: await uploadFile(world, world.ours), paper: null },
  }),
  'POST /api/events/:eventId/duties/:dutyKey/evidence/remove': () => ({ version: 0, fileId: randomUUID() }),
  'POST /api/events/:eventId/duties/:dutyKey/answer': () => ({ version: 0, answer: null }),
  'POST /api/events/:eventId/duties/:dutyKey/override': () => ({ version: 0, gate: 'opening', reason: '已电话确认' }),
  'POST /api/events/:eventId/duties/:dutyKey/override/end': () => ({ version: 0, gate: 'opening' }),
  // For themselves, as everybody may who may at all; what others may not is in the tests of the route.
  'POST /api/events/:eventId/counts': (world, _, role) => ({
    ...{ id: randomUUID(), personId: world.ours.people[role].id, sessionId: null },
    ...{ day: todayIn('Asia/Shanghai', new Date()), stage: 'contacted', delta: 1 },
  }),
  // Salespeople add and take in for themselves; whoever asks names the own customers.
  'POST /api/events/:eventId/invitees': (world, _, role) => newInvitee(world.ours.people[role].id),
  'PATCH /api/events/:eventId/invitees/:invitationId': (world) => editOfInvitee(world.ours.people.salesperson.id),
  'POST /api/events/:eventId/invitees/:invitationId/moves': () => ({
    ...{ id: randomUUID(), seen: 'new', to: 'contacted', at: new Date().toISOString(), channel: 'phone', note: '' },
    ...{ partySize: null, arrivesAt: null },
  }),
  'POST /api/events/:eventId/invitees/:invitationId/moves/undo': () => ({ id: randomUUID(), moveId: randomUUID() }),
  'POST /api/events/:eventId/invitees/:invitationId/no-answer': () => ({
    ...{ id: randomUUID(), at: new Date().toISOString() },
  }),
  'POST /api/events/:eventId/invitees/:invitationId/consents': () => ({
    ...{ id: randomUUID(), way: 'paper', day: '2025-01-01', text: 'registration-1' },
  }),
  'PUT /api/events/:eventId/invitees/:invitationId/referrer': () => ({ seen: null, referredBy: null }),
  'POST /api/events/:eventId/invitees/:invitationId/claim': (world) => ({
    ownerId: world.ours.people.salesperson.id,
    credits: [{ personId: world.ours.people.salesperson.id, percent: 100 }],
  }),
  'POST /api/events/:eventId/invitees/export': () => ({}),
  'PUT /api/events/:eventId/invitees/:invitationId/worked/:pointId': () => ({ worked: true }),
  'PUT /api/talking-points/:pointId': () => ({
    ...{ version: 1, language: 'zh-CN', stage: 'invited', text: '{customer}您好', isHidden: false },
  }),
  'POST /api/talking-points': () => ({
    ...{ id: randomUUID(), language: 'zh-CN', stage: 'invited', text: '{customer}您好' },
  }),
  'PUT /api/alarm-settings/rules/:alarmKind': () => ({ version: 0, isOn: true, numbers: { hours: 48 } }),
  'PUT /api/alarm-settings/hours': () => ({
    ...{ version: 0, quietFrom: '21:00', quietUntil: '08:00', gatherMinutes: 60 },
  }),
  'POST /api/channels': () => ({
    ...{ id: randomUUID(), kind: 'wecom', name: '群', alarmKinds: [], language: 'zh-CN' },
    ...{ url: 'https://robot.example/send', secret: '' },
  }),
  'PUT /api/channels/:channelId': () => ({
    ...{ version: 1, name: '大群', isOn: true, alarmKinds: [], language: 'zh-CN', url: null, secret: null },
  }),
  'POST /api/events/:eventId/alarms/handle': async (world, eventId) => ({
    ...{ ids: [await addAlarm(world, eventId)], deed: { do: 'acknowledge' } },
  }),
  'POST /api/events/:eventId/merges': (world, eventId) => twoCustomers(world, eventId),
  'PUT /api/events/:eventId/invitee-rule': () => ({ version: 0, countBy: null, protectionDays: 30 }),
  'POST /api/events/:eventId/imports': () => ({ id: randomUUID(), name: '名单.xlsx', source: 'file' }),
  'POST /api/events/:eventId/imports/check': (world, _, role) => importPart(world.ours.people[role].id),
  'POST /api/events/:eventId/imports/:importId/parts': (world, _, role) => ({
    ...{ part: 0, ...importPart(world.ours.people[role].id) },
  }),
  'POST /api/events/:eventId/quotas/accept': async (world, eventId) => ({
    version: (await readOwn(world, eventId)).sections.quotas.version,
  }),
  'PUT /api/events/:eventId/tasks/:taskId/state': () => ({ seen: 'open', state: 'started', blocked: null }),
  'POST /api/events/:eventId/tasks/:taskId/comments': () => ({ id: randomUUID(), text: '看到了' }),
  'POST /api/task-feeds': () => ({ eventId: null }),
  'POST /api/events/:eventId/offers/:offerId/redemptions': () => ({ id: randomUUID(), customer: '13800138000' }),
  'PUT /api/events/:eventId/registration-page': async (world, eventId) => {
    const { version, ...page } = (await readOwn(world, eventId, '/registrations')).page;
    return { version, ...page };
  },
  'PUT /api/sms-gateway': () => ({
    ...{ version: 0, isOn: false, method: 'POST', url: '', contentType: 'json', headers: [], secret: null },
    ...{ body: '{}', successAt: '', successIs: '', perMinute: 60, reminderText: '' },
  }),
  'POST /api/sms-gateway/try': () => ({ phone: '13800138000' }),
  'POST /api/events/:eventId/polls': () => pollBody(),
  'POST /api/events/:eventId/polls/:pollId/links': () => ({ guestId: null }),
  'POST /api/contacts': () => ({
    ...{ id: randomUUID(), name: '顾南', title: '', company: '', phone: '', mail: '', note: '' },
  }),
  'PATCH /api/contacts/:contactId': () => ({
    ...{ version: 1, name: '顾南', title: '教授', company: '', phone: '', mail: '', note: '' },
  }),
  'PUT /api/events/:eventId/members': async (world, eventId) => {
    const { version, members } = await readOwn(world, eventId, '/members');
    return { version, members: members.map(({ personId, role }: Record<string, string>) => ({ personId, role })) };
  },
};

const newInvitee = (ownerId: string) => ({
  ...{ id: randomUUID(), name: '王小姐', phone: '', mail: '', persona: '', interests: '', note: '', ownerId },
  ...{ sessionId: null, partySize: 1, children: 0, seatGroup: '', state: 'new', channel: 'phone' },
});

const editOfInvitee = (ownerId: string) => {
  const { id: _, state: __, channel: ___, ...fields } = newInvitee(ownerId);
  return { ...fields, version: 2, arrivesAt: null };
};

const importPart = (ownerId: string) => ({
  ...{ ownerId, sessionId: null, addsOwners: false },
  rows: [
    {
      ...{ row: 2, name: '李女士', phone: '', mail: '', persona: '', interests: '', note: '', owner: '' },
      ...{ partySize: '', children: '', seatGroup: '', state: '' },
    },
  ],
});

/** A customer of the salesperson's, whom nobody else may see among salespeople, claimed by the lead too. */
const addInvitee = async (world: World, organization: SeededOrganization, eventId = ''): Promise<string> => {
  const admin = await clientOf(world.app, organization.people.admin);
  const invitee = newInvitee(organization.people.salesperson.id);
  await admin.post(`/api/events/${eventId}/invitees`, { ...invitee, name: `王小姐 ${invitee.id.slice(0, 8)}` });
  for (const role of ['salesperson', 'lead'] as const)
    await world.app.database.query(
      'INSERT INTO invitation_claim (org_id, invitation_id, person_id, made_at) VALUES ($1, $2, $3, now())',
      [organization.id, invitee.id, organization.people[role].id],
    );
  return invitee.id;
};

/** That a customer agreed on paper, for whoever asks to take back. */
const addConsent = async (world: World, organization: SeededOrganization, invitationId = ''): Promise<string> => {
  const id = randomUUID();
  await world.app.database.query(
    `INSERT INTO customer_consent (org_id, id, customer_id, way, given_at, text, recorded_at)
     SELECT org_id, $2, customer_id, 'paper', now(), 'registration-1', now() FROM invitation WHERE org_id = $1 AND id = $3`,
    [organization.id, id, invitationId],
  );
  return id;
};

/** A reminder of a customer of the salesperson's, for whoever asks to tell. */
const addReminder = async (world: World, organization: SeededOrganization, eventId = ''): Promise<string> => {
  const id = randomUUID();
  const invitationId = await addInvitee(world, organization, eventId);
  await world.app.database.query(
    `INSERT INTO customer_reminder (org_id, id, event_id, invitation_id, kind, starts_at, channel, state, next_at, made_at)
     VALUES ($1, $2, $3, $4, '1d', now(), 'hand', 'waiting', now(), now())`,
    [organization.id, id, eventId, invitationId],
  );
  return id;
};

const addTalkingPoint = async (world: World, organization: SeededOrganization): Promise<string> => {
  const id = randomUUID();
  await world.app.database.query(
    `INSERT INTO talking_point (org_id, id, language, stage, text, made_at) VALUES ($1, $2, 'zh-CN', 'invited', '话', now())`,
    [organization.id, id],
  );
  return id;
};

/** Two customers that are one, where the event is ours; where it is not, two that are nobody. */
const twoCustomers = async (world: World, eventId: string) => {
  const admin = await clientOf(world.app, world.ours.people.admin);
  const ids = [randomUUID(), randomUUID()];
  for (const id of ids) await admin.post(`/api/events/${eventId}/invitees`, newCustomer(world, id));
  const { invitees } = (await admin.get(`/api/events/${eventId}/invitees`)).body;
  const [keptId, mergedId] = ids.map(
    (id) => invitees?.find((invitee: { id: string }) => invitee.id === id)?.customerId ?? randomUUID(),
  );
  return { id: randomUUID(), keptId, mergedId };
};

const newCustomer = (world: World, id: string) => ({
  ...{ ...newInvitee(world.ours.people.salesperson.id), id, name: `王小姐 ${id.slice(0, 8)}` },
});

const addMerge = async (world: World, organization: SeededOrganization, eventId = ''): Promise<string> => {
  const admin = await clientOf(world.app, organization.people.admin);
  const body = organization === world.ours ? await twoCustomers(world, eventId) : { id: randomUUID() };
  if (organization === world.ours) await admin.post(`/api/events/${eventId}/merges`, body);
  return body.id;
};

const addImport = async (world: World, organization: SeededOrganization, role: Role, eventId = ''): Promise<string> => {
  const id = randomUUID();
  await world.app.database.query(
    `INSERT INTO customer_import (org_id, id, event_id, name, source, made_by, made_at)
     VALUES ($1, $2, $3, '名单', 'file', $4, now())`,
    [organization.id, id, eventId, organization.people[role].id],
  );
  return id;
};

const pollBody = () => ({
  id: randomUUID(),
  slots: [{ id: randomUUID(), date: '2027-03-06', startTime: '14:00' }],
  guestIds: [],
});

/** A poll of an event with one link and one answer, by the organization's admin. */
const addPoll = async (
  world: World,
  organization: SeededOrganization,
  eventId = '',
): Promise<Record<string, string>> => {
  const admin = await clientOf(world.app, organization.people.admin);
  const poll = pollBody();
  const [link] = (await admin.post(`/api/events/${eventId}/polls`, poll)).body.links;
  await world.app.client().post('/api/date-polls/answer', {
    ...{ token: link.url.split('#poll=')[1], device: randomUUID().replaceAll('-', ''), name: '王小姐' },
    choices: [{ slotId: poll.slots[0]!.id, choice: 'no' }],
  });
  const { polls } = (await admin.get(`/api/events/${eventId}/polls`)).body;
  const answerId = polls.find(({ id }: { id: string }) => id === poll.id).answers[0].id;
  return { pollId: poll.id, linkId: link.linkId, answerId };
};

const addContact = async (world: World, organization: SeededOrganization): Promise<string> => {
  const contact = { id: randomUUID(), name: '顾南', title: '', company: '', phone: '', mail: '', note: '' };
  await (await clientOf(world.app, organization.people.admin)).post('/api/contacts', contact);
  return contact.id;
};

/** As our admin sees our events; the body for a foreign event is that of our own, which is as valid. */
const readOwn = async (world: World, eventId: string, path = '') => {
  const admin = await clientOf(world.app, world.ours.people.admin);
  const answer = await admin.get(`/api/events/${eventId}${path}`);
  return answer.status === 200 ? answer.body : (await admin.get(`/api/events/${world.events.own}${path}`)).body;
};

/** Routes where even the one who may is refused for another reason, and with what. */
const refusals: Record<string, number[]> = {
  // These need the operator of the installation too.
  'POST /api/organizations': [403],
  'GET /api/backup': [403],
  'POST /api/restore': [403],
  // The change that is prepared is one of an event, or none.
  'POST /api/changes/:changeId/undo': [404],
  // There is no such move; that it may be asked for is what is tested.
  'POST /api/events/:eventId/invitees/:invitationId/moves/undo': [409],
};

const prepare = async (world: World, route: ApiRoute, target: Target, role: Role): Promise<Record<string, string>> => {
  const organization = target === 'other organization' ? world.theirs : world.ours;
  const here = target !== 'absent';
  const values: Record<string, string> = {
    eventId: world.events[target],
    changeId: '1',
    jurisdiction: 'CN',
    alarmKind: 'unmoved',
  };
  if (here && route.path.includes(':personId'))
    values['personId'] = (await seedPerson(world.app, organization.id, 'viewer')).id;
  if (here && route.path.includes('/registration-links/:personId'))
    values['personId'] = await addLinkedInviter(world, organization, values['eventId']);
  if (here && route.path.includes(':registrationId'))
    values['registrationId'] = await addRegistration(world, organization, values['eventId']);
  if (here && route.path.includes('/personal-links/:personId'))
    values['personId'] = await addLinkedInviter(world, organization, values['eventId']);
  if (here && route.path.includes(':teamId')) {
    const sql = `WITH made AS (INSERT INTO team (org_id, kind, name) VALUES ($1, 'team', '三组') RETURNING id) SELECT id FROM made`;
    values['teamId'] = String((await world.app.database.query<{ id: string }>(sql, [organization.id]))[0]?.id);
  }
  if (here && route.path.includes(':contactId')) values['contactId'] = await addContact(world, organization);
  if (route.path.includes(':ruleCode')) {
    values['ruleCode'] = `OWN-${Math.trunc(Math.random() * 1e9)}`;
    if (here) await addRule(world, organization, values['ruleCode']);
  }
  if (route.path.includes(':dutyKey')) {
    const code = `OWN-${Math.trunc(Math.random() * 1e9)}`;
    values['dutyKey'] = `duty.${code}`;
    // One that holds in the seeded events and that no earlier question touched.
    if (here) await addRule(world, organization, code, { when: "setting=='indoor'", gates: ['opening'] });
  }
  if (here && route.path.includes(':pollId'))
    Object.assign(values, await addPoll(world, organization, values['eventId']));
  if (here && route.path.includes(':invitationId'))
    values['invitationId'] = await addInvitee(world, organization, values['eventId']);
  if (here && route.path.includes(':consentId'))
    values['consentId'] = await addConsent(world, organization, values['invitationId']);
  if (here && route.path.includes(':reminderId'))
    values['reminderId'] = await addReminder(world, organization, values['eventId']);
  if (here && route.path.includes(':pointId')) values['pointId'] = await addTalkingPoint(world, organization);
  if (route.path.includes('/worked/:pointId')) values['pointId'] = shippedTalkingPoints[0]!.id;
  if (here && route.path.includes(':mergeId'))
    values['mergeId'] = await addMerge(world, organization, values['eventId']);
  if (here && route.path.includes(':importId'))
    values['importId'] = await addImport(world, organization, role, values['eventId']);
  if (here && route.path.includes(':taskId')) values['taskId'] = await addTask(world, organization, values['eventId']);
  if (here && route.path.includes(':channelId'))
    values['channelId'] = (await addChannel(world, organization)).channelId;
  if (here && route.path.includes(':messageId'))
    values['messageId'] = (await addChannel(world, organization)).messageId;
  if (here && route.path.includes(':fileId')) values['fileId'] = await uploadFile(world, organization);
  if (here && route.path.includes(':changeId'))
    values['changeId'] = await changeGuests(world, organization, values['eventId']);
  return values;
};

/** A channel, and a message that it was sent. */
const addChannel = async (world: World, organization: SeededOrganization) => {
  const sql = `
    WITH c AS (INSERT INTO channel (org_id, id, kind, name, alarm_kinds, language, url, secret, made_at)
      VALUES ($1, gen_random_uuid(), 'wecom', '群', '[]', 'zh-CN', 'https://robot.example/', '', now()) RETURNING id),
    m AS (INSERT INTO channel_message (org_id, channel_id, about, state, next_at, made_at)
      SELECT $1, id, 'test', 'sent', now(), now() FROM c RETURNING id, channel_id)
    SELECT id AS "messageId", channel_id AS "channelId" FROM m`;
  const [made] = await world.app.database.query<{ channelId: string; messageId: string }>(sql, [organization.id]);
  return made!;
};

/** An alarm about the salesperson, who sees no others; of an event that is not ours one that is nobody's. */
const addAlarm = async (world: World, eventId: string): Promise<string> => {
  const sql = `
    WITH made AS (INSERT INTO alarm (org_id, event_id, cause, kind, subject_kind, subject_id, person_id, because, raised_at)
      SELECT $1, id, gen_random_uuid()::text, 'few-contacts', 'person', $3, $3, '{}', now()
      FROM event WHERE org_id = $1 AND id = $2 RETURNING id),
    told AS (INSERT INTO alarm_reader (org_id, alarm_id, person_id) SELECT $1, id, $3 FROM made)
    SELECT id FROM made`;
  const values = [world.ours.id, eventId, world.ours.people.salesperson.id];
  return (await world.app.database.query<{ id: string }>(sql, values))[0]?.id ?? randomUUID();
};

/** A task of the salesperson, who may move no other; whoever edits tasks may move it too. */
const addTask = async (world: World, organization: SeededOrganization, eventId = ''): Promise<string> => {
  const admin = await clientOf(world.app, organization.people.admin);
  const { version, facts } = (await admin.get(`/api/events/${eventId}`)).body.sections.tasks;
  const task = { ...emptyTask, id: randomUUID(), name: '打电话', ownerId: organization.people.salesperson.id };
  await admin.put(`/api/events/${eventId}/tasks`, { version, facts: { ...facts, tasks: [...facts.tasks, task] } });
  return task.id;
};

/** A registration through the salesperson's link, who may see no other; whoever manages links sees it too. */
const addRegistration = async (world: World, organization: SeededOrganization, eventId = ''): Promise<string> => {
  const sql = `
    WITH c AS (INSERT INTO customer (org_id, name, sound, initials, phone, created_at)
      VALUES ($1, '王小姐', '', '', '', now()) RETURNING id),
    l AS (INSERT INTO registration_link (org_id, event_id, person_id, code, made_at, revoked_at)
      VALUES ($1, $2, $3, $4, now(), now()) RETURNING id),
    i AS (INSERT INTO invitation (org_id, event_id, customer_id, owner_id, state, state_since, source)
      SELECT $1, $2, c.id, $3, 'confirmed', now(), 'link' FROM c RETURNING id),
    r AS (INSERT INTO registration (org_id, event_id, link_id, invitation_id, request_key, name, answer, consent, made_at)
      SELECT $1, $2, l.id, i.id, gen_random_uuid(), '王小姐', '', 'registration-1', now() FROM l, i RETURNING id)
    SELECT id FROM r`;
  const values = [organization.id, eventId, organization.people.salesperson.id, randomUUID()];
  return String((await world.app.database.query<{ id: string }>(sql, values))[0]?.id);
};

/** An inviter of the event with a phone, a personal link and one for registration. */
const addLinkedInviter = async (world: World, organization: SeededOrganization, eventId = ''): Promise<string> => {
  const { id } = await seedPerson(world.app, organization.id, 'salesperson', { phone: '13800004321' });
  await world.app.database.query(
    `INSERT INTO event_member (org_id, event_id, person_id, role) VALUES ($1, $2, $3, 'salesperson')`,
    [organization.id, eventId, id],
  );
  const admin = await clientOf(world.app, organization.people.admin);
  await admin.post(`/api/events/${eventId}/personal-links/${id}`);
  await admin.post(`/api/events/${eventId}/registration-links/${id}`);
  return id;
};

/** A rule under a code that no other organization has. */
const addRule = async (
  world: World,
  organization: SeededOrganization,
  code: string,
  values: { when?: string; gates?: string[] } = {},
): Promise<void> => {
  await world.app.database.query(
    'INSERT INTO org_rule (org_id, code, version, is_on, body, written_at) VALUES ($1, $2, 1, true, $3, now())',
    [organization.id, code, JSON.stringify({ ...ruleBody, ...values })],
  );
};

// The smallest picture there is.
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const asBytes = { 'content-type': 'application/octet-stream' };

const uploadFile = async (world: World, organization: SeededOrganization): Promise<string> => {
  const admin = await clientOf(world.app, organization.people.admin);
  return String((await admin.send('POST', '/api/files?name=a.png', png, asBytes)).body.id);
};

/** A change that everybody may undo whose role lets them undo anything: of the guests, who leads look after too. */
const changeGuests = async (world: World, organization: SeededOrganization, eventId = ''): Promise<string> => {
  const admin = await clientOf(world.app, organization.people.admin);
  const { version, facts } = (await admin.get(`/api/events/${eventId}`)).body.sections.guests;
  const alarmDays = (facts.alarmDays + 1) % 100;
  await admin.put(`/api/events/${eventId}/guests`, { version, facts: { ...facts, alarmDays } });
  return String((await admin.get(`/api/events/${eventId}/changes?limit=1`)).body.changes[0].id);
};

/** Says how the lead metric is measured, without which an event cannot be announced. */
const sayHowMeasured = async (world: World, eventId: string): Promise<void> => {
  const admin = await clientOf(world.app, world.ours.people.admin);
  const { version, facts, pins } = (await admin.get(`/api/events/${eventId}`)).body.goal;
  const leadMetric = { ...facts.leadMetric, measuredBy: '合同数' };
  expect(
    (await admin.put(`/api/events/${eventId}/goal`, { version, pins, facts: { ...facts, leadMetric } })).status,
  ).toBe(200);
};

const ask = async (world: World, route: ApiRoute, role: Role, target: Target): Promise<Answer> => {
  const name = `${route.method} ${route.path}`;
  const client = await clientOf(world.app, world.ours.people[role]);
  // Refused whatever it is about. Were it let in, nothing would be found there, and that is another answer.
  const anyBody = route.bodySchema ? {} : undefined;
  if (!roleMay(role, route.permission as Permission))
    return client.send(route.method, fill(route.path, { eventId: world.events[target] }), anyBody);
  const values = await prepare(world, route, target, role);
  const makeBody = bodies[name];
  const body = makeBody ? await makeBody(world, world.events[target], role) : anyBody;
  if (name === 'POST /api/files') return client.send('POST', '/api/files?name=a.png', png, asBytes);
  return client.send(route.method, fill(route.path, values), body, { 'idempotency-key': randomUUID() });
};

/** The status that the permission table and the event's membership demand; null: let in, whatever follows. */
const demanded = (route: ApiRoute, role: Role, target: Target): number | null => {
  const permission = route.permission as Permission;
  if (!roleMay(role, permission)) return 403;
  // A jurisdiction names a place and a kind of alarm what everybody has, not something of an organization.
  if (!/:(?!changeId|jurisdiction|alarmKind)\w+/.test(route.path)) return null;
  if (target === 'absent' || target === 'other organization') return 404;
  if (!route.path.includes(':eventId') || role === 'admin') return null;
  if (target === 'other event') return 404;
  const inEvent = roleInEvent(role, target === 'narrowed' ? 'viewer' : role);
  return inEvent !== null && roleMay(inEvent, permission) ? null : 403;
};

const knownParameters = new Set([
  'eventId',
  'changeId',
  'jurisdiction',
  'alarmKind',
  'channelId',
  'messageId',
  'fileId',
  'personId',
  'teamId',
  'ruleCode',
  'dutyKey',
  'taskId',
  'pollId',
  'linkId',
  'invitationId',
  'consentId',
  'importId',
  'mergeId',
  'pointId',
  'reminderId',
  'answerId',
]);
const hasUnknownParameter = (route: ApiRoute): boolean =>
  [...route.path.matchAll(/:(\w+)/g)].some(([, name]) => !knownParameters.has(String(name)));

const kinds = await databaseKinds();
/**
 * Each route with each role on the first kind of database. On the other, which is the same engine, every fourth pair, and
 * all of them in the long proofs.
 */
const stepOn = (kind: string): number => (kind === kinds[0] || process.env['RIGHTS_CELLS'] === 'all' ? 1 : 4);

describe.each(kinds)('rights matrix on %s', (kind) => {
  let world: World;
  let cells = 0;
  const closedRoutes = () => world.routes.filter(({ permission }) => permission !== 'public');
  const inTurn = (n: number): boolean => n % stepOn(kind) === 0;

  beforeAll(async () => {
    const app = await startTestApp(kind);
    const ours = await seedOrganization(app);
    const theirs = await seedOrganization(app, '别家');
    const members = (as: (role: Role) => Role) =>
      roles.filter((role) => role !== 'admin').map((role) => ({ person: ours.people[role], role: as(role) }));
    const events = {
      own: await seedEvent(
        app,
        ours,
        members((role) => role),
      ),
      narrowed: await seedEvent(
        app,
        ours,
        members(() => 'viewer'),
      ),
      'other event': await seedEvent(app, ours),
      'other organization': await seedEvent(app, theirs),
      absent: randomUUID(),
    };
    const { routes } = await describedRoutes(app);
    world = { app, routes, ours, theirs, events };
    for (const target of ['own', 'narrowed', 'other event'] as const) await sayHowMeasured(world, events[target]);
  }, 120_000);
  afterAll(async () => {
    process.stdout.write(`rights matrix on ${kind}: ${world.routes.length} routes, ${cells} cells\n`);
    await world.app.close();
  });

  test('every address that the router answers is described with its permission', () => {
    const described = new Set(world.routes.map((route) => `${route.method} ${route.path}`));
    const unknown = routerRoutes(world.app).filter(
      (route) =>
        !described.has(route.replace(/^HEAD /, 'GET ')) && !isPageOfDescription(route) && !isPageOfPlanner(route),
    );
    expect(unknown).toEqual([]);
    expect(world.routes.filter((route) => !route.permission)).toEqual([]);
    expect(described.size).toBeGreaterThan(30);
  });

  test('role × route × target answers as the table of permissions says', async () => {
    const wrong: string[] = [];
    for (const [n, route] of closedRoutes().entries()) {
      for (const role of roles.filter((_, m) => inTurn(n + m))) {
        const foreign: Record<string, string> = {};
        for (const target of /:\w/.test(route.path) ? targets : (['own'] as const)) {
          const expected = demanded(route, role, target);
          if (expected === null && (route.streams || hasUnknownParameter(route))) continue;
          const { status, text } = await ask(world, route, role, target);
          cells += 1;
          const allowed = refusals[`${route.method} ${route.path}`] ?? route.statuses;
          const right = expected === null ? allowed.includes(status) : status === expected;
          const cell = `${route.method} ${route.path} as ${role}, ${target}`;
          if (!right)
            wrong.push(`${cell}: ${status} instead of ${expected ?? allowed.join('/')} ${text.slice(0, 200)}`);
          if (target === 'other organization' || target === 'absent') foreign[target] = `${status} ${text}`;
        }
        if (foreign['other organization'] !== foreign['absent'])
          wrong.push(`${route.method} ${route.path} as ${role}: foreign and absent differ: ${JSON.stringify(foreign)}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 300_000);

  test('without signing in, with an ended or a made-up token: 401 on everything that is not public', async () => {
    const ended = await clientOf(world.app, world.ours.people.admin);
    await ended.post('/api/sign-out');
    const token = (await clientOf(world.app, world.ours.people.admin)).cookies.get('backcast') ?? '';
    const clients = [world.app.client(), world.app.client(), world.app.client()];
    clients[1]?.cookies.set('backcast', `${token.slice(0, -2)}AA`);
    clients[2]?.cookies.set('__Host-backcast', token);
    const wrong: string[] = [];
    for (const route of closedRoutes())
      for (const client of [ended, ...clients]) {
        const body = route.bodySchema ? {} : undefined;
        const { status, text } = await client.send(route.method, fill(route.path, { eventId: world.events.own }), body);
        cells += 1;
        if (status !== 401 || text !== '{"code":"unauthenticated","values":{},"fields":[]}')
          wrong.push(`${route.method} ${route.path}: ${status} ${text}`);
      }
    expect(wrong).toEqual([]);
  }, 120_000);

  test('no spelling of an address opens what its plain spelling keeps closed', async () => {
    const secrets = [world.ours.people.admin.signInName, world.ours.people.admin.name, '三楼报告厅'];
    const wrong: string[] = [];
    for (const route of closedRoutes().filter((_, n) => inTurn(n))) {
      const role = roles.findLast((each) => !roleMay(each, route.permission as Permission));
      const viewer = role ? await clientOf(world.app, world.ours.people[role]) : world.app.client();
      const path = fill(route.path, { eventId: world.events['other event'] });
      for (const spelling of spellingsOf(path))
        for (const client of [world.app.client(), viewer])
          for (const accept of ['application/json', 'text/html']) {
            const answer = await client.send(route.method, spelling, route.bodySchema ? {} : undefined, { accept });
            cells += 1;
            const isPage = answer.status === 200 && String(answer.headers['content-type']).startsWith('text/html');
            if (
              (answer.status < 400 && !isPage) ||
              answer.status >= 500 ||
              secrets.some((text) => answer.text.includes(text))
            )
              wrong.push(`${route.method} ${spelling}: ${answer.status} ${answer.text.slice(0, 100)}`);
          }
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  test('nor does a request line that no browser would write', async () => {
    await world.app.app.listen(0, '127.0.0.1');
    const { port } = world.app.app.getHttpServer().address() as AddressInfo;
    const salesperson = await clientOf(world.app, world.ours.people.salesperson);
    const cookie = `backcast=${salesperson.cookies.get('backcast')}`;
    const secret = world.ours.people.admin.signInName;
    expect(await rawRequest(port, 'GET /api/me HTTP/1.1', cookie)).toMatch(/^HTTP\/1.1 200/);
    for (const line of rawLines) {
      const answer = await rawRequest(port, line, cookie);
      cells += 1;
      expect([line, /^HTTP\/1\.1 [45]\d\d|^HTTP\/1\.1 200 OK[^]*<html/.test(answer) || answer === '']).toEqual([
        line,
        true,
      ]);
      expect(answer).not.toContain(secret);
      expect(answer).not.toMatch(/^HTTP\/1\.1 5/);
    }
  });

  test('HEAD asks for the same rights as GET, and a method in a header counts for nothing', async () => {
    const viewer = await clientOf(world.app, world.ours.people.viewer);
    const wrong: string[] = [];
    for (const route of closedRoutes().filter(({ method }) => method === 'GET')) {
      const path = fill(route.path, { eventId: world.events['other event'] });
      const [plain, head] = [await app401(route, path), await world.app.client().send('HEAD', path)];
      cells += 2;
      if (plain !== 401 || head.status !== 401) wrong.push(`HEAD ${path}: ${plain} ${head.status}`);
      if (route.streams) continue;
      const asViewer = [await viewer.get(path), await viewer.send('HEAD', path)];
      cells += 2;
      if (asViewer[0]?.status !== asViewer[1]?.status || asViewer[1]?.text !== '') wrong.push(`HEAD ${path} as viewer`);
    }
    const override = { 'x-http-method-override': 'PATCH', 'x-http-method': 'PATCH', 'x-method-override': 'PATCH' };
    const organization = { version: 1, name: '改名', zone: 'UTC', language: 'en', digestHour: 1 };
    const admin = await clientOf(world.app, world.ours.people.admin);
    expect((await admin.post('/api/organization', organization, override)).status).toBe(404);
    expect((await admin.post('/api/organization?_method=PATCH', organization)).status).toBe(404);
    expect((await admin.get('/api/organization')).body.name).toBe('春晖教育');
    expect(wrong).toEqual([]);
  }, 120_000);

  test('twins: a guard that looks at no role, and a read without its tenant, are found by the cells above', async () => {
    const guard = PermissionGuard.prototype;
    const { canActivate } = guard;
    const viewer = await clientOf(world.app, world.ours.people.viewer);
    const admin = await clientOf(world.app, world.ours.people.admin);
    expect((await viewer.get('/api/people')).status).toBe(403);
    guard.canActivate = async function (this: PermissionGuard, context) {
      const request = context.switchToHttp().getRequest<RequestWithActor>();
      const actor = await world.app.app.get(FindActor).byToken(readSignInCookie(request) ?? '');
      if (actor) request.actor = actor;
      return true;
    };
    try {
      expect((await viewer.get('/api/people')).status).toBe(200);
    } finally {
      guard.canActivate = canActivate;
    }
    const foreign = `/api/events/${world.events['other organization']}`;
    const { database } = world.app;
    const { prepared } = database;
    expect((await admin.get(foreign)).status).toBe(404);
    database.prepared = ((name, sql, ...rest) => {
      const ofAll = sql.replace('e.org_id = $1 AND', '$1::uuid IS NOT NULL AND');
      return prepared.call(database, `${name}-of-all`, ofAll, ...rest);
    }) as typeof prepared;
    try {
      expect((await admin.get(foreign)).status).toBe(200);
    } finally {
      database.prepared = prepared;
    }
  });

  const app401 = async (route: ApiRoute, path: string): Promise<number> =>
    (await world.app.client().send(route.method, path)).status;
});

const spellingsOf = (path: string): string[] => [
  `${path}/`,
  path.replace('/api/', '/api//'),
  `/${path}`,
  path.toUpperCase(),
  path.replace('/api/', '/API/'),
  path.replace('/api/', '/api%2f'),
  path.replace('/api/', '/api%2F'),
  `${path};x=1`,
  path.replace('/api/', '/api;x/'),
  `${path}%00`,
  `${path}%20`,
  `${path}.json`,
  path.replace('/api/', '/api/./'),
  path.replace('/api/', '/api/x/../'),
  path.replace('/api/', '/x/..%2fapi/'),
  path.replace('/api/', '\\api\\'),
];

/** Sent as they stand: no client has put them in order first. */
const rawLines = [
  'GET /api/people HTTP/1.1',
  'GET /api/x/../people HTTP/1.1',
  'GET /api/./people HTTP/1.1',
  'GET //api/people HTTP/1.1',
  'GET /api//people HTTP/1.1',
  'GET \\api\\people HTTP/1.1',
  'GET /api/people;a=b HTTP/1.1',
  'GET /api/people%2f HTTP/1.1',
  'GET /api/%70eople HTTP/1.1',
  'GET /api/people%00 HTTP/1.1',
  'GET /api/people# HTTP/1.1',
  'GET /api/people?x=1#y HTTP/1.1',
  'GET http://localhost/api/people HTTP/1.1',
  'GET http://evil.example/api/people HTTP/1.1',
  'GET api/people HTTP/1.1',
  'get /api/people HTTP/1.1',
  'PROPFIND /api/people HTTP/1.1',
  'TRACE /api/people HTTP/1.1',
  'CONNECT /api/people HTTP/1.1',
  'QUERY /api/people HTTP/1.1',
];

const rawRequest = (port: number, line: string, cookie: string): Promise<string> =>
  new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(
        `${line}\r\nHost: localhost:${port}\r\nCookie: ${cookie}\r\nAccept: text/html\r\nConnection: close\r\n\r\n`,
      ),
    );
    socket.setTimeout(3_000, () => socket.destroy());
    socket.on('data', (part) => (answer += part.toString('latin1')));
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer));
  });

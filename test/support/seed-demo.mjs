import { randomUUID } from 'node:crypto';
import { ApiClient } from './api-client.mjs';
import { demoAdmin, demoOrganization, demoPeople, demoTeams } from './demo-people.mjs';
import { demoContacts, demoGuests, demoOccasion, demoPersonas, demoStaff, demoSuppliers } from './demo-people-step.mjs';
import { demoBudget, demoMaterials } from './demo-budget.mjs';
import { addDuties } from './demo-compliance.mjs';
import { addInviting } from './add-inviting.mjs';
import { demoSalespeople } from './demo-inviting.mjs';
import { demoOffers, demoProgram, demoRedemptions } from './demo-program.mjs';
import { addLayout } from './demo-layout.mjs';
import { demoDate, demoDinner, demoGoal, demoOpenDay, demoSeminar } from './demo-seminar.mjs';
import { demoTalk, demoTasks } from './demo-tasks.mjs';
import { demoAnswers, demoAudience, demoPoll, demoTiming } from './demo-timing.mjs';
import { demoHotelContact, demoVenue } from './demo-venue.mjs';

/**
 * Fills an empty product, set up with `demoAdmin`, over HTTP as people would: organization, teams, people with their
 * accounts, a seminar with its goal. Does nothing when that was done before.
 * @param {string} url
 * @returns {Promise<{ seminarId: string, openDayId: string, dinnerId: string }>} the seminar is planned in every step,
 *   to the open day customers are being invited, the dinner has just begun
 */
export async function seedDemo(url, now = new Date()) {
  const admin = new ApiClient(url);
  await admin.signIn(demoAdmin);
  const { events } = await admin.get('/events');
  if (events.length === 0) await seed(admin, url, now);
  const idOf = async (name) => (await admin.get('/events')).events.find((event) => event.name === name)?.id;
  return {
    seminarId: await idOf('暑期升学讲座'),
    openDayId: await idOf(demoOpenDay(now).name),
    dinnerId: await idOf(demoDinner.name),
  };
}

async function seed(admin, url, now) {
  await nameOrganization(admin);
  const teams = await addTeams(admin);
  for (const person of [...demoPeople, ...demoSalespeople]) await addPerson(admin, url, person, teams);
  const organizer = new ApiClient(url);
  await organizer.signIn(demoPeople[0]);
  const seminarId = await addSeminar(organizer, demoDate(now));
  const lead = new ApiClient(url);
  await lead.signIn(demoPeople[1]);
  await workTogether(seminarId, { li: organizer, zhou: lead });
  await addInviting(organizer, await addOpenDay(organizer, now));
  await organizer.post('/events', demoDinner);
}

async function nameOrganization(admin) {
  const { version } = await admin.get('/organization');
  await admin.patch('/organization', { version, ...demoOrganization });
  const { people } = await admin.get('/people');
  const self = people[0];
  await admin.patch(`/people/${self.id}`, {
    version: self.version,
    name: demoAdmin.name,
    mail: self.mail,
    phone: self.phone,
    role: self.role,
    teamId: self.teamId,
  });
}

async function addTeams(admin) {
  const ids = new Map();
  for (const { name, kind, within } of demoTeams) {
    const { id } = await admin.post('/teams', { name, kind, parentId: ids.get(within) ?? null });
    ids.set(name, id);
  }
  return ids;
}

async function addPerson(admin, url, person, teams) {
  const { name, role, team, phone = '', signInName = '', password } = person;
  const teamId = teams.get(team) ?? null;
  const withLink = password !== undefined;
  const { link } = await admin.post('/people', { name, mail: signInName, phone, role, teamId, withLink });
  if (link) await new ApiClient(url).post('/access-links/claim', { token: tokenOf(link.url), signInName, password });
}

const tokenOf = (link) => /[A-Za-z0-9_-]{16,}$/.exec(link)[0];

async function addSeminar(organizer, date) {
  const { id } = await organizer.post('/events', demoSeminar(date));
  const { goal, sessions, sections } = await organizer.get(`/events/${id}`);
  const [first] = sessions.sessions;
  const contact = demoHotelContact();
  await organizer.post('/contacts', contact);
  await organizer.put(`/events/${id}/venue`, {
    version: sections.venue.version,
    facts: demoVenue(date, first.id, contact.id),
  });
  await organizer.put(`/events/${id}/sessions`, {
    version: sessions.version,
    sessions: [{ ...first, room: '宴会厅' }],
  });
  await organizer.put(`/events/${id}/goal`, { version: goal.version, facts: demoGoal(goal.facts), pins: goal.pins });
  await addPeopleOfPlan(organizer, id, date);
  await addTiming(organizer, id, date);
  await addProgram(organizer, id, date);
  await addLayout(organizer, id);
  await addCosts(organizer, id);
  await addDuties(organizer, id, await idsOfPeople(organizer));
  await addTasks(organizer, id, date);
  return id;
}

async function addOpenDay(organizer, now) {
  const { id } = await organizer.post('/events', demoOpenDay(now));
  const { goal } = await organizer.get(`/events/${id}`);
  await organizer.put(`/events/${id}/goal`, { version: goal.version, facts: demoGoal(goal.facts), pins: goal.pins });
  return id;
}

/** Those who prepare the seminar with the organizer are in it, talk about tasks, and redeem what families take. */
async function workTogether(id, { li, zhou }) {
  const people = await idsOfPeople(li);
  const { version, members } = await li.get(`/events/${id}/members`);
  const known = members.map(({ personId, role }) => ({ personId, role }));
  const leads = [people.zhou, people.he].map((personId) => ({ personId, role: 'lead' }));
  await li.put(`/events/${id}/members`, { version, members: [...known, ...leads] });
  const { tasks, offers } = (await li.get(`/events/${id}`)).sections;
  for (const { key, by, text } of demoTalk(people)) {
    const task = tasks.facts.tasks.find((each) => each.key === key);
    await { li, zhou }[by].post(`/events/${id}/tasks/${task.id}/comments`, { id: randomUUID(), text });
  }
  for (const { kind, customer } of demoRedemptions) {
    const offer = offers.facts.offers.find((each) => each.kind === kind);
    await zhou.post(`/events/${id}/offers/${offer.id}/redemptions`, { id: randomUUID(), customer });
  }
}

/** Who prepares the seminar, and how far they are. */
async function addTasks(organizer, id, date) {
  const { sections, today } = await organizer.get(`/events/${id}`);
  const calendar = await organizer.get('/calendars/CN');
  const { version, facts } = sections.tasks;
  const scene = { date, today, calendar, people: await idsOfPeople(organizer) };
  await organizer.put(`/events/${id}/tasks`, { version, facts: demoTasks(facts, scene) });
}

/** Audiences, where dates are looked for, candidates, and a poll with two answers. */
async function addTiming(organizer, id, date) {
  const known = await organizer.get('/audiences');
  const audience = demoAudience();
  await organizer.put('/audiences', { version: known.version, audiences: [...known.audiences, audience] });
  const { timing, guests } = (await organizer.get(`/events/${id}`)).sections;
  const facts = demoTiming(date, timing.facts, audience.id);
  await organizer.put(`/events/${id}/timing`, { version: timing.version, facts });
  const poll = demoPoll(
    facts,
    guests.facts.guests.filter(({ isKey }) => isKey).map(({ id: guestId }) => guestId),
  );
  const { links } = await organizer.post(`/events/${id}/polls`, poll);
  for (const answer of demoAnswers(poll, links)) await organizer.post('/date-polls/answer', answer);
}

/** What happens at the seminar, and what families get there. */
async function addProgram(organizer, id, date) {
  const { program, offers, guests, personas } = (await organizer.get(`/events/${id}`)).sections;
  const given = demoOffers(date);
  const facts = demoProgram(program.facts, {
    people: await idsOfPeople(organizer),
    guests: guests.facts.guests.map(({ id: guestId }) => guestId),
    personas: personas.facts.personas.map(({ id: personaId }) => personaId),
    offers: given.offers,
  });
  await organizer.put(`/events/${id}/offers`, { version: offers.version, facts: given });
  await organizer.put(`/events/${id}/program`, { version: program.version, facts });
}

/** Occasion, guests, staff, personas and suppliers of the seminar. */
async function addPeopleOfPlan(organizer, id, date) {
  const contacts = demoContacts();
  for (const contact of Object.values(contacts)) await organizer.post('/contacts', contact);
  const { sections, today } = await organizer.get(`/events/${id}`);
  const people = await idsOfPeople(organizer);
  const facts = {
    occasion: demoOccasion(date, people),
    guests: demoGuests(date, today, contacts, people),
    staff: demoStaff(sections.staff.facts, date, contacts, people),
    personas: demoPersonas(),
    suppliers: demoSuppliers(date, contacts, people),
  };
  for (const [key, each] of Object.entries(facts))
    await organizer.put(`/events/${id}/${key}`, { version: sections[key].version, facts: each });
}

/** Materials and budget of the seminar, once its suppliers are known. */
async function addCosts(organizer, id) {
  const { sections, today } = await organizer.get(`/events/${id}`);
  const people = await idsOfPeople(organizer);
  const { suppliers } = sections.suppliers.facts;
  const facts = {
    materials: demoMaterials(sections.materials.facts, suppliers, people, today),
    budget: demoBudget(sections.budget.facts, people),
  };
  for (const [key, each] of Object.entries(facts))
    await organizer.put(`/events/${id}/${key}`, { version: sections[key].version, facts: each });
}

const shortNames = {
  李岚: 'li',
  周书航: 'zhou',
  何雨桐: 'he',
  吴倩: 'wu',
  王子墨: 'wang',
  许知夏: 'xu',
  赵一诺: 'zhao',
};

async function idsOfPeople(organizer) {
  const { people } = await organizer.get('/people');
  return Object.fromEntries(people.flatMap(({ id, name }) => (shortNames[name] ? [[shortNames[name], id]] : [])));
}

import {
  demoInviters,
  demoPastQuotas,
  demoPastReports,
  demoPastSeminar,
  demoQuotas,
  demoReports,
} from './demo-inviting.mjs';
import { addCustomers } from './demo-customers.mjs';
import { demoSeminar } from './demo-seminar.mjs';

/** As many reports are under way at once. */
const PHONES = 8;

/** Quotas of an event and what was reported so far, and the same of a seminar two weeks ago. */
export async function addInviting(organizer, eventId) {
  const { today } = await organizer.get(`/events/${eventId}`);
  const ids = await idsOfInviters(organizer);
  await addSalespeople(organizer, eventId, ids);
  await saveQuotas(organizer, eventId, demoQuotas(today, ids));
  await report(organizer, eventId, demoReports(today, ids));
  await addCustomers(organizer, eventId, ids.get('吴倩'));
  const past = demoPastSeminar(today, demoSeminar(today));
  const { id } = await organizer.post('/events', past);
  await saveQuotas(organizer, id, demoPastQuotas(past.when.date, ids));
  await report(organizer, id, demoPastReports(past.when.date, ids));
  await askForMoreContacts(organizer);
}

/** The organization's own rule, at which the product looks who is behind, as it does every quarter of an hour. */
async function askForMoreContacts(organizer) {
  const { rules } = await organizer.get('/alarm-settings');
  const { version } = rules.find(({ kind }) => kind === 'few-contacts');
  await organizer.put('/alarm-settings/rules/few-contacts', { version, isOn: true, numbers: { least: 2, hour: 18 } });
}

async function idsOfInviters(organizer) {
  const { people } = await organizer.get('/people');
  const names = new Set(demoInviters.map(({ name }) => name));
  return new Map(people.filter(({ name }) => names.has(name)).map(({ id, name }) => [name, id]));
}

/** Those who invite are in the event, so that who of them has an account can report. */
async function addSalespeople(organizer, eventId, ids) {
  const { version, members } = await organizer.get(`/events/${eventId}/members`);
  const others = members.map(({ personId, role }) => ({ personId, role }));
  const added = [...ids.values()].map((personId) => ({ personId, role: 'salesperson' }));
  await organizer.put(`/events/${eventId}/members`, { version, members: [...others, ...added] });
}

async function saveQuotas(organizer, eventId, facts) {
  const { version } = (await organizer.get(`/events/${eventId}`)).sections.quotas;
  await organizer.put(`/events/${eventId}/quotas`, { version, facts });
}

async function report(organizer, eventId, reports) {
  const waiting = [...reports];
  const phone = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      await organizer.post(`/events/${eventId}/counts`, next);
  };
  await Promise.all(Array.from({ length: PHONES }, phone));
}

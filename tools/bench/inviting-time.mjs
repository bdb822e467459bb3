import pg from 'pg';
import { ApiClient } from '../../test/support/api-client.mjs';
import { demoSeminar } from '../../test/support/demo-seminar.mjs';
import { makeOwnStore } from '../../test/support/own-store.mjs';
import { startProduct } from '../../test/support/start-product.mjs';
import { median } from './median.mjs';

const PEOPLE = 2000;
const DAYS = 60;
const admin = { email: 'bench@demo.example', password: 'seminar-bench-admin' };

/** Everybody reported every day: more than any organization will have. */
const FILL = `
  WITH people AS (
    INSERT INTO person (org_id, name, role)
    SELECT e.org_id, '销售 ' || n, 'salesperson' FROM event e, generate_series(1, ${PEOPLE}) n WHERE e.id = $1
    RETURNING org_id, id
  ), members AS (
    INSERT INTO event_member (org_id, event_id, person_id, role) SELECT org_id, $1, id, 'salesperson' FROM people
  )
  INSERT INTO invite_count (org_id, event_id, person_id, day, contacted, invited, confirmed)
  SELECT p.org_id, $1, p.id, current_date - d, 3, 2, 1 FROM people p, generate_series(1, ${DAYS}) d`;

/** Milliseconds and megabytes of what the invite board is derived from, for 2,000 people and 60 days, on PostgreSQL. */
export async function measureInviting() {
  const store = await makeOwnStore('postgres-redis');
  const product = await startProduct({ store, admin, env: { LOG_LEVEL: 'warn' } });
  const database = new pg.Client({ connectionString: store.env.DATABASE_URL });
  try {
    const client = new ApiClient(product.url);
    await client.signIn({ signInName: admin.email, password: admin.password });
    const { id } = await client.post('/events', demoSeminar('2027-07-10'));
    await database.connect();
    await database.query(FILL, [id]);
    await database.query('ANALYZE');
    const headers = { cookie: client.cookie };
    const ask = () => timed(() => fetch(`${product.url}/api/events/${id}/inviting`, { headers }));
    await ask();
    const asked = [];
    for (let time = 0; time < 5; time += 1) asked.push(await ask());
    return { call: median(asked.map(({ call }) => call)), megabytes: asked[0].bytes / 1e6 };
  } finally {
    await database.end();
    await product.stop();
    await store.remove();
  }
}

async function timed(send) {
  const began = performance.now();
  const response = await send();
  const bytes = (await response.arrayBuffer()).byteLength;
  if (!response.ok) throw new Error(`The board's data was answered with ${response.status}.`);
  return { call: performance.now() - began, bytes };
}

/** The same board's facts as the page has them: everybody confirmed one a day, three finished events, three checkpoints. */
function bigBoard(dayAt) {
  const inviters = Array.from({ length: PEOPLE }, (_, at) => ({
    ...{ id: `p${at}`, name: `销售 ${at}`, teamId: `t${at % 100}`, teamName: `组 ${at % 100}` },
  }));
  const counted = { contacted: 3, invited: 2, confirmed: 1, secondConfirmed: 0, arrived: 0 };
  const checkpoints = [20, 40, DAYS + 10].map(dayAt);
  const past = {
    ...{ confirmed: PEOPLE * 40, arrived: PEOPLE * 30 },
    daily: Array.from({ length: DAYS }, (_, daysLeft) => ({ daysLeft, confirmed: Math.round((PEOPLE * 40) / DAYS) })),
    people: inviters.map(({ id }) => ({ personId: id, confirmed: 40, arrived: 30 })),
  };
  return {
    ...{ today: dayAt(DAYS - 1), eventDate: dayAt(DAYS + 15), inviteFrom: dayAt(0), need: PEOPLE * 60 },
    targets: { floor: PEOPLE * 30, balanced: PEOPLE * 40, stretch: PEOPLE * 50 },
    ...{ partySize: 2, capacityPeople: PEOPLE * 100, shared: [], past: [past, past, past] },
    quotas: {
      ...{ inviteFrom: null, checkpoints: [], shares: [] },
      agreed: inviters.flatMap(({ id }) =>
        checkpoints.map((checkpoint) => ({
          ...{ id: `${id} ${checkpoint}`, personId: id, sessionId: null, checkpoint, quota: 20 },
          ...{ from: dayAt(0), acceptedOn: null },
        })),
      ),
    },
    inviters,
    counts: inviters.flatMap(({ id }) =>
      Array.from({ length: DAYS }, (_, at) => ({ personId: id, day: dayAt(at), ...counted })),
    ),
  };
}

/** Milliseconds for deriving the board of 2,000 people and 60 days, and for the forecasts of the thirty whom a page shows. */
export async function measureBoard() {
  const { boardForecasts, deriveBoard } = await import('../../libs/pacing/dist/board/derive-board.js');
  const { addDays } = await import('../../libs/calendar/dist/plain-date.js');
  const facts = bigBoard((days) => addDays('2027-05-01', days));
  const times = (work) =>
    Array.from({ length: 7 }, () => {
      const began = performance.now();
      work();
      return performance.now() - began;
    });
  const thirty = ({ ofPerson }) => facts.inviters.slice(0, 30).map(({ id }) => ofPerson(id));
  return { board: median(times(() => deriveBoard(facts))), thirty: median(times(() => thirty(boardForecasts(facts)))) };
}

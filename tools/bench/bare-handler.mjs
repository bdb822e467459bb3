// The baseline: Fastify, pg and one statement, on the product's own tables. No sign-in, no rights, no validation, no audit.
import Fastify from 'fastify';
import pg from 'pg';

const READ = `
  SELECT event.id, event.name, event.status, event.template, event.zone, event.place, event.setting,
    (SELECT json_agg(section) FROM event_section section WHERE section.event_id = event.id) AS sections,
    (SELECT json_agg(session ORDER BY position) FROM event_session session WHERE session.event_id = event.id) AS sessions,
    (SELECT to_json(goal) FROM event_goal goal WHERE goal.event_id = event.id) AS goal,
    (SELECT json_agg(metric ORDER BY position) FROM event_metric metric WHERE metric.event_id = event.id) AS metrics,
    (SELECT json_agg(rate) FROM event_rate rate WHERE rate.event_id = event.id) AS rates,
    (SELECT json_agg(size ORDER BY position) FROM event_party_size size WHERE size.event_id = event.id) AS party_sizes,
    (SELECT json_agg(past ORDER BY position) FROM event_comparable past WHERE past.event_id = event.id) AS comparables,
    (SELECT json_agg(pin) FROM event_pin pin WHERE pin.event_id = event.id) AS pins
  FROM event WHERE event.id = $1`;

const SAVE = `
  WITH section AS (
    UPDATE event_section SET version = version + 1, written_at = now()
    WHERE event_id = $1 AND section = 'goal' AND version = $2 RETURNING event_id, version
  )
  UPDATE event_goal SET balanced = $3 FROM section WHERE event_goal.event_id = section.event_id RETURNING section.version`;

const COUNT = `
  INSERT INTO invite_count AS c (org_id, event_id, person_id, day, confirmed) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (event_id, person_id, day, session_id) DO UPDATE SET confirmed = c.confirmed + excluded.confirmed
  RETURNING c.contacted, c.invited, c.confirmed, c.second_confirmed, c.arrived`;

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const app = Fastify();
app.get(
  '/api/events/:id',
  async ({ params }) => (await pool.query({ name: 'read', text: READ, values: [params.id] })).rows[0],
);
app.put('/api/events/:id/goal', async ({ params, body }, reply) => {
  const values = [params.id, body.version, body.facts.balanced];
  const { rows } = await pool.query({ name: 'save', text: SAVE, values });
  return rows[0] ?? reply.status(409).send({ code: 'stale' });
});
// The organization comes with the address: here nobody is signed in.
app.post('/api/events/:id/counts', async ({ params, query, body }) => {
  const values = [query.org, params.id, body.personId, body.day, body.delta];
  return (await pool.query({ name: 'count', text: COUNT, values })).rows[0];
});
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.send('ready');

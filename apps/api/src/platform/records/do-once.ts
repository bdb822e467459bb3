import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../auth/actor.js';
import { Problem } from '../http/problem.js';

type Done = { body_hash: Buffer; answer: unknown };

/** What a client sends as `Idempotency-Key`: a value that it makes up once for one intention. */
export const onceHeader = 'idempotency-key';

/**
 * Does `work` once for a key of this person, also when the request comes again because its answer was lost or a
 * finger was quick: the repeat gets the first answer. The same key with another body is refused with `conflict`.
 * Without a key it is simply done. Never give it an answer that holds a secret: answers are stored as they are.
 */
export const doOnce = async <T extends object>(
  tx: EntityManager,
  actor: Actor,
  key: string | undefined,
  body: unknown,
  work: () => Promise<T>,
): Promise<T> => {
  if (key === undefined || key === '') return work();
  if (key.length > 100) throw new Problem('invalid', 400);
  const bodyHash = createHash('sha256').update(JSON.stringify(body)).digest();
  // A second request with the same key waits here until the first has committed.
  const inserted = (await tx.query(
    `INSERT INTO done_request (org_id, person_id, key, body_hash, answer) VALUES ($1, $2, $3, $4, 'null')
     ON CONFLICT DO NOTHING RETURNING key`,
    [actor.orgId, actor.personId, key, bodyHash],
  )) as unknown[];
  if (inserted.length === 0) return repeat<T>(tx, actor, key, bodyHash);
  const answer = await work();
  await tx.query('UPDATE done_request SET answer = $3 WHERE person_id = $1 AND key = $2', [
    actor.personId,
    key,
    answer,
  ]);
  return answer;
};

const repeat = async <T>(tx: EntityManager, actor: Actor, key: string, bodyHash: Buffer): Promise<T> => {
  const [done] = (await tx.query('SELECT body_hash, answer FROM done_request WHERE person_id = $1 AND key = $2', [
    actor.personId,
    key,
  ])) as Done[];
  if (!done || !done.body_hash.equals(bodyHash)) throw new Problem('conflict', 409);
  return done.answer as T;
};

import { Injectable } from '@nestjs/common';
import type {
  AddTalkingPoint,
  SaveTalkingPoint as SaveBody,
  TalkingPoint,
} from '@backcast/contracts/invitees/talking-point';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { invalidField, notFound, Problem } from '../platform/http/problem.js';
import { addHint } from '../platform/outbox/add-to-outbox.js';
import { recordChange } from '../platform/records/record-change.js';
import { readTalkingPoints, writeTalkingPoint } from './talking-point.store.js';

/** As many as somebody can still look through, in all stages and both languages. */
const mostOwn = 300;

/** Writes a text of the organization: a new one, the next version of one, or its own version of one that ships. */
@Injectable()
export class SaveTalkingPoint {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  add(actor: Actor, { id, ...fields }: AddTalkingPoint): Promise<TalkingPoint> {
    return this.database.transaction(async (tx) => {
      const all = await lockAndRead(tx, actor.orgId);
      const after = { ...fields, isHidden: false };
      const known = all.find((point) => point.id === id);
      if (known && isSame(known, after)) return known;
      if (known) throw new Problem('conflict', 409);
      if (all.filter(({ isShipped }) => !isShipped).length >= mostOwn)
        throw invalidField('text', 'too_many', { most: mostOwn });
      return this.write(tx, actor, { id, version: 0 }, null, after);
    });
  }

  edit(actor: Actor, id: string, { version, ...after }: SaveBody): Promise<TalkingPoint> {
    return this.database.transaction(async (tx) => {
      const current = (await lockAndRead(tx, actor.orgId)).find((point) => point.id === id);
      if (!current) throw notFound();
      if (isSame(current, after)) return current;
      if (version !== current.version) throw new Problem('stale', 409, { current });
      // One that ships stays with its stage and language: what replaces it says the same thing in other words.
      if (current.isShipped && (current.stage !== after.stage || current.language !== after.language))
        throw invalidField('stage', 'invalid_value');
      return this.write(tx, actor, { id, version }, current, after);
    });
  }

  private async write(
    tx: EntityManager,
    actor: Actor,
    { id, version }: { id: string; version: number },
    before: TalkingPoint | null,
    after: Fields,
  ): Promise<TalkingPoint> {
    const { orgId } = actor;
    await writeTalkingPoint(tx, orgId, id, { ...after, version }, this.clock.now());
    await recordChange(tx, {
      ...{ orgId, actor, section: 'talking-point', subjectId: id, version: version + 1 },
      ...{ cause: before ? 'edit' : 'create', before: before ? fieldsOf(before) : {}, after: fieldsOf(after) },
    });
    await addHint(tx, { orgId, about: 'talking-points', id: null, section: null, version: null });
    return (await readTalkingPoints(tx, orgId)).find((point) => point.id === id) as TalkingPoint;
  }
}

/** Whoever writes one of this organization next waits until this transaction ends. */
const lockAndRead = async (tx: EntityManager, orgId: string): Promise<TalkingPoint[]> => {
  await tx.query('SELECT 1 FROM organization WHERE id = $1 FOR NO KEY UPDATE', [orgId]);
  return readTalkingPoints(tx, orgId);
};

type Fields = Omit<SaveBody, 'version'>;
const fieldsOf = ({ language, stage, text, isHidden }: Fields): Fields => ({ language, stage, text, isHidden });
const isSame = (a: Fields, b: Fields): boolean => JSON.stringify(fieldsOf(a)) === JSON.stringify(fieldsOf(b));

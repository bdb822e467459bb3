import { Injectable } from '@nestjs/common';
import type { PersonView } from '@backcast/contracts/people/person';
import { endSignInSessions } from '../accounts/end-sign-in-sessions.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Problem } from '../platform/http/problem.js';
import { readPerson } from './people.read.js';
import { PersonEntity } from './person.entity.js';
import { recordPersonChange } from './record-person-change.js';
import { lockAdmins, requireOtherAdmin, requirePerson } from './require-person.js';

/** Takes a person's access away at once, or gives it back. The person's work stays. */
@Injectable()
export class DisablePerson {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, id: string, disable: boolean): Promise<PersonView> {
    const { orgId } = actor;
    if (disable && id === actor.personId) throw new Problem('not_yourself', 409);
    return this.database.transaction(async (tx) => {
      await lockAdmins(tx, orgId);
      const person = await requirePerson(tx, orgId, id);
      if ((person.disabledAt !== null) === disable) return readPerson(tx, orgId, id);
      if (disable && person.role === 'admin') await requireOtherAdmin(tx, orgId, id);
      const version = person.version + 1;
      await tx.update(PersonEntity, { id, orgId }, { disabledAt: disable ? this.clock.now() : null, version });
      if (disable) {
        await endSignInSessions(tx, { personId: id });
        await tx.query('UPDATE access_link SET revoked_at = now() WHERE person_id = $1 AND used_at IS NULL', [id]);
        await tx.query('UPDATE personal_link SET revoked_at = now() WHERE org_id = $1 AND person_id = $2', [orgId, id]);
      }
      await recordPersonChange(tx, actor, { id, version }, 'edit', {
        before: { disabled: !disable },
        after: { disabled: disable },
      });
      return readPerson(tx, orgId, id);
    });
  }
}

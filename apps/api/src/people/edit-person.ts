import { Injectable } from '@nestjs/common';
import type { EditPerson as EditBody, PersonView } from '@backcast/contracts/people/person';
import type { Actor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { Problem } from '../platform/http/problem.js';
import { leavesThatDiffer } from '../platform/records/record-change.js';
import { readPerson } from './people.read.js';
import { PersonEntity } from './person.entity.js';
import { recordPersonChange } from './record-person-change.js';
import { lockAdmins, requireOtherAdmin, requirePerson, requireTeam } from './require-person.js';

@Injectable()
export class EditPerson {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, id: string, { version, ...body }: EditBody): Promise<PersonView> {
    const { orgId } = actor;
    return this.database.transaction(async (tx) => {
      await lockAdmins(tx, orgId);
      const current = await requirePerson(tx, orgId, id);
      const { name, mail, phone, role, teamId } = current;
      const before = { name, mail, phone, role, teamId };
      if (Object.keys(leavesThatDiffer(before, body).after).length === 0) return readPerson(tx, orgId, id);
      if (version !== current.version) throw new Problem('stale', 409, { current: await readPerson(tx, orgId, id) });
      if (role === 'admin' && body.role !== 'admin') await requireOtherAdmin(tx, orgId, id);
      await requireTeam(tx, orgId, body.teamId);
      await tx.update(PersonEntity, { id, orgId }, { ...body, version: version + 1 });
      await recordPersonChange(tx, actor, { id, version: version + 1 }, 'edit', { before, after: body });
      return readPerson(tx, orgId, id);
    });
  }
}

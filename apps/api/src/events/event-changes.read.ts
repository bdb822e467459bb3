import { Injectable } from '@nestjs/common';
import type { ChangeFilter, ChangeList } from '@backcast/contracts/records/change';
import type { Actor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { ChangesRead } from '../records/changes.read.js';
import { requireInEvent } from './require-in-event.js';

/** The history of one event, for those who may open it; without the addresses, which are for admins. */
@Injectable()
export class EventChangesRead {
  constructor(
    private readonly database: Database,
    private readonly changes: ChangesRead,
  ) {}

  async list(actor: Actor, eventId: string, filter: ChangeFilter): Promise<ChangeList> {
    await requireInEvent(this.database.source.manager, actor, eventId, 'event.history');
    return this.changes.list(actor.orgId, { ...filter, eventId }, false);
  }
}

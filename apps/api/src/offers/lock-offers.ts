import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { lockSection } from '../events/lock-section.js';

/** One redemption of an event at a time: what is counted before one is still so when it is written. */
@Injectable()
export class LockOffers {
  async execute(tx: EntityManager, orgId: string, eventId: string): Promise<void> {
    await lockSection(tx, orgId, eventId, 'offers');
  }
}

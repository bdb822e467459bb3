import { Injectable } from '@nestjs/common';
import type { AudienceList } from '@backcast/contracts/calendars/audience';
import type { EntityManager } from 'typeorm';
import { Database } from '../platform/database/database.js';
import { readAudiences } from './audience.store.js';

/** The audiences of an organization with their busy and wanted times, for its pages and for ranking dates. */
@Injectable()
export class AudiencesRead {
  constructor(private readonly database: Database) {}

  list(orgId: string, tx?: EntityManager): Promise<AudienceList> {
    return readAudiences(tx ?? this.database.source.manager, orgId);
  }
}

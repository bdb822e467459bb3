import { Injectable } from '@nestjs/common';
import type { AudienceList, SaveAudiences as Body } from '@backcast/contracts/calendars/audience';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { audienceLeaves, readAudiences, writeAudiences } from './audience.store.js';
import { lockOrganizationSection, writeOrganizationSection } from './organization-section.js';

/** Saves the audiences of an organization and their times; saving what is stored already changes nothing. */
@Injectable()
export class SaveAudiences {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { version, audiences }: Body): Promise<AudienceList> {
    const { orgId } = actor;
    return this.database.transaction(async (tx) => {
      await lockOrganizationSection(tx, orgId, 'audiences');
      const current = await readAudiences(tx, orgId);
      const now = this.clock.now();
      const [before, after] = [audienceLeaves(current.audiences), audienceLeaves(audiences)];
      const write = () => writeAudiences(tx, orgId, audiences);
      const change = { section: 'audiences', version, current, before, after, now, write } as const;
      return (await writeOrganizationSection(tx, actor, change)) ? readAudiences(tx, orgId) : current;
    });
  }
}

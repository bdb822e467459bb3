import { Injectable } from '@nestjs/common';
import type { LookAtPersonalLink as LookBody, PersonalLinkView } from '@backcast/contracts/people/personal-link';
import type { Visit } from '../accounts/start-sign-in-session.js';
import { FindActor } from '../platform/auth/find-actor.read.js';
import { GuessLimit } from '../platform/auth/guess-limit.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { findPersonalLink, stateOfLink } from './find-personal-link.js';

/** What a personal link is for, for whoever has it; it binds nothing, however often it is asked. */
@Injectable()
export class LookAtPersonalLink {
  constructor(
    private readonly database: Database,
    private readonly guesses: GuessLimit,
    private readonly findActor: FindActor,
    private readonly clock: Clock,
  ) {}

  async execute({ token }: LookBody, visit: Visit): Promise<PersonalLinkView> {
    await this.guesses.takeByAddress(visit.address);
    const link = await findPersonalLink(this.database.source.manager, token, false);
    await this.guesses.forgiveAddress(visit.address);
    const actor = visit.oldToken === null ? null : await this.findActor.byToken(visit.oldToken);
    return {
      state: stateOfLink(link, this.clock.now()),
      organizationName: link.organization_name,
      personName: link.person_name,
      isHere: actor?.personId === link.person_id,
    };
  }
}

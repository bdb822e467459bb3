import { consentVersion } from '@backcast/contracts/registration/consent-version';
import { Injectable } from '@nestjs/common';
import {
  type LookAtRegistration as LookBody,
  type RegistrationView,
} from '@backcast/contracts/registration/registration';
import ical from 'ical-generator';
import { GuessLimit } from '../platform/auth/guess-limit.js';
import { Clock } from '../platform/clock/clock.js';
import { Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { findRegistrationLink } from './find-registration-link.js';
import { stampForm } from './form-stamp.js';
import { isOver, isRegistrationOpen } from './is-registration-open.js';
import { placesOf, readSessions } from './session-places.js';

/** What the public page shows to whoever has the link; nothing about others, no counts. */
@Injectable()
export class LookAtRegistration {
  constructor(
    private readonly database: Database,
    private readonly guesses: GuessLimit,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async execute({ code }: LookBody, address: string): Promise<RegistrationView> {
    const link = await this.find(code, address);
    const { manager } = this.database.source;
    const { org_id: orgId, event_id: eventId } = link;
    const now = this.clock.now();
    const sessions = await readSessions(manager, orgId, eventId);
    const shown: RegistrationView['sessions'] = [];
    for (const session of sessions.filter((each) => !isOver(each, now))) {
      const sessionId = sessions.length > 1 ? session.id : null;
      const { free, isWaitedFor } = await placesOf(manager, { orgId, eventId, sessionId }, session);
      const { id, name, room, date, start_time: startTime, end_time: endTime } = session;
      shown.push({ id, name, room, date, startTime, endTime, isFull: free !== null && (isWaitedFor || free < 1) });
    }
    return {
      isOpen: isRegistrationOpen(link, sessions, now),
      organizationName: link.organization_name,
      eventName: link.event_name,
      inviterName: link.inviter_name,
      zone: link.zone,
      place: link.place,
      why: link.why,
      question: link.question,
      sessions: shown,
      consent: consentVersion,
      stamp: stampForm(link.id, now),
    };
  }

  /** The event as calendar programs take it. What the code opens anyway, so the code may stand in the address. */
  async calendar(code: string, address: string): Promise<string> {
    const link = await this.find(code, address);
    const sessions = await readSessions(this.database.source.manager, link.org_id, link.event_id);
    const calendar = ical({ prodId: { company: 'Backcast', product: 'Backcast' }, name: link.event_name });
    for (const { id, name, room, starts_at, ends_at } of sessions) {
      if (starts_at === null) continue;
      calendar.createEvent({
        id: `${link.event_id}.${id}@backcast`,
        start: starts_at,
        ...(ends_at === null ? {} : { end: ends_at }),
        stamp: this.clock.now(),
        summary: [link.event_name, name].filter(Boolean).join(' · '),
        location: [link.place, room].filter(Boolean).join(' '),
        description: link.why,
        url: `${this.config.publicUrl}/r/${code}`,
      });
    }
    return calendar.toString();
  }

  private async find(code: string, address: string) {
    await this.guesses.takeByAddress(address);
    const link = await findRegistrationLink(this.database.source.manager, code);
    await this.guesses.forgiveAddress(address);
    return link;
  }
}

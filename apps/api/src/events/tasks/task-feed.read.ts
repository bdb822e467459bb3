import { setImmediate } from 'node:timers/promises';
import { addDays } from '@backcast/calendar/plain-date';
import { factsOf } from '@backcast/contracts/events/facts-of';
import type { TaskFeedList } from '@backcast/contracts/events/task-feed';
import type { Language } from '@backcast/contracts/fields';
import type { Role } from '@backcast/contracts/permissions';
import { derivePlan } from '@backcast/plan/derive-plan';
import { ownDeadlines } from '@backcast/plan/tasks/own-deadlines';
import { taskFeedTexts } from '@backcast/texts/task-feed';
import { Injectable } from '@nestjs/common';
import ical from 'ical-generator';
import type { Actor } from '../../platform/auth/actor.js';
import { GuessLimit } from '../../platform/auth/guess-limit.js';
import { hashToken } from '../../platform/auth/secret-token.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/problem.js';
import { mayOpenEvent } from '../require-in-event.js';
import { OwnTaskEventsRead, type OwnTaskEvent } from './own-task-events.read.js';

type Feed = {
  id: string;
  orgId: string;
  personId: string;
  role: Role;
  eventId: string | null;
  language: Language;
};
type Calendar = ReturnType<typeof ical>;

const feedSql = `
  SELECT f.id, f.org_id AS "orgId", f.person_id AS "personId", p.role, f.event_id AS "eventId",
         coalesce(a.language, o.language) AS language
  FROM task_feed f
  JOIN person p ON p.org_id = f.org_id AND p.id = f.person_id AND p.disabled_at IS NULL
  JOIN organization o ON o.id = f.org_id LEFT JOIN account a ON a.id = p.account_id
  WHERE f.code_hash = $1`;

const listSql = `
  SELECT f.id, f.event_id AS "eventId", e.name AS "eventName", f.made_at AS "madeAt"
  FROM task_feed f LEFT JOIN event e ON e.org_id = f.org_id AND e.id = f.event_id
  WHERE f.org_id = $1 AND f.person_id = $2 ORDER BY f.made_at`;

/** Somebody's tasks as calendar programs read them: deadlines as all-day events, each on its day in the event's zone. */
@Injectable()
export class TaskFeedRead {
  constructor(
    private readonly database: Database,
    private readonly ownEvents: OwnTaskEventsRead,
    private readonly guesses: GuessLimit,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async list({ orgId, personId }: Actor): Promise<TaskFeedList> {
    const rows = await this.database.query<Omit<TaskFeedList['feeds'][number], 'madeAt'> & { madeAt: Date }>(listSql, [
      orgId,
      personId,
    ]);
    return { feeds: rows.map((row) => ({ ...row, madeAt: row.madeAt.toISOString() })) };
  }

  /** The calendar behind a secret, as text; nobody is signed in here. Reads only what the person may open now. */
  async byCode(code: string, address: string): Promise<string> {
    await this.guesses.takeByAddress(address);
    const [feed] = await this.database.query<Feed>(feedSql, [hashToken(code)]);
    if (!feed) throw notFound();
    await this.guesses.forgiveAddress(address);
    // Each reading derives plans; a program that asks all the time waits for its turn.
    await this.guesses.takeByFeed(feed.id);
    const { events } = await this.ownEvents.of(feed, feed.eventId);
    const isOne = feed.eventId !== null;
    if (isOne && events.length === 0) await this.requireOpen(feed);
    const texts = taskFeedTexts(feed.language);
    const calendar = ical({
      name: texts.calendarName(isOne ? (events[0]?.event.basics.name ?? null) : null),
      prodId: { company: 'Backcast', product: 'tasks', language: feed.language === 'zh-CN' ? 'ZH' : 'EN' },
      ttl: 3600,
    });
    for (const event of events) {
      this.addTasks(calendar, feed, event);
      // Several plans: others are served in between.
      await setImmediate();
    }
    return calendar.toString();
  }

  /** An event that the person may not open any more is as good as gone. */
  private async requireOpen({ orgId, personId, role, eventId }: Feed): Promise<void> {
    const sql = `SELECT 1 FROM event e WHERE ${mayOpenEvent} AND e.id = $4`;
    const open = await this.database.query<object>(sql, [orgId, personId, role, eventId]);
    if (open.length === 0) throw notFound();
  }

  private addTasks(calendar: Calendar, feed: Feed, { event, context }: OwnTaskEvent): void {
    const facts = factsOf(event);
    const plan = derivePlan(facts, context);
    const texts = taskFeedTexts(feed.language);
    for (const deadline of ownDeadlines(facts, plan, feed.personId)) {
      const said = { ...deadline, eventName: event.basics.name };
      calendar.createEvent({
        // The same for ever: a program moves what it knows instead of adding it once more.
        id: `${event.id}.${deadline.task.id}@backcast`,
        allDay: true,
        start: utcDay(deadline.doneBy),
        end: utcDay(addDays(deadline.doneBy, 1)),
        stamp: this.clock.now(),
        summary: texts.summary(said),
        description: texts.description(said),
        url: `${this.config.publicUrl}/e/${event.id}/plan/tasks?show=mine&open=${deadline.task.id}`,
      });
    }
  }
}

/** A day without a time is read in UTC when it is written; a program shows it as that day wherever it is. */
const utcDay = (day: string): Date => new Date(`${day}T00:00:00Z`);

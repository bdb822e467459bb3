import { Injectable } from '@nestjs/common';
import {
  judgeCountReport,
  mayReportFor,
  mostCounted,
  type ReportVerdict,
} from '@backcast/contracts/events/judge-count-report';
import type { DayCount, ReportCount as Report } from '@backcast/contracts/events/quotas';
import { type Role, roleInEvent, roles } from '@backcast/contracts/permissions';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { forbidden, invalidField, notFound, Problem } from '../platform/http/problem.js';
import { countStatement } from './count-statement.js';
import { type Counts, readReportSituation } from './report-situation.read.js';

/** As often as a report is tried that was refused for a reason which was gone when we looked. */
const attempts = 3;

/** Counts one report of a salesperson, once: the same report again answers the same and changes nothing. */
@Injectable()
export class ReportCount {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, eventId: string, report: Report): Promise<DayCount> {
    const { personId, sessionId, day } = report;
    const now = this.clock.now();
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const counts =
        (await this.count(actor, eventId, report, now)) ?? (await this.explain(actor, eventId, report, now));
      if (counts) return { personId, sessionId, day, ...counts };
    }
    throw new Problem('unavailable', 503);
  }

  private async count(actor: Actor, eventId: string, report: Report, now: Date): Promise<Counts | null> {
    const { id, personId, sessionId, day, stage, delta } = report;
    const { name, sql } = countStatement(stage, delta);
    const isOwn = personId === actor.personId;
    const mayAs = (eventRole: Role | null): boolean => {
      const role = roleInEvent(actor.role, eventRole);
      return role !== null && mayReportFor(role, isOwn);
    };
    try {
      const [row] = await this.database.preparedWrite<{ after: Counts }>(name, sql, [
        ...[actor.orgId, personId, sessionId, now, eventId, day, id, delta, actor.personId, actor.signInSessionId],
        ...[mayAs(null), roles.filter(mayAs)],
      ]);
      return row?.after ?? null;
    } catch (error) {
      if (isKnownReport(error)) return null;
      throw error;
    }
  }

  /** The answer of the first time, the reason for refusing, or null: nothing stands against it any more. */
  private async explain(actor: Actor, eventId: string, report: Report, now: Date): Promise<Counts | null> {
    const { known, ...situation } = await readReportSituation(this.database, actor, eventId, report, now);
    const verdict = judgeCountReport(report, situation);
    if (verdict === 'not_found' || verdict === 'forbidden') throw refusal(verdict, situation.counted);
    if (known?.isSame) return known.after;
    if (known) throw new Problem('conflict', 409);
    if (verdict === 'accepted') return null;
    throw refusal(verdict, situation.counted);
  }
}

const isKnownReport = (error: unknown): boolean => {
  const { code, constraint } = error as { code?: string; constraint?: string };
  return code === '23505' && constraint === 'count_report_pkey';
};

const refusal = (verdict: Exclude<ReportVerdict, 'accepted'>, counted: number): Problem => {
  switch (verdict) {
    case 'not_found':
      return notFound();
    case 'forbidden':
      return forbidden();
    case 'unknown_person':
      return invalidField('personId', 'not_found');
    case 'unknown_session':
      return invalidField('sessionId', 'not_found');
    case 'below_zero':
      return new Problem('count_below_zero', 409, { counted });
    case 'too_many':
      return invalidField('delta', 'too_big', { maximum: mostCounted - counted });
    default:
      return invalidField('day', verdict);
  }
};

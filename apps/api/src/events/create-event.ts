import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CreateEvent as CreateEventBody } from '@backcast/contracts/events/event';
import { defaultGoal } from '@backcast/planning/goal-defaults';
import type { GoalFacts } from '@backcast/planning/goal-facts';
import { goalFromTemplate } from '@backcast/planning/goal-templates';
import { sectionKeys } from '@backcast/planning/event-sections';
import { firstSections } from '@backcast/planning/section-templates';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { addHint } from '../platform/outbox/add-to-outbox.js';
import { doOnce } from '../platform/records/do-once.js';
import { recordChange } from '../platform/records/record-change.js';
import { EventEntity } from './event.entity.js';
import { EventSectionEntity } from './event-section.entity.js';
import { writeGoal } from './goal.store.js';
import { writeFacts } from './sections.store.js';
import { writeSessions } from './write-sessions.js';

const sections = ['basics', 'sessions', 'goal', 'members', ...sectionKeys] as const;

/** The template's goal; a purpose that differs from the template's brings its own lead metric, still marked as default. */
const firstGoal = (body: CreateEventBody): GoalFacts => {
  const template = goalFromTemplate(body.template);
  if (body.why === null || body.why === template.purpose) return { ...template, balanced: body.howMuch };
  const { purpose, leadMetric, supportingMetrics } = defaultGoal(body.why);
  return { ...template, purpose, secondaryPurposes: [], leadMetric, supportingMetrics, balanced: body.howMuch };
};

@Injectable()
export class CreateEvent {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, body: CreateEventBody, onceKey?: string): Promise<{ id: string }> {
    return this.database.transaction((tx) => doOnce(tx, actor, onceKey, body, () => this.create(tx, actor, body)));
  }

  private async create(tx: EntityManager, actor: Actor, body: CreateEventBody): Promise<{ id: string }> {
    const { orgId } = actor;
    const { template, name, zone } = body;
    const { place, setting, capacityPeople } = body.where;
    const result = await tx.insert(EventEntity, { orgId, template, name, zone, place, setting });
    const eventId = String(result.identifiers[0]?.['id']);
    const written = { orgId, eventId, version: 1, writtenBy: actor.personId, writtenAt: this.clock.now() };
    await tx.insert(
      EventSectionEntity,
      sections.map((section) => ({ ...written, section })),
    );
    const session = { id: randomUUID(), name: '', room: '', capacityPeople, ...body.when };
    await writeSessions(tx, { orgId, eventId }, zone, [session]);
    await writeGoal(tx, { orgId, eventId }, firstGoal(body), {});
    const facts = firstSections(template, randomUUID);
    for (const section of sectionKeys) await writeFacts(tx, { orgId, eventId }, section, facts[section]);
    await addFirstMembers(tx, actor, eventId, body.share);
    const after = { template, name, zone, place, setting, share: body.share };
    await recordChange(tx, {
      orgId,
      actor,
      eventId,
      section: 'basics',
      subjectId: eventId,
      version: 1,
      cause: 'create',
      before: {},
      after,
    });
    await addHint(tx, { orgId, about: 'event-list', id: eventId, section: null, version: null });
    return { id: eventId };
  }
}

const addFirstMembers = async (
  tx: EntityManager,
  actor: Actor,
  eventId: string,
  share: CreateEventBody['share'],
): Promise<void> => {
  await tx.query(
    `INSERT INTO event_member (org_id, event_id, person_id, role)
     SELECT org_id, $2, id, role FROM person
     WHERE org_id = $1 AND (id = $3 OR ($4 AND disabled_at IS NULL AND role IN ('organizer', 'viewer')))`,
    [actor.orgId, eventId, actor.personId, share === 'organizers-and-viewers'],
  );
};

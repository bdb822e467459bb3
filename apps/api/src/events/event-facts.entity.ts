import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SectionKey } from '@backcast/planning/event-sections';

/** The facts of one planning step of one event, in the shape of its contract. */
@Entity('event_facts')
export class EventFactsEntity {
  @PrimaryColumn('uuid') eventId: string;
  @Column('uuid') orgId: string;
  @PrimaryColumn('text') section: SectionKey;
  @Column('jsonb') facts: object;
}

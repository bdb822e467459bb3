import type { SectionKey } from '@backcast/planning/event-sections';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The parts of an event that are edited and versioned each for itself. */
export type SectionName = 'basics' | 'sessions' | 'goal' | 'members' | 'duties' | SectionKey;

@Entity('event_section')
export class EventSectionEntity {
  @PrimaryColumn('uuid') eventId: string;
  @Column('uuid') orgId: string;
  @PrimaryColumn('text') section: SectionName;
  @Column('int', { default: 1 }) version: number;
  @Column('uuid', { nullable: true }) writtenBy: string | null;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
}

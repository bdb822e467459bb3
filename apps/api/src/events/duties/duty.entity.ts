import type { DutyView } from '@backcast/contracts/events/duty';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was done about one duty of one event. */
@Entity('event_duty')
export class DutyEntity {
  @PrimaryColumn('uuid') eventId: string;
  @Column('uuid') orgId: string;
  @PrimaryColumn('text') key: string;
  @Column('int', { default: 1 }) version: number;
  @Column('text', { default: 'open' }) status: DutyView['status'];
  @Column('text', { default: '' }) reason: string;
  @Column('uuid', { nullable: true }) statusBy: string | null;
  @Column('timestamptz', { nullable: true }) statusAt: Date | null;
  @Column('uuid', { nullable: true }) ownerId: string | null;
  @Column('jsonb', { default: () => "'[]'" }) papers: DutyView['papers'];
  @Column('jsonb', { nullable: true }) answer: DutyView['answer'];
  @Column('jsonb', { nullable: true }) filed: DutyView['filed'];
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A session (场次). Local date and times are the facts; `startsAt` and `endsAt` follow from them and the event's zone. */
@Entity('event_session')
export class EventSessionEntity {
  @PrimaryColumn('uuid') eventId: string;
  /** Chosen by whoever adds the session, so it is unique in its event only. */
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') orgId: string;
  @Column('int') position: number;
  @Column('text', { default: '' }) name: string;
  @Column('date', { nullable: true }) localDate: string | null;
  @Column('text', { nullable: true }) startTime: string | null;
  @Column('text', { nullable: true }) endTime: string | null;
  @Column('timestamptz', { nullable: true }) startsAt: Date | null;
  @Column('timestamptz', { nullable: true }) endsAt: Date | null;
  @Column('text', { default: '' }) room: string;
  @Column('int', { nullable: true }) capacityPeople: number | null;
}

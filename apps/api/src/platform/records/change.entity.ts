import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Append-only: history, audit and undo are readings of this one table. */
@Entity('change')
export class ChangeEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: string;
  @Column('uuid') orgId: string;
  @Column('timestamptz', { default: () => 'now()' }) at: Date;
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('uuid', { nullable: true }) signInSessionId: string | null;
  @Column('uuid', { nullable: true }) eventId: string | null;
  @Column('text') section: string;
  @Column('uuid', { nullable: true }) subjectId: string | null;
  @Column('int', { nullable: true }) version: number | null;
  @Column('text') cause: string;
  @Column('jsonb') before: Record<string, unknown>;
  @Column('jsonb') after: Record<string, unknown>;
  @Column('bigint', { nullable: true }) undoes: string | null;
}

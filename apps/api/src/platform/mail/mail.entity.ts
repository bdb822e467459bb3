import type { mailStates } from '@backcast/contracts/platform/mail';
import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A mail to a person, kept also when nobody could send it. Its address is the person's, looked up when it is sent. */
@Entity('mail')
@Unique(['orgId', 'id'])
export class MailEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) seq: string;
  @Column('uuid', { unique: true, default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') orgId: string;
  @Column('uuid') personId: string;
  @Column('text') subject: string;
  @Column('text') text: string;
  @Column('text', { default: 'waiting' }) state: (typeof mailStates)[number];
  @Column('int', { default: 0 }) attempts: number;
  @Column('text', { default: '' }) problem: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { nullable: true }) sendingUntil: Date | null;
  @Column('timestamptz', { nullable: true }) sentAt: Date | null;
}

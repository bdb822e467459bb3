import type { Role } from '@backcast/contracts/permissions';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody in one organization, with or without an account. The only place of their name, mail and phone. */
@Entity('person')
export class PersonEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') orgId: string;
  @Column('text') name: string;
  @Column('text', { default: '' }) mail: string;
  @Column('text', { default: '' }) phone: string;
  @Column('text') role: Role;
  @Column('uuid', { nullable: true }) teamId: string | null;
  @Column('uuid', { nullable: true }) accountId: string | null;
  @Column('timestamptz', { nullable: true }) disabledAt: Date | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}

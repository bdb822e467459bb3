import type { Language } from '@backcast/contracts/fields';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The identity with which somebody signs in; one account may be a person in several organizations. */
@Entity('account')
export class AccountEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('text') signInName: string;
  @Column('text') passwordHash: string;
  @Column('text', { nullable: true }) language: Language | null;
  @Column('boolean', { default: false }) operator: boolean;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}

import type { Language } from '@backcast/contracts/fields';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('organization')
export class OrganizationEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('text') name: string;
  @Column('text') zone: string;
  @Column('text') language: Language;
  @Column('text', { default: 'CNY' }) currency: string;
  @Column('int', { default: 8 }) digestHour: number;
  @Column('int', { nullable: true }) keepNamesDays: number | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}

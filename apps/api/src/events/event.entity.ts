import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('event')
export class EventEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') orgId: string;
  @Column('text') template: string;
  @Column('text', { default: 'draft' }) status: 'draft' | 'announced';
  @Column('text') name: string;
  @Column('text') zone: string;
  @Column('text', { default: '' }) place: string;
  @Column('text', { nullable: true }) setting: 'indoors' | 'outdoors' | null;
  @Column('timestamptz', { nullable: true }) announcedAt: Date | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}

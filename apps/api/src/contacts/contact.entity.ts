import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody outside the organization. Erasing one empties the row and keeps the id that events refer to. */
@Entity('contact')
export class ContactEntity {
  @PrimaryColumn('uuid') orgId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text', { default: '' }) title: string;
  @Column('text', { default: '' }) company: string;
  @Column('text', { default: '' }) phone: string;
  @Column('text', { default: '' }) mail: string;
  @Column('text', { default: '' }) note: string;
  @Column('timestamptz', { nullable: true }) erasedAt: Date | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}

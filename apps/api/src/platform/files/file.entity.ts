import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A file of an organization; its content is in the content store under its SHA-256. */
@Entity('file')
@Unique(['orgId', 'sha256'])
export class FileEntity {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') orgId: string;
  @Column('text') name: string;
  @Column('text') type: string;
  @Column('int') bytes: number;
  @Column('text') sha256: string;
  @Column('uuid', { nullable: true }) addedBy: string | null;
  @Column('timestamptz', { default: () => 'now()' }) addedAt: Date;
}

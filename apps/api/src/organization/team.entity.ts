import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A region or a team; both are levels of one tree. */
@Entity('team')
export class TeamEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') orgId: string;
  @Column('uuid', { nullable: true }) parentId: string | null;
  @Column('text') kind: 'region' | 'team';
  @Column('text') name: string;
  @Column('int', { default: 1 }) version: number;
}

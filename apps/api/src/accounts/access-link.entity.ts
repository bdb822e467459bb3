import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('access_link')
export class AccessLinkEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') orgId: string;
  @Column('uuid') personId: string;
  @Column('text') kind: 'join' | 'reset-password';
  @Column('bytea') tokenHash: Buffer;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) usedAt: Date | null;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
}

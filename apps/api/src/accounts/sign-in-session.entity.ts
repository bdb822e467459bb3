import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Kept after it ended: a change names the sign-in session it came through. */
@Entity('sign_in_session')
export class SignInSessionEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('bytea') tokenHash: Buffer;
  /** Null for a session that came through a personal link. */
  @Column('uuid', { nullable: true }) accountId: string | null;
  @Column('uuid') orgId: string;
  @Column('uuid') personId: string;
  @Column('text') address: string;
  @Column('text') browser: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { default: () => 'now()' }) seenAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  @Column('uuid', { nullable: true }) personalLinkId: string | null;
}

import type { Role } from '@backcast/contracts/permissions';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('event_member')
export class EventMemberEntity {
  @PrimaryColumn('uuid') eventId: string;
  @Column('uuid') orgId: string;
  @PrimaryColumn('uuid') personId: string;
  @Column('text') role: Role;
}

import type { OrganizationRuleBody } from '@backcast/contracts/compliance/rule';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of one rule; an edit adds the next one, and none is changed afterwards. */
@Entity('org_rule')
export class OrgRuleEntity {
  @PrimaryColumn('uuid') orgId: string;
  @PrimaryColumn('text') code: string;
  @PrimaryColumn('int') version: number;
  @Column('boolean') isOn: boolean;
  @Column('jsonb') body: OrganizationRuleBody;
  @Column('uuid', { nullable: true }) writtenBy: string | null;
  @Column('timestamptz') writtenAt: Date;
}

import type { FunnelRate, MetricKey, MetricUnit, PinnableKey, Purpose } from '@backcast/planning/goal-facts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** `bigint` columns arrive as text; amounts of money stay below 2^53 by contract. */
const whole = {
  to: (value: number | null) => value,
  from: (text: string | null) => (text === null ? null : Number(text)),
};

@Entity('event_goal')
export class EventGoalEntity {
  @PrimaryColumn('uuid') eventId: string;
  @Column('uuid') orgId: string;
  @Column('text') purpose: Purpose;
  @Column('text', { array: true, default: [] }) secondaryPurposes: Purpose[];
  @Column('double precision', { nullable: true }) balanced: number | null;
  @Column('double precision') floorPercent: number;
  @Column('double precision') stretchPercent: number;
  @Column('double precision') forwardNewProducts: number;
  @Column('double precision') forwardNewPeople: number;
  @Column('double precision') forwardPolicy: number;
  @Column('text') backwardKind: 'none' | 'need' | 'amount';
  @Column('double precision', { nullable: true }) backwardNeed: number | null;
  @Column('bigint', { nullable: true, transformer: whole }) backwardAmountMinor: number | null;
  @Column('bigint', { nullable: true, transformer: whole }) backwardAverageDealMinor: number | null;
  @Column('bigint', { nullable: true, transformer: whole }) averageDealMinor: number | null;
  @Column('int', { nullable: true }) arrivalsWanted: number | null;
  @Column('double precision') childrenPerCustomer: number;
  @Column('text') partySourceKind: 'history' | 'assumption';
  @Column('int', { nullable: true }) partySourceParties: number | null;
  @Column('text', { nullable: true }) partySourceFrom: string | null;
  @Column('text', { nullable: true }) partySourceBy: 'template' | 'person' | null;
  @Column('int') staffPeople: number;
  @Column('int', { nullable: true }) prospectsOnList: number | null;
  @Column('double precision') floorChance: number;
  @Column('double precision') overfillChance: number;
}

@Entity('event_metric')
export class EventMetricEntity {
  @PrimaryColumn('uuid') eventId: string;
  @Column('uuid') orgId: string;
  @PrimaryColumn('int') position: number;
  @Column('boolean') isLead: boolean;
  @Column('text') key: MetricKey;
  @Column('text') name: string;
  @Column('text') unit: MetricUnit;
  @Column('text') direction: 'up' | 'down';
  @Column('text') measuredBy: string;
}

@Entity('event_comparable')
export class EventComparableEntity {
  @PrimaryColumn('uuid') eventId: string;
  @Column('uuid') orgId: string;
  @PrimaryColumn('int') position: number;
  @Column('text') name: string;
  @Column('double precision') result: number;
}

@Entity('event_rate')
export class EventRateEntity {
  @PrimaryColumn('uuid') eventId: string;
  @Column('uuid') orgId: string;
  @PrimaryColumn('text') rate: FunnelRate;
  @Column('text') kind: 'history' | 'assumption';
  @Column('int', { nullable: true }) successes: number | null;
  @Column('int', { nullable: true }) trials: number | null;
  @Column('text', { nullable: true }) fromEvents: string | null;
  @Column('double precision', { nullable: true }) assumed: number | null;
  @Column('double precision', { nullable: true }) weight: number | null;
  @Column('text', { nullable: true }) assumedBy: 'template' | 'person' | null;
}

@Entity('event_party_size')
export class EventPartySizeEntity {
  @PrimaryColumn('uuid') eventId: string;
  @Column('uuid') orgId: string;
  @PrimaryColumn('int') position: number;
  @Column('int') people: number;
  @Column('double precision') weight: number;
}

@Entity('event_pin')
export class EventPinEntity {
  @PrimaryColumn('uuid') eventId: string;
  @Column('uuid') orgId: string;
  @PrimaryColumn('text') key: PinnableKey;
  @Column('double precision') value: number;
}

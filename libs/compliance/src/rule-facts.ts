import type { PlainDate } from '@backcast/calendar/plain-date';

export type DroneFacts = {
  class?: 'micro' | 'light' | 'small' | 'medium' | 'large';
  indoor?: boolean;
  overCrowd?: boolean;
  controlledAirspace?: boolean;
  fleet?: boolean;
};

export type LotteryFacts = { topPrizeCNY?: number };

/**
 * What rules may ask of an event. Whatever is absent is not known: yes/no questions then count as no, and every other
 * comparison stays undecided (see `evaluate-condition.ts`). Attendance counts people, children and staff included.
 */
export type EventRuleFacts = {
  /** ISO country and parts of it, widest first: `CN-ZJ-HZ`. */
  jurisdiction?: string;
  /** First day open to the public, in local civil time. */
  eventDate?: PlainDate;
  organizerType?: string;
  kind?: string;
  setting?: 'indoor' | 'outdoor';
  venueType?: string;
  openToPublic?: boolean;
  attendance?: number;
  withinVenueDailyBusiness?: boolean;
  ticketsPrinted?: number;
  booths?: number;
  maxPersonsOnPremises?: number;
  crossDistrict?: boolean;
  crossProvince?: boolean;
  permitted?: boolean;
  changeOfTime?: boolean;
  cancelled?: boolean;
  commercialPerformance?: boolean;
  foreignPerformers?: boolean;
  hkMacauPerformers?: boolean;
  publicEntertainment?: boolean;
  cashHandling?: boolean;
  partTimersOnPerformanceWork?: boolean;
  foreignNgoTemporary?: boolean;
  collectsPersonalData?: boolean;
  minorsUnder14Data?: boolean;
  sharesDataWithCoHost?: boolean;
  adClaims?: string[];
  adInsideK12School?: boolean;
  offCampusTutoringAd?: boolean;
  bannersPublicPlace?: boolean;
  bannersNonCommercial?: boolean;
  tempOutdoorAd?: 'large' | 'other';
  loudspeakerAdvertising?: boolean;
  amplifiedSound?: boolean;
  occupiesRoad?: boolean;
  streetClosure?: boolean;
  tempStructure?: boolean;
  onsiteCatering?: boolean;
  foodFair?: boolean;
  licensableActivities?: boolean;
  fireworks?: 'small' | 'large_display';
  drone?: DroneFacts | boolean;
  lottery?: LotteryFacts | boolean;
};

export type RuleFactKind = 'yesNo' | 'number' | 'choice' | 'choices' | 'date' | 'group';

export type RuleFact = {
  readonly kind: RuleFactKind;
  /** Values to offer for a choice. */
  readonly values?: readonly string[];
  /** Whether only the offered values make sense; otherwise an organization may use its own words. */
  readonly closed?: boolean;
};

const yesNo: RuleFact = { kind: 'yesNo' };
const number: RuleFact = { kind: 'number' };
const open = (...values: string[]): RuleFact => ({ kind: 'choice', values });
const closed = (...values: string[]): RuleFact => ({ kind: 'choice', values, closed: true });

/** Every fact that a condition may name, in the order in which a form offers them. */
export const ruleFacts = {
  attendance: number,
  setting: closed('indoor', 'outdoor'),
  openToPublic: yesNo,
  kind: open(
    ...['seminar', 'lecture', 'opening', 'promotion', 'sports', 'performance', 'exhibition', 'fair_festival'],
    ...['job_fair_lottery', 'exchange_meeting', 'promotion_meeting', 'charity_event', 'food_festival'],
  ),
  organizerType: open('company', 'government_county_plus', 'public_institution', 'social_organization', 'individual'),
  venueType: open(
    ...['hotel', 'cafe', 'company', 'mall', 'square', 'park', 'stadium', 'exhibition_hall', 'school'],
    ...['cinema', 'theatre', 'concert_hall', 'entertainment'],
  ),
  withinVenueDailyBusiness: yesNo,
  exempt: yesNo,
  eventDate: { kind: 'date' },
  ticketsPrinted: number,
  booths: number,
  maxPersonsOnPremises: number,
  crossDistrict: yesNo,
  crossProvince: yesNo,
  collectsPersonalData: yesNo,
  minorsUnder14Data: yesNo,
  sharesDataWithCoHost: yesNo,
  adClaims: { kind: 'choices', values: ['guarantee', 'examiner_involved', 'beneficiary_endorsement'] },
  adInsideK12School: yesNo,
  offCampusTutoringAd: yesNo,
  bannersPublicPlace: yesNo,
  bannersNonCommercial: yesNo,
  tempOutdoorAd: closed('large', 'other'),
  amplifiedSound: yesNo,
  loudspeakerAdvertising: yesNo,
  cashHandling: yesNo,
  partTimersOnPerformanceWork: yesNo,
  onsiteCatering: yesNo,
  foodFair: yesNo,
  tempStructure: yesNo,
  occupiesRoad: yesNo,
  streetClosure: yesNo,
  fireworks: closed('small', 'large_display'),
  lottery: { kind: 'group' },
  'lottery.topPrizeCNY': number,
  drone: { kind: 'group' },
  'drone.class': closed('micro', 'light', 'small', 'medium', 'large'),
  'drone.indoor': yesNo,
  'drone.overCrowd': yesNo,
  'drone.controlledAirspace': yesNo,
  'drone.fleet': yesNo,
  commercialPerformance: yesNo,
  foreignPerformers: yesNo,
  hkMacauPerformers: yesNo,
  publicEntertainment: yesNo,
  licensableActivities: yesNo,
  foreignNgoTemporary: yesNo,
  permitted: yesNo,
  changeOfTime: yesNo,
  cancelled: yesNo,
} as const satisfies Record<string, RuleFact>;

export type RuleFactName = keyof typeof ruleFacts;

export const isRuleFact = (name: string): name is RuleFactName => Object.hasOwn(ruleFacts, name);

export const ruleFactOf = (name: RuleFactName): RuleFact => ruleFacts[name];

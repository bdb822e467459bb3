import type { RuleFactName } from '@backcast/compliance/rule-facts';
import type { DutyTexts } from '@backcast/texts/duties';

export type QuestionGroup = keyof DutyTexts['groups'];

const groupOf: Partial<Record<RuleFactName, QuestionGroup>> = {
  kind: 'basics',
  organizerType: 'basics',
  venueType: 'basics',
  openToPublic: 'basics',
  withinVenueDailyBusiness: 'basics',
  ticketsPrinted: 'scale',
  booths: 'scale',
  maxPersonsOnPremises: 'scale',
  crossDistrict: 'scale',
  crossProvince: 'scale',
  collectsPersonalData: 'data',
  minorsUnder14Data: 'data',
  sharesDataWithCoHost: 'data',
  adClaims: 'publicity',
  adInsideK12School: 'publicity',
  offCampusTutoringAd: 'publicity',
  bannersPublicPlace: 'publicity',
  bannersNonCommercial: 'publicity',
  tempOutdoorAd: 'publicity',
  loudspeakerAdvertising: 'publicity',
  cashHandling: 'site',
  amplifiedSound: 'site',
  partTimersOnPerformanceWork: 'site',
  onsiteCatering: 'site',
  foodFair: 'site',
  tempStructure: 'site',
  occupiesRoad: 'site',
  streetClosure: 'site',
  fireworks: 'site',
  lottery: 'site',
  'lottery.topPrizeCNY': 'site',
  drone: 'site',
  'drone.class': 'site',
  'drone.indoor': 'site',
  'drone.overCrowd': 'site',
  'drone.controlledAirspace': 'site',
  'drone.fleet': 'site',
};
const order: QuestionGroup[] = ['basics', 'data', 'publicity', 'site', 'scale', 'show'];

/** The questions by what they are about, the plainest first; groups without one are left out. */
export function groupQuestions(questions: readonly RuleFactName[]): { group: QuestionGroup; names: RuleFactName[] }[] {
  return order.flatMap((group) => {
    const names = questions.filter((name) => (groupOf[name] ?? 'show') === group);
    return names.length > 0 ? [{ group, names }] : [];
  });
}

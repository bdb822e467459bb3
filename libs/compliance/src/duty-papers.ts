import type { Rule } from './rule.js';

/** Papers that a checklist can begin with, in words of the texts. */
export const paperKeys = [
  'organizer-licence',
  'safety-officer-id',
  'event-plan',
  'safety-plan',
  'joint-agreement',
  'venue-consent',
  'site-plan',
  'permit-copies',
  'consent-form',
] as const;
export type PaperKey = (typeof paperKeys)[number];

// 国务院令第505号 art. 14: proof of the organizer, its safety officer, the event's plan (with an agreement where there
// are several organizers), the safety plan, and the consent of whoever runs the place.
const largeActivity: readonly PaperKey[] = [
  'organizer-licence',
  'safety-officer-id',
  'event-plan',
  'joint-agreement',
  'safety-plan',
  'venue-consent',
];

const listed: Readonly<Record<string, readonly PaperKey[]>> = {
  'CN-505-PERMIT': largeActivity,
  'CN-BJ-PERMIT': largeActivity,
  'CN-GD-GZ-PERMIT': largeActivity,
  'ORG-PERMIT-1000': largeActivity,
  'ORG-POLICE-FILING-200': ['organizer-licence', 'event-plan', 'safety-plan', 'venue-consent'],
  'CN-CATERING': ['permit-copies'],
  'CN-FOODFAIR': ['permit-copies'],
  'CN-PIPL-NOTICE': ['consent-form'],
  'CN-PIPL-U14': ['consent-form'],
  'CN-PIPL-SHARE': ['consent-form'],
};

/** Whether an authority outside decides; otherwise the organizer just does it. */
export const isInternalAuthority = (authority: string): boolean =>
  ['internal', 'organizer_duty', ''].includes(authority);

/**
 * The papers that a duty usually asks for: of the rule where its source lists them, else what every application begins
 * with. A starting point; the authority's own list counts. Nothing to hand in means no papers.
 */
export function dutyPapers(
  { code, severity }: Pick<Rule, 'code' | 'severity'>,
  authority: string,
): readonly PaperKey[] {
  const known = listed[code];
  if (known) return known;
  return severity !== 'duty' || isInternalAuthority(authority) ? [] : ['organizer-licence', 'event-plan'];
}

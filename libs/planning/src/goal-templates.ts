import type { GoalFacts } from './goal-facts.js';
import { goalFromOutline, type GoalOutline } from './goal-defaults.js';

export const templateKeys = ['education-seminar', 'opening-day', 'product-launch', 'thank-you-dinner'] as const;
export type TemplateKey = (typeof templateKeys)[number];

/**
 * The goal part of the shipped templates. The figures are starting points of a plausible size, not findings: every one
 * is marked as an assumption of the template until a person or an own history replaces it.
 */
const outlines: Record<TemplateKey, GoalOutline> = {
  // Families come with the child they decide for.
  'education-seminar': {
    purpose: 'conversion',
    secondaryPurposes: ['experience'],
    lead: 'deals',
    supporting: ['average-deal', 'satisfaction'],
    rates: { reach: 0.77, confirm: 0.54, 'turn-up': 0.8, close: 0.3 },
    partyShares: [0.35, 0.5, 0.15],
    childrenPerCustomer: 0.6,
    staffPeople: 12,
  },
  // Many passers-by: confirmations bind little, and few names are wrong because they are local.
  'opening-day': {
    purpose: 'brand',
    secondaryPurposes: ['conversion'],
    lead: 'attendance',
    supporting: ['own-posts', 'deals'],
    rates: { reach: 0.8, confirm: 0.4, 'turn-up': 0.6, close: 0.2 },
    partyShares: [0.35, 0.4, 0.2, 0.05],
    childrenPerCustomer: 0.3,
    staffPeople: 20,
  },
  // Companies and the trade: one or two people each, no children.
  'product-launch': {
    purpose: 'conversion',
    secondaryPurposes: ['brand'],
    lead: 'amount',
    supporting: ['deals', 'media-coverage'],
    rates: { reach: 0.7, confirm: 0.45, 'turn-up': 0.7, close: 0.2 },
    partyShares: [0.6, 0.35, 0.05],
    childrenPerCustomer: 0,
    staffPeople: 20,
  },
  // Existing customers, known by name: most can be reached and most who confirm come.
  'thank-you-dinner': {
    purpose: 'experience',
    secondaryPurposes: ['conversion'],
    lead: 'satisfaction',
    supporting: ['referral-rate'],
    rates: { reach: 0.95, confirm: 0.65, 'turn-up': 0.9, close: 0.15 },
    partyShares: [0.2, 0.65, 0.15],
    childrenPerCustomer: 0.1,
    staffPeople: 15,
  },
};

/** The goal of a shipped template, everything marked as the template's default and the target left open. */
export const goalFromTemplate = (key: TemplateKey): GoalFacts => goalFromOutline(outlines[key]);

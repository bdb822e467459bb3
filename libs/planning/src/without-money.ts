import { emptySections, type SectionFacts } from './event-sections.js';

type WithMoney = Pick<SectionFacts, 'venue' | 'offers' | 'materials' | 'budget'>;

/**
 * The facts of the sections that hold money, without what things cost the organization: prices and deposits of venues,
 * costs (and so margins) of offers, prices of materials, and the whole budget but for how far its approval is. What a
 * customer pays for an offer stays: whoever invites has to say it.
 */
export const withoutMoney = ({ venue, offers, materials, budget }: WithMoney): WithMoney => ({
  venue: { ...venue, candidates: venue.candidates.map((each) => ({ ...each, priceMinor: null, depositMinor: null })) },
  offers: { ...offers, offers: offers.offers.map((each) => ({ ...each, costMinor: null })) },
  materials: { ...materials, materials: materials.materials.map((each) => ({ ...each, unitMinor: null })) },
  budget: {
    ...emptySections.budget,
    approval: { ...budget.approval, grantedMinor: null },
    approvalDays: budget.approvalDays,
  },
});

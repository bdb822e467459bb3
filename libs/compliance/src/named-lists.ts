/** The list of Order 505 art. 2, without its closing 等 ("and the like"). */
const NATIONAL = ['sports', 'performance', 'exhibition', 'fair_festival', 'job_fair_lottery'] as const;

/** Kinds of events that a condition may name as one. Guangzhou's list is wider than the national one. */
export const namedLists: Readonly<Record<string, readonly string[]>> = {
  NATIONAL,
  GUANGZHOU: [...NATIONAL, 'exchange_meeting', 'promotion_meeting', 'charity_event', 'food_festival'],
};

/** 国务院令第505号 art. 2 para. 2: what a venue of these kinds does every day is no large mass activity. */
export const EXEMPT = 'withinVenueDailyBusiness && venueType in [cinema, theatre, concert_hall, park, entertainment]';

/**
 * People of arriving customers, unrounded: customers × mean party size, children included. `225 × 1.8 → 405`.
 * The only way from customers to people.
 */
export const peopleOf = (customers: number, meanParty: number): number => customers * meanParty;

/** Everyone whom rules and chairs count, unrounded: customers' people (children included) and staff. */
export const headsOf = (customersPeople: number, staffPeople: number): number => customersPeople + staffPeople;

/** Arriving customers that bring this many people on average, unrounded: people ÷ mean party size. */
export const customersFor = (people: number, meanParty: number): number => people / meanParty;

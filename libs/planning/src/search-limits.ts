/** Searches for a number of confirmations stop here: more customers than any hall or stadium takes. */
export const mostConfirmations = 100_000;

/** The largest room that is computed with, in people. */
export const mostPlaces = 200_000;

/** Chances are compared with this slack: sums of many tiny chances are exact to about 1e-12. */
export const chanceSlack = 1e-11;

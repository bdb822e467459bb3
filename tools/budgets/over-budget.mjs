/** One sentence for each load that is over its budget, or that nobody gave one. */
export function overBudget(loads) {
  return loads.flatMap(({ what, kilobytes, budget }) => {
    if (budget === undefined) return [`${what} has no budget: give it one in tools/budgets/measure-entries.mjs.`];
    return kilobytes > budget ? [`${what} takes ${kilobytes.toFixed(1)} kB, and ${budget} kB is its budget.`] : [];
  });
}

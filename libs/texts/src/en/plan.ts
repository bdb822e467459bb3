import type { plan as chinese } from '../zh-CN/plan.js';

const divide = (symbols: readonly string[]): string => symbols.join(' ÷ ');
const multiply = (symbols: readonly string[]): string => symbols.join(' × ');
const add = (symbols: readonly string[]): string => symbols.join(' + ');
const at = (symbols: readonly string[], index: number): string => symbols[index] ?? '?';

const bayes =
  'Each rate is a range, not a fixed number: own history is Beta(successes + ½, failures + ½), an assumption Beta(rate × weight, (1 − rate) × weight). Arrivals and deals are beta-binomial, computed exactly, not simulated.';

const tenths = [
  'No chance',
  'One chance',
  'Two chances',
  'Three chances',
  'Four chances',
  'Five chances',
  'Six chances',
  'Seven chances',
  'Eight chances',
  'Nine chances',
];

export const plan: typeof chinese = {
  numbers: {
    'target.balanced': 'balanced target',
    'target.floor': 'floor target',
    'target.stretch': 'stretch target',
    'estimate.forward': 'forward estimate',
    'estimate.backward': 'backward requirement',
    'gap.forward': 'above the forward estimate',
    'gap.backward': 'above the backward requirement',
    'funnel.deals': 'deals',
    'funnel.arrivals': 'arrivals',
    'funnel.confirmations': 'confirmed',
    'funnel.invitations': 'invited',
    'funnel.prospects': 'prospects',
    'funnel.missingNames': 'names the list lacks',
    'people.floor': 'people for the floor',
    'people.balanced': 'people for the balanced target',
    'people.stretch': 'people for the stretch',
    'people.expected': 'customers’ people expected',
    'people.children': 'children among them',
    'people.staff': 'staff',
    'people.heads': 'people in the room',
    'people.p10': 'people, when few come',
    'people.p50': 'people, in the middle',
    'people.p90': 'people, when many come',
    'sure.confirmations': 'confirmations for the floor',
    'floor.chance': 'chance of the floor',
    'balanced.chance': 'chance of the balanced target',
    'stretch.chance': 'chance of the stretch',
    'room.capacity': 'room capacity',
    'room.safeConfirmations': 'confirmations the room safely takes',
    'room.overfillChance': 'chance of overfilling',
    'posts.heads': 'People that staff prepares for',
    'posts.needed': 'Staff needed',
    'posts.filled': 'Staff assigned',
    'posts.short': 'Staff lacking',
    'people.session90': 'People in the largest session, on a full day',
    'heads.rules': 'People the rules count',
    'room.overfillAtSure': 'chance of overfilling when sure of the floor',
    'venue.places': 'seats left for customers',
    'venue.arrivals': 'arrivals that fit',
    'venue.costPerArrival': 'venue cost per arrival',
    'venue.score': 'mean inspection score',
  },
  inputs: {
    target: 'target',
    floor: 'floor',
    balanced: 'balanced',
    stretch: 'stretch',
    'floor-percent': 'floor percentage',
    'stretch-percent': 'stretch percentage',
    'comparable-mean': 'mean of the last results',
    'new-products': 'new products',
    'new-people': 'new people',
    policy: 'policy',
    need: 'need',
    amount: 'amount needed',
    'average-deal': 'average deal',
    estimate: 'estimate',
    'arrivals-wanted': 'arrivals wanted',
    deals: 'deals',
    arrivals: 'arrivals',
    confirmations: 'confirmed',
    invitations: 'invited',
    prospects: 'prospects',
    'prospects-on-list': 'names on the list',
    reach: 'reach rate',
    confirm: 'confirmation rate',
    'turn-up': 'turn-up rate',
    close: 'close rate',
    'party-size': 'party size',
    'children-per-customer': 'children per customer',
    staff: 'staff',
    people: "customers' people",
    percentile: 'percentile',
    chance: 'how sure',
    capacity: 'capacity',
    'declared-people': 'Declared people',
    'forecast-people': 'People on a full day',
    heads: 'Heads',
    doors: 'Doors',
    posts: 'Posts',
    shifts: 'Shifts',
    needed: 'Needed',
    filled: 'Assigned',
    'overfill-limit': 'accepted overfilling',
    sessions: 'sessions',
    price: 'price',
    'room-for': 'arrivals that fit',
    'score-sum': 'sum of scores',
    'scored-items': 'items scored',
  },
  formulas: {
    'as-entered': { expression: null, words: 'A person set this number; it is not computed.' },
    'floor-target': {
      expression: (s) => `${at(s, 0)} × (1 − ${at(s, 1)})`,
      words: 'This much worse than balanced; added where less is better. Rounded half up.',
    },
    'stretch-target': {
      expression: (s) => `${at(s, 0)} × (1 + ${at(s, 1)})`,
      words: 'This much better than balanced; subtracted where less is better. Rounded half up.',
    },
    'forward-estimate': {
      expression: add,
      words: 'The mean of the last three comparable results and what is different this time.',
    },
    'backward-need': { expression: (s) => at(s, 0), words: 'A number that is given from outside.' },
    'backward-amount': {
      expression: (s) =>
        [
          `${at(s, 0)} ÷ ${at(s, 1)}`,
          ...s.slice(2).map((symbol, index) => (index === 0 ? `÷ ${symbol}` : `× ${symbol}`)),
        ].join(' '),
      words: 'The amount divided by the average deal, rounded up: one deal fewer would not fill the gap.',
    },
    gap: {
      expression: (s) => `${at(s, 0)} − ${at(s, 1)}`,
      words: 'Target minus estimate; positive means that the target is higher.',
    },
    'count-back': {
      expression: divide,
      words:
        'Divided back from the exact number; each step is rounded up only where it is shown, so errors do not add up.',
    },
    'deals-forward': {
      expression: multiply,
      words: 'This metric does not start from deals; this is what so many arrivals would bring.',
    },
    'missing-names': { expression: (s) => `${at(s, 0)} − ${at(s, 1)}`, words: '0 when there are enough.' },
    'same-as-target': { expression: (s) => at(s, 0), words: 'The target counts people already.' },
    'people-for-target': {
      expression: (s) => `${s.slice(1).join(' ÷ ')} × ${at(s, 0)}`,
      words: 'The customers who must come for this target, times the party size, rounded up.',
    },
    'people-expected': {
      expression: multiply,
      words: "Customers' people who come on average, children included, staff not.",
    },
    'children-expected': {
      expression: multiply,
      words: 'Children who come on average; they are included in the people.',
    },
    heads: { expression: add, words: 'Everybody in the room: customers, children, staff and guests.' },
    'people-percentile': {
      expression: null,
      words: `In eight cases of ten the people in the room (staff included) lie between few and many. ${bayes}`,
    },
    'sure-confirmations': {
      expression: null,
      words: `The smallest number of confirmations that reaches the floor with the chance asked for. ${bayes}`,
    },
    'reach-chance': {
      expression: null,
      words: `The chance of reaching this target with the confirmations counted back. ${bayes}`,
    },
    'sum-of-capacities': {
      expression: (s) => (s.length === 0 ? '?' : add(s)),
      words: 'The sum of the rooms of all sessions.',
    },
    'safe-confirmations': {
      expression: null,
      words: `The largest number of confirmations with which no session overfills more often than accepted, party sizes included. ${bayes}`,
    },
    'overfill-chance': {
      expression: null,
      words: `The chance that arrivals and staff outnumber the seats, party sizes included. ${bayes}`,
    },
    'larger-of': {
      expression: (s) => (s.length === 1 ? at(s, 0) : `max(${s.join(', ')})`),
      words:
        'The larger of the people declared and the forecast of a full day, children and staff included: staff has to do then too.',
    },
    'posts-needed': {
      expression: null,
      words:
        'Each post by its own rule: one for every so many people, so many for each door, or so many a session. Sessions share the people by their places; every post is rounded up, then they are added.',
    },
    'posts-filled': {
      expression: null,
      words: 'For each post and session the thinnest moment counts; more than needed does not.',
    },
    'posts-short': {
      expression: (s) => `${at(s, 0)} − ${at(s, 1)}`,
      words: 'What each post lacks in each session, added.',
    },
    'outside-funnel': {
      expression: null,
      words: 'This metric does not count through the funnel; it has no such number.',
    },
    'places-without-staff': {
      expression: (s) => `${at(s, 0)} − ${at(s, 1)} × ${at(s, 2)}`,
      words: "Staff and guests take their places in every session; the others are the customers'.",
    },
    'arrivals-that-fit': {
      expression: null,
      words:
        'The most customers who may arrive while the chance of too few seats stays accepted. Parties differ in size, so this is less than seats ÷ party size.',
    },
    'cost-per-arrival': {
      expression: (s) => `${at(s, 0)} ÷ min(${at(s, 1)}, ${at(s, 2)})`,
      words: 'The price of the whole event for each arriving customer; those who do not fit do not count.',
    },
    'mean-score': { expression: divide, words: 'Only items with a score count; 5 is best.' },
  },
  because: {
    title: (name) => `Why: ${name}`,
    ask: (name) => `Why this number: ${name}`,
    formula: 'Formula',
    inputs: 'Inputs',
    source: 'Source',
    changed: 'Changed',
    notChanged: 'never changed',
    pinned: (derived) => `A person pinned it; computed it would be ${derived}`,
    missing: (names) => `Missing: ${names}`,
    history: (name, from, successes, trials) =>
      from === '' ? `${name}: own history, ${successes} of ${trials}` : `${name}: ${from}, ${successes} of ${trials}`,
    assumptionTemplate: (name) => `${name}: assumed by the template`,
    assumptionPerson: (name) => `${name}: assumed by a person`,
    fact: (name) => `${name}: entered by a person`,
    derived: (name) => `${name}: computed in the step before`,
    method: (name) => `${name}: given by the method`,
    missingFacts: {
      'goal.leadMetric': 'lead metric',
      'goal.balanced': 'balanced target',
      'goal.averageDealMinor': 'average deal',
      'goal.arrivalsWanted': 'arrivals wanted',
      'goal.forward.comparables': 'earlier results',
      'goal.backward': 'a fixed need',
      'goal.prospectsOnList': 'names on the list',
      'goal.party': 'party size',
      'goal.staffPeople': 'staff',
      'goal.rates.reach': 'reach rate',
      'goal.rates.confirm': 'confirmation rate',
      'goal.rates.turn-up': 'turn-up rate',
      'goal.rates.close': 'close rate',
      sessions: 'capacity of the sessions',
      'sections.staff.doors': 'number of doors',
    },
  },
  conflicts: {
    'pin-below-need': (name, pinned, needed) => `"${name}" is pinned at ${pinned}; computed it takes ${needed}.`,
    'targets-out-of-order':
      'The three targets are out of order: the floor should be worse than balanced and the stretch better.',
    'no-number-does-both': 'No number of confirmations does both.',
    'room-twice': (first, second) => `${first} and ${second} are in the same room at overlapping times.`,
  },
  ways: {
    'release-pin': () => ['Unpin it', 'and let it follow'],
    'larger-room': (seats) => ['A larger room', `${seats} seats`],
    'overflow-room': (seats) => ['Overflow room, live stream', `${seats} seats more`],
    'second-session': (added, seats) => [
      added === 1 ? 'A second session' : `${added} more sessions`,
      `in a like room, ${seats} seats`,
    ],
    'lower-target': (target) => ['A lower target', `balanced ${target}`],
    'fewer-arrivals': (arrivals) => ['Fewer arrivals', arrivals],
    'lower-chance': (chance) => ['Accept less certainty', `the floor with ${chance}`],
    'other-room': (rooms) => ['Another room', rooms === 1 ? 'there is one more here' : `there are ${rooms} more here`],
    'other-time': () => ['Another time', "change the sessions' times"],
  },
  sureness: (chance, formats) => {
    const whole = Math.round(chance * 100);
    const words = whole % 10 === 0 && whole < 100 ? tenths[whole / 10] : undefined;
    return words === undefined ? `A ${formats.chance(chance)} chance` : `${words} in ten`;
  },
};

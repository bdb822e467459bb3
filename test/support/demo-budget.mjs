import { randomUUID } from 'node:crypto';

/** Prices of the template's materials in minor units; 0 is there already. Banners have no price yet. */
const prices = {
  chairs: 0,
  badges: 300,
  radios: 4000,
  headsets: 1000,
  'first-aid-kit': 12_000,
  handbooks: 800,
  water: 150,
  'sign-in-desks': 0,
  handouts: 900,
  pens: 120,
  gifts: 3500,
  'seat-cards': 200,
};

/** The materials of the template with their prices, who brings them, and two that are on their way. */
export function demoMaterials({ materials }, suppliers, people, today) {
  const stage = suppliers.find(({ name }) => name === '云栖会展搭建')?.id ?? null;
  const priced = materials.map((material) => ({
    ...material,
    unitMinor: prices[material.key] ?? null,
    supplierId: ['banners', 'sign-in-desks'].includes(material.key) ? stage : null,
    ownerId: ['gifts', 'handouts'].includes(material.key) ? people.he : null,
  }));
  const ordered = {
    'first-aid-kit': { orderedOn: today, orderedCount: 2, received: 2 },
    handouts: { orderedOn: today, orderedCount: 220, note: '先印 220 份，人多了再加印' },
  };
  return { materials: priced.map((material) => ({ ...material, ...ordered[material.key] })) };
}

const amounts = {
  guests: [300_000, '讲课费、接待'],
  promotion: [800_000, '短信、海报、小程序投放'],
  staff: [6000, '会务餐和交通'],
  travel: [240_000, '主讲高铁和一晚住宿'],
};

/** The lines of the template with amounts, two more, a limit, and an outside team to compare with. */
export function demoBudget(facts, people) {
  const lines = facts.lines.map((line) => ({
    ...line,
    name: amounts[line.group]?.[1] ?? '',
    rule: { ...line.rule, amountMinor: amounts[line.group]?.[0] ?? null },
  }));
  const line = (group, name, per, amountMinor, more = {}) => ({
    ...{ id: randomUUID(), group, name, rule: { per, amountMinor }, committedMinor: null, paidMinor: null },
    ...{ supplierId: null, note: '', ...more },
  });
  return {
    ...facts,
    lines: [
      ...lines,
      line('promotion', '摄影', 'sessions', 280_000, { committedMinor: 280_000, paidMinor: 100_000 }),
      line('catering', '茶歇', 'people', 1800),
    ],
    limitMinor: 9_000_000,
    approval: { state: 'open', on: null, personId: people.li, grantedMinor: null },
    outside: { commissionMinor: 200_000, ownSpendingMinor: 3_000_000 },
  };
}

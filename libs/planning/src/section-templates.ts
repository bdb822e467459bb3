import { firstBudget, firstMaterials } from './budget/first-budget.js';
import { emptySections, type SectionFacts } from './event-sections.js';
import type { TemplateKey } from './goal-templates.js';
import { mustNotFailKeys, type MustNotFail } from './occasion-facts.js';
import { firstProgram } from './program/first-program.js';
import type { Post, PostKey, PostKind, PostRule } from './staff-facts.js';
import { firstTasks } from './tasks/first-tasks.js';

type NewId = () => string;
type PostOutline = [PostKey, PostKind, PostRule];

const perHeads = (heads: number): PostRule => ({ per: 'heads', heads });
const perSession = (count: number): PostRule => ({ per: 'session', count });

// Starting points of a plausible size, not findings; the organizer changes them.
const everywhere: PostOutline[] = [
  ['host', 'upkeep', perSession(1)],
  ['sign-in', 'upkeep', perHeads(80)],
  ['door', 'upkeep', { per: 'door', each: 1 }],
  ['usher', 'upkeep', perHeads(100)],
  ['sound', 'upkeep', perSession(1)],
  ['first-aid', 'upkeep', perSession(1)],
  ['photo', 'upkeep', perSession(1)],
];

const posts: Record<TemplateKey, PostOutline[]> = {
  'education-seminar': [
    ...everywhere,
    ['microphone', 'upkeep', perHeads(150)],
    ['sales', 'results', perHeads(25)],
    ['cashier', 'money', perSession(1)],
    ['gifts', 'money', perSession(1)],
  ],
  'opening-day': [
    ...everywhere,
    ['parking', 'upkeep', perSession(2)],
    ['sales', 'results', perHeads(40)],
    ['gifts', 'money', perSession(2)],
  ],
  'product-launch': [...everywhere, ['microphone', 'upkeep', perHeads(150)], ['sales', 'results', perHeads(20)]],
  'thank-you-dinner': [...everywhere, ['gifts', 'money', perSession(1)], ['sales', 'results', perHeads(40)]],
};

const prepWorkingDays: Record<TemplateKey, number> = {
  'education-seminar': 15,
  'opening-day': 20,
  'product-launch': 25,
  'thank-you-dinner': 15,
};

const firstMustNotFail = (newId: NewId): MustNotFail[] =>
  mustNotFailKeys
    .filter((key) => key !== 'own')
    .map((key) => ({
      id: newId(),
      key,
      ...{ what: '', ownerId: null, check: '', checkBy: null, trigger: '', fallback: '', status: 'open' },
    }));

const firstPost = (newId: NewId, [key, kind, rule]: PostOutline): Post => ({
  id: newId(),
  ...{ key, name: '', kind, rule, note: '', shifts: [] },
});

/** What a new event of this template starts with in the steps after the goal; `newId` makes ids for the entries. */
export const firstSections = (template: TemplateKey, newId: NewId): SectionFacts => ({
  ...emptySections,
  timing: { ...emptySections.timing, prepWorkingDays: prepWorkingDays[template] },
  occasion: { ...emptySections.occasion, mustNotFail: firstMustNotFail(newId) },
  program: firstProgram(template, newId),
  materials: firstMaterials(template, newId),
  budget: firstBudget(template, newId),
  staff: { ...emptySections.staff, posts: posts[template].map((outline) => firstPost(newId, outline)) },
  tasks: firstTasks(template, newId),
});

import { cnRules } from './packs/cn.js';
import { cnBjRules } from './packs/cn-bj.js';
import { cnGdGzRules } from './packs/cn-gd-gz.js';
import { cnScCdRules } from './packs/cn-sc-cd.js';
import { cnSdJnRules } from './packs/cn-sd-jn.js';
import { cnShRules } from './packs/cn-sh.js';
import { cnTjRules } from './packs/cn-tj.js';
import { cnZjHzRules } from './packs/cn-zj-hz.js';
import { gbEngRules } from './packs/gb-eng.js';
import { hkRules } from './packs/hk.js';
import { orgRules } from './packs/org.js';
import { sgRules } from './packs/sg.js';
import { usRules } from './packs/us.js';
import { usVaFxbgRules } from './packs/us-va-fxbg.js';
import type { Rule } from './rule.js';

export type RulePack = { pack: string; place: string; rules: readonly Rule[] };

/** The day on which the packs were put together. Each rule names its own source, and how sure it is. */
export const packsDated = '2026-11-22';

/** The rules that ship, by pack: a starting point to be checked by the organization, not legal advice. */
export const rulePacks: readonly RulePack[] = [
  { pack: 'ORG', place: 'CN', rules: orgRules },
  { pack: 'CN', place: 'CN', rules: cnRules },
  { pack: 'CN-BJ', place: 'CN-BJ', rules: cnBjRules },
  { pack: 'CN-GD-GZ', place: 'CN-GD-GZ', rules: cnGdGzRules },
  { pack: 'CN-SH', place: 'CN-SH', rules: cnShRules },
  { pack: 'CN-TJ', place: 'CN-TJ', rules: cnTjRules },
  { pack: 'CN-ZJ-HZ', place: 'CN-ZJ-HZ', rules: cnZjHzRules },
  { pack: 'CN-SC-CD', place: 'CN-SC-CD', rules: cnScCdRules },
  { pack: 'CN-SD-JN', place: 'CN-SD-JN', rules: cnSdJnRules },
  { pack: 'GB-ENG', place: 'GB-ENG', rules: gbEngRules },
  { pack: 'US-VA-FXBG', place: 'US-VA-FXBG', rules: usVaFxbgRules },
  { pack: 'US', place: 'US', rules: usRules },
  { pack: 'SG', place: 'SG', rules: sgRules },
  { pack: 'HK', place: 'HK', rules: hkRules },
];

export const shippedRules: readonly Rule[] = rulePacks.flatMap(({ rules }) => rules);

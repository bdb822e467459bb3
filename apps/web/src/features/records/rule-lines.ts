import type { ChangeView } from '@backcast/contracts/records/change';
import type { ChangeNames } from './change-names.js';
import type { ChangeLine } from './describe-change.js';
import { pathsOf } from './plain-lines.js';

/** Lines of a changed rule: each field that differs, in words; none until the words about rules are there. */
export function ruleLines(change: ChangeView, { rules }: ChangeNames): ChangeLine[] {
  if (!rules) return [];
  return pathsOf(change).flatMap((path): ChangeLine[] => {
    const [code = '', field = ''] = path.split('.');
    const show = (side: Record<string, unknown>): string => rules.fieldText(code, field, side[path]);
    const name = rules.fieldName(field);
    if (change.cause !== 'create') return [{ name, before: show(change.before), after: show(change.after) }];
    // What is new and empty says nothing.
    const after = show(change.after);
    return after === rules.none ? [] : [{ name, before: null, after }];
  });
}

/** What the rule of a change is called today, or was when it was changed. */
export function changedRuleName({ before, after }: ChangeView, { rules }: ChangeNames): string {
  const [path = ''] = [...Object.keys(after), ...Object.keys(before)];
  const [code = ''] = path.split('.');
  const said = after[`${code}.obligation`] ?? before[`${code}.obligation`];
  if (!rules) return code;
  return rules.nameOf(code) ?? (typeof said === 'string' ? said : code);
}

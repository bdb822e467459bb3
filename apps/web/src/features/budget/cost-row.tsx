import type { CostLine } from '@backcast/planning/budget/cost-lines';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Tag } from '../../shared/look/tag.js';
import { Figure } from '../../shared/plan/figure.js';
import { budgetRuleText } from '../../shared/plan/budget-words.js';
import { CostFields } from './cost-fields.js';
import { costName } from './cost-name.js';
import type { MoneyProps } from './money-props.js';

/** `isAlone` when it is all of its group, which it then names. */
type Props = MoneyProps & { line: CostLine; isAlone: boolean; isOpen: boolean; onToggle: () => void };

/** One cost: planned, signed for, paid; its fields below when it is opened. */
export function CostRow(props: Props) {
  const { event, facts, plans, line, isAlone, isOpen, onToggle } = props;
  const speech = useSpeech();
  const { texts, formats } = speech;
  const text = texts.budget.money;
  const name = costName(line, event, texts);
  const entered = facts.lines.find(({ id }) => id === line.id);
  const group = texts.steps.budgetGroupNames[line.group];
  const pieces = plans.plan.materials.find(({ id }) => id === line.id)?.quantity.value ?? null;
  const unit = event.sections.materials.facts.materials.find(({ id }) => id === line.id)?.unitMinor ?? null;
  const before = plans.before?.budget.lines.find(({ id }) => id === line.id) ?? null;
  return (
    <tbody id={`entry-${line.id}`} tabIndex={-1} data-open={isOpen || undefined}>
      <tr>
        <th scope="row">
          {name}
          <span className="tiny quiet entry-more">
            {isAlone && group !== name && `${group} · `}
            {entered ? (
              budgetRuleText(entered.rule, speech)
            ) : pieces !== null && unit !== null ? (
              `${formats.number(pieces)} × ${formats.money(unit)}`
            ) : (
              <Tag>{line.source === 'gone' ? text.gone : text.derived}</Tag>
            )}
          </span>
        </th>
        {(['plannedMinor', 'committedMinor', 'paidMinor'] as const).map((field) => (
          <td key={field} className="number">
            <Figure before={before?.[field] ?? null} after={line[field]} unit="money" />
          </td>
        ))}
        <td>
          <Button
            kind="plain"
            aria-expanded={isOpen}
            aria-label={isOpen ? texts.stepParts.closeEntry(name) : texts.stepParts.openEntry(name)}
            onClick={onToggle}
          >
            {isOpen ? texts.stepParts.less : texts.stepParts.more}
          </Button>
        </td>
      </tr>
      {isOpen && (
        <tr className="entry-below">
          <td colSpan={5}>
            <CostFields {...props} entered={entered} name={name} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

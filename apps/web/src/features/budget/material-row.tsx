import type { EventView } from '@backcast/contracts/events/event';
import type { MaterialState, PlanMaterial } from '@backcast/plan/budget/derive-materials';
import type { Material } from '@backcast/planning/budget-facts';
import type { ComponentProps } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Tag } from '../../shared/look/tag.js';
import { Figure } from '../../shared/plan/figure.js';
import { quantityRuleText } from '../../shared/plan/budget-words.js';
import type { StepPlans } from '../../shared/plan/step-plans.js';
import { materialName } from '../../shared/plan/step-texts.js';
import { WhyButton, WhyPanel } from '../../shared/plan/why.js';
import { MaterialFields } from './material-fields.js';
import { useOpenWhy } from './open-why.js';

export type MaterialEdits = {
  onEdit: (part: Partial<Material>) => void;
  onLeave: () => void;
  onChoose: (part: Partial<Material>) => void;
};
type Props = MaterialEdits & {
  event: EventView;
  material: Material;
  plans: StepPlans;
  isOpen: boolean;
  mayEdit: boolean;
  onToggle: () => void;
  onRemove: () => void;
};

const columns = 5;

/** One material: how many and why, by when, how far; its fields below when it is opened. */
export function MaterialRow(props: Props) {
  const { event, material, plans, isOpen, mayEdit } = props;
  const speech = useSpeech();
  const { texts, formats } = speech;
  const { openWhy, toggleWhy } = useOpenWhy();
  const name = materialName(texts, material);
  const of = (plan: StepPlans['before']): PlanMaterial | undefined =>
    plan?.materials.find(({ id }) => id === material.id);
  const derived = of(plans.plan);
  // What is typed is a moment ahead of the plan: a material that was just added has no numbers yet.
  if (!derived) return null;
  const { quantity } = derived;
  const supplier = event.sections.suppliers.facts.suppliers.find(({ id }) => id === material.supplierId);
  const { writer } = event.sections.materials;
  return (
    <tbody id={`entry-${material.id}`} tabIndex={-1} data-open={isOpen || undefined}>
      <tr>
        <th scope="row">
          {name}
          <span className="tiny quiet entry-more">
            {[quantityRuleText(material.rule, speech), spareText(material, speech), supplier?.name ?? '']
              .filter(Boolean)
              .join(' · ')}
          </span>
        </th>
        <td className="number">
          <span className="quantity">
            <Figure before={of(plans.before)?.quantity.value ?? null} after={quantity.value} unit="count" />
            <WhyButton
              numberKey={quantity.key}
              name={name}
              isOpen={openWhy === quantity.key}
              onToggle={() => toggleWhy(quantity.key)}
            />
          </span>
          {quantity.pinned && <span className="tiny quiet entry-more">{texts.budget.materials.pinned}</span>}
        </td>
        <td>
          <OrderBy {...props} derived={derived} before={of(plans.before)} />
        </td>
        <td>
          <State material={derived} />
          {mayEdit && <NextStep {...props} derived={derived} />}
        </td>
        <td>
          <Button
            kind="plain"
            aria-expanded={isOpen}
            aria-label={isOpen ? texts.stepParts.closeEntry(name) : texts.stepParts.openEntry(name)}
            onClick={props.onToggle}
          >
            {isOpen ? texts.stepParts.less : texts.stepParts.more}
          </Button>
        </td>
      </tr>
      {openWhy === quantity.key && (
        <tr className="entry-below">
          <td colSpan={columns}>
            <WhyPanel
              number={quantity}
              name={name}
              lastChange={`${formats.instant(writer.at, event.basics.zone)} ${writer.name}`}
            />
          </td>
        </tr>
      )}
      {isOpen && (
        <tr className="entry-below">
          <td colSpan={columns}>
            <MaterialFields {...props} name={name} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

const spareText = ({ sparePercent }: Material, { texts, formats }: ReturnType<typeof useSpeech>): string =>
  sparePercent === 0 ? '' : `${texts.budget.materials.spare} ${formats.percent(sparePercent)}`;

/** The last day to order, while that is still to be done; else the day by which it has to be there. */
function OrderBy({
  event,
  material,
  plans,
  derived,
  before,
}: Props & { derived: PlanMaterial; before: PlanMaterial | undefined }) {
  const { texts, formats } = useSpeech();
  const text = texts.budget.materials;
  if (derived.state === 'unneeded') return null;
  if (derived.days === null) return <span className="quiet">{text.noDate}</span>;
  const isOrdered = material.orderedOn !== null || material.received !== null;
  const deadline = plans.plan.deadlines.find(
    ({ key }) => key === `${isOrdered ? 'material-delivery' : 'material-order'}.${material.id}`,
  );
  const day = isOrdered ? derived.days.readyBy : derived.days.orderBy;
  const was = before?.days && (isOrdered ? before.days.readyBy : before.days.orderBy);
  return (
    <>
      {isOrdered && <span className="tiny quiet entry-more">{text.columns.readyBy}</span>}
      {was != null && was !== day && (
        <>
          <s className="quiet">{formats.dayShort(was)}</s> →{' '}
        </>
      )}
      <span className="nowrap">{formats.dayShort(day)}</span>
      {deadline && !deadline.isDone && (
        <span className={`tiny entry-more ${day < event.today ? 'bad' : 'quiet'}`}>
          {texts.steps.due.workingDaysLeft(deadline.workingDaysLeft)}
        </span>
      )}
    </>
  );
}

const tones: Record<MaterialState, ComponentProps<typeof Tag>['kind']> = {
  unknown: 'assumption',
  unneeded: 'quiet',
  open: 'quiet',
  late: 'bad',
  ordered: 'good',
  overdue: 'bad',
  short: 'warn',
  received: 'good',
};

function State({ material: { state, short } }: { material: PlanMaterial }) {
  const { texts, formats } = useSpeech();
  const text = texts.budget.materials;
  return <Tag kind={tones[state]}>{state === 'short' ? text.short(formats.number(short)) : text.states[state]}</Tag>;
}

/** Working days: an order that is due later than this does not ask for attention. */
const soonDays = 20;

/** The next thing to note down in one tap: ordered, received, or ordered again after more people. */
function NextStep({ event, material, plans, derived, onChoose }: Props & { derived: PlanMaterial }) {
  const { texts, formats } = useSpeech();
  const text = texts.budget.materials;
  const { state, short, quantity } = derived;
  const pieces = quantity.value ?? 0;
  const due = plans.plan.deadlines.find(({ key }) => key === `material-order.${material.id}`);
  if (state === 'open' || state === 'late')
    return (
      <Button
        className="next-step"
        kind={due && due.workingDaysLeft > soonDays ? 'plain' : 'normal'}
        onClick={() => onChoose({ orderedOn: event.today, orderedCount: pieces })}
      >
        {text.markOrdered(formats.number(pieces))}
      </Button>
    );
  if (state === 'ordered' || state === 'overdue') {
    const coming = material.orderedCount ?? pieces;
    return (
      <Button className="next-step" onClick={() => onChoose({ received: coming })}>
        {text.markReceived(formats.number(coming))}
      </Button>
    );
  }
  if (state !== 'short') return null;
  const again: Partial<Material> = { orderedOn: event.today, orderedCount: pieces, received: null };
  return (
    <Button className="next-step" onClick={() => onChoose(again)}>
      {text.orderAgain(formats.number(short))}
    </Button>
  );
}

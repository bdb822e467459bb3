import { materialKeys, type Material } from '@backcast/planning/budget-facts';
import { firstMaterials } from '@backcast/planning/budget/first-budget';
import { NativeSelect } from '@mantine/core';
import { newId } from '../../shared/api/new-id.js';
import { EmptyPage } from '../../shared/feedback/empty-page.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { putEntry, withoutEntry } from '../../shared/plan/move-entry.js';
import { useOpenEntry } from '../../shared/plan/open-entry.js';
import { useShownEvent } from '../../shared/plan/shown-event.js';
import { useStepDraft } from '../../shared/plan/step-draft.js';
import { useStepPlans } from '../../shared/plan/step-plans.js';
import { BudgetFrame, type PartProps } from './budget-frame.js';
import { MaterialRow } from './material-row.js';
import { MaterialsSo } from './materials-so.js';
import { newMaterial } from './new-entries.js';

/** What is needed, how many of it, and by when it has to be ordered. */
export function MaterialsPart({ event, tabs }: PartProps) {
  const { texts } = useSpeech();
  const text = texts.budget.materials;
  const draft = useStepDraft(event, 'materials');
  const { materials } = draft.values;
  const plans = useStepPlans(event, { materials: draft.values });
  const shown = useShownEvent(event, { materials: draft.values });
  const { openId, toggle, goTo } = useOpenEntry();
  const put = (next: Material[]) => ({ materials: next });
  return (
    <BudgetFrame
      {...{ event, shown, tabs, draft, plans }}
      section="materials"
      question={text.question}
      lead={text.lead}
      first={<MaterialsSo event={shown} plans={plans} />}
      gapCodes={['no-budget', 'order-late', 'delivery-late', 'materials-short']}
      deadlineKinds={['material-order', 'material-delivery']}
      mostDeadlines={5}
      onOpen={goTo}
    >
      {materials.length === 0 && (
        <EmptyPage
          title={text.emptyTitle}
          lead={text.emptyLead}
          example={text.emptyExample}
          action={
            draft.mayEdit && (
              <Button kind="primary" onClick={() => draft.choose(firstMaterials(event.template, newId))}>
                {texts.budget.fromTemplate}
              </Button>
            )
          }
        />
      )}
      {materials.length > 0 && (
        <table className="table entries-table step-group" aria-label={text.list}>
          <thead>
            <tr>
              <th scope="col">{text.columns.name}</th>
              <th scope="col" className="number">
                {text.columns.quantity}
              </th>
              <th scope="col">{text.columns.orderBy}</th>
              <th scope="col">{text.columns.state}</th>
              <th scope="col">
                <span className="visually-hidden">{texts.stepParts.more}</span>
              </th>
            </tr>
          </thead>
          {materials.map((material) => (
            <MaterialRow
              key={material.id}
              event={shown}
              material={material}
              plans={plans}
              isOpen={openId === material.id}
              mayEdit={draft.mayEdit}
              onToggle={() => toggle(material.id)}
              onEdit={(part) => draft.edit(put(putEntry(materials, material.id, part)))}
              onLeave={draft.leave}
              onChoose={(part) => draft.choose(put(putEntry(materials, material.id, part)))}
              onRemove={() => draft.choose(put(withoutEntry(materials, material.id)))}
            />
          ))}
        </table>
      )}
      {draft.mayEdit && materials.length < 200 && (
        <div className="step-group add-entry">
          <NativeSelect
            label={text.add}
            value=""
            data={[
              { value: '', label: text.addOption },
              ...materialKeys.map((value) => ({ value, label: texts.steps.materialNames[value] })),
            ]}
            onChange={(change) => {
              const key = materialKeys.find((each) => each === change.currentTarget.value);
              if (key === undefined) return;
              const material = newMaterial(key);
              draft.choose(put([...materials, material]));
              goTo(material.id);
            }}
          />
        </div>
      )}
    </BudgetFrame>
  );
}

import { eventDate } from '@backcast/plan/seated-sessions';
import { supplierStatuses, type Supplier } from '@backcast/planning/guests-facts';
import { newId } from '../../shared/api/new-id.js';
import { EmptyPage } from '../../shared/feedback/empty-page.js';
import { DayField, Line, Lines } from '../../shared/fields/line.js';
import { Segmented } from '../../shared/fields/segmented.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Tag } from '../../shared/look/tag.js';
import { ContactField } from '../../shared/people/contact-field.js';
import { PersonField } from '../../shared/people/person-field.js';
import { EntryCard } from '../../shared/plan/entry-card.js';
import { putEntry, withoutEntry } from '../../shared/plan/move-entry.js';
import { useOpenEntry } from '../../shared/plan/open-entry.js';
import { contactName, personName, useShownEvent } from '../../shared/plan/shown-event.js';
import { useStepDraft } from '../../shared/plan/step-draft.js';
import { useStepPlans } from '../../shared/plan/step-plans.js';
import { PartPage, type PartDraft, type PartProps } from './part-page.js';
import { NamedAdd } from './personas-part.js';

/** What others deliver, by when, and who looks after it. */
export function SuppliersPart({ event, tabs }: PartProps) {
  const { texts } = useSpeech();
  const text = texts.peoplePlan.suppliers;
  const draft = useStepDraft(event, 'suppliers');
  const { suppliers } = draft.values;
  const { plan, moved, facts } = useStepPlans(event, { suppliers: draft.values });
  const shown = useShownEvent(event, { suppliers: draft.values });
  const { openId, toggle, goTo } = useOpenEntry();
  const wanted = suppliers.filter(({ status }) => status !== 'dropped');
  const settled = wanted.filter(({ status }) => status !== 'asked');
  return (
    <PartPage
      {...{ event, shown, tabs, draft, plan, moved }}
      section="suppliers"
      question={text.question}
      lead={text.lead}
      first={wanted.length > 0 && <p>{text.agreed(settled.length, wanted.length)}</p>}
      gapCodes={['delivery-passed', 'no-owner']}
      deadlineKinds={['supplier']}
      onOpen={goTo}
    >
      {suppliers.length === 0 && (
        <EmptyPage title={text.emptyTitle} lead={text.emptyLead} example={text.emptyExample} />
      )}
      <ul className="step-group">
        {suppliers.map((supplier) => (
          <SupplierCard
            key={supplier.id}
            event={shown}
            supplier={supplier}
            eventDay={eventDate(facts)}
            isOpen={openId === supplier.id}
            draft={draft}
            onToggle={() => toggle(supplier.id)}
          />
        ))}
      </ul>
      {draft.mayEdit && suppliers.length < 100 && (
        <NamedAdd
          label={text.add}
          example={text.nameExample}
          maxLength={80}
          onAdd={(name) => {
            const supplier: Supplier = {
              ...{
                id: newId(),
                name,
                contactId: null,
                delivers: '',
                by: null,
                status: 'asked',
                ownerId: null,
                note: '',
              },
            };
            draft.choose({ suppliers: [...suppliers, supplier] });
            goTo(supplier.id);
          }}
        />
      )}
    </PartPage>
  );
}

type CardProps = {
  event: Parameters<typeof contactName>[0];
  supplier: Supplier;
  eventDay: string | null;
  isOpen: boolean;
  draft: PartDraft<'suppliers'>;
  onToggle: () => void;
};

function SupplierCard({ event, supplier, eventDay, isOpen, draft, onToggle }: CardProps) {
  const { texts, formats } = useSpeech();
  const text = texts.peoplePlan.suppliers;
  const { values, mayEdit } = draft;
  const withPart = (part: Partial<Supplier>) => ({ suppliers: putEntry(values.suppliers, supplier.id, part) });
  const line = (key: 'name' | 'delivers' | 'note') => ({
    label: text[key],
    value: supplier[key],
    isDisabled: !mayEdit,
    onChange: (value: string) => draft.edit(withPart({ [key]: value })),
    onLeave: draft.leave,
  });
  const marks = [
    supplier.delivers,
    supplier.by === null ? '' : formats.day(supplier.by),
    contactName(event, supplier.contactId, texts.contacts.erased),
    personName(event, supplier.ownerId),
  ].filter((each) => each !== '');
  const isAfter = eventDay !== null && supplier.by !== null && supplier.by > eventDay && supplier.status !== 'dropped';
  return (
    <EntryCard
      id={supplier.id}
      name={supplier.name}
      isOpen={isOpen}
      onToggle={onToggle}
      marks={
        <>
          {!mayEdit && <Tag>{text.statuses[supplier.status]}</Tag>}
          {marks.map((each) => (
            <span key={each}>{each}</span>
          ))}
        </>
      }
      warnings={
        (isAfter || supplier.ownerId === null) && (
          <ul className="entry-warnings warn">
            {isAfter && <li>{text.afterEvent}</li>}
            {supplier.ownerId === null && supplier.status !== 'dropped' && <li>{texts.contacts.noOwner}</li>}
          </ul>
        )
      }
      actions={
        mayEdit && (
          <Segmented
            label={text.statusOf(supplier.name)}
            isLabelHidden
            isSmall
            value={supplier.status}
            options={supplierStatuses.map((value) => ({ value, label: text.statuses[value] }))}
            onChange={(status) => draft.choose(withPart({ status }))}
          />
        )
      }
    >
      <div className="form-grid">
        <Line {...line('name')} isRequired />
        <DayField
          label={text.by}
          value={supplier.by}
          isDisabled={!mayEdit}
          onChange={(by) => draft.edit(withPart({ by }))}
          onLeave={draft.leave}
        />
        <ContactField
          label={text.contact}
          value={supplier.contactId}
          event={event}
          isReadOnly={!mayEdit}
          onChange={(contactId) => draft.choose(withPart({ contactId }))}
        />
        <PersonField
          label={text.owner}
          value={supplier.ownerId}
          event={event}
          isReadOnly={!mayEdit}
          onChange={(ownerId) => draft.choose(withPart({ ownerId }))}
        />
      </div>
      <Lines {...line('delivers')} maxLength={300} example={text.deliversExample} />
      <Lines {...line('note')} />
      {mayEdit && (
        <Button
          kind="plain"
          className="entry-remove"
          onClick={() => draft.choose({ suppliers: withoutEntry(values.suppliers, supplier.id) })}
        >
          {text.remove(supplier.name)}
        </Button>
      )}
    </EntryCard>
  );
}

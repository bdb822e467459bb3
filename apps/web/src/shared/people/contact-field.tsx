import type { EventView } from '@backcast/contracts/events/event';
import { Select, type ComboboxItem } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../api/me.query.js';
import { useSpeech } from '../language/texts-context.js';
import { useNameMatch } from '../search/use-name-match.js';
import { AddContactDialog } from './add-contact-dialog.js';
import { contactLine } from './contact-fields.js';
import { contactsQuery } from './contacts.query.js';
import { ReadOnlyName } from './read-only-name.js';

type Props = {
  label: string;
  /** Id of the contact, null while nobody is chosen. */
  value: string | null;
  /** Names for those who may not read contacts. */
  event: Pick<EventView, 'contacts'>;
  onChange: (contactId: string | null) => void;
  isReadOnly?: boolean;
  isLabelHidden?: boolean;
  /** Cannot be emptied, only replaced. */
  isRequired?: boolean;
  /** Contacts that are not offered, because they are here already. */
  without?: readonly string[];
  placeholder?: string;
};

/** Not an id: choosing it opens the dialog for a new contact. */
const addOption = 'add';

/** Chooses somebody from outside by name or pinyin, or adds them on the spot. Read-only it says who is chosen. */
export function ContactField(props: Props) {
  const { label, value, event, onChange, isReadOnly = false, isLabelHidden = false, without = [] } = props;
  const { texts } = useSpeech();
  const text = texts.contacts.field;
  const [mayRead, mayAdd] = [useMay('contact.read'), useMay('contact.edit')];
  const { data: contacts } = useQuery({ ...contactsQuery, enabled: mayRead });
  const [words, setWords] = useState('');
  const [adding, setAdding] = useState<string | null>(null);
  const matchName = useNameMatch(words !== '');
  const named = [...(contacts ?? []), ...event.contacts].find(({ id }) => id === value);
  const shown = named ? contactLine(named) || texts.contacts.erased : '';
  if (isReadOnly || !mayRead) return <ReadOnlyName label={label} name={shown} isLabelHidden={isLabelHidden} />;

  const all = contacts ?? event.contacts;
  const offered = all.filter(({ id }) => id === value || !without.includes(id));
  // Whoever is chosen and meanwhile erased is still there as an entry.
  const gone = value !== null && !offered.some(({ id }) => id === value);
  const data: ComboboxItem[] = [
    ...offered.map((contact) => ({ value: contact.id, label: contactLine(contact) })),
    ...(gone ? [{ value, label: shown || texts.contacts.erased }] : []),
  ];
  const typed = words.trim();
  const isTyped = typed !== '' && typed !== shown;
  const addLabel = isTyped ? text.addNamed(typed) : text.addNew;
  return (
    <>
      <Select
        {...(isLabelHidden ? { 'aria-label': label } : { label })}
        placeholder={props.placeholder ?? text.hint}
        data={mayAdd ? [...data, { value: addOption, label: addLabel }] : data}
        value={value}
        onChange={(chosen) => {
          if (chosen === addOption) setAdding(isTyped ? typed : '');
          else onChange(chosen);
        }}
        searchable
        searchValue={words}
        onSearchChange={setWords}
        filter={({ options }) =>
          (options as ComboboxItem[]).filter(
            (option) => option.value === addOption || !isTyped || matchName(option.label, typed),
          )
        }
        clearable={props.isRequired !== true}
        clearButtonProps={{ 'aria-label': text.clear(label) }}
        allowDeselect={false}
        nothingFoundMessage={text.nobody}
        withScrollArea={false}
        styles={{ options: { maxHeight: 280, overflowY: 'auto' } }}
        comboboxProps={{ withinPortal: true }}
      />
      {adding !== null && (
        <AddContactDialog
          name={adding}
          onClose={() => setAdding(null)}
          onAdded={({ id }) => {
            setAdding(null);
            onChange(id);
          }}
        />
      )}
    </>
  );
}

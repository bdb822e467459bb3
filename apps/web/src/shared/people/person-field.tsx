import type { EventView } from '@backcast/contracts/events/event';
import { Select, type ComboboxItem } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../api/me.query.js';
import { peopleQuery } from '../api/people.query.js';
import { useSpeech } from '../language/texts-context.js';
import { useNameMatch } from '../search/use-name-match.js';
import { ReadOnlyName } from './read-only-name.js';

type Props = {
  label: string;
  /** Id of a person of the organization, null while nobody is chosen. */
  value: string | null;
  /** Names for those who may not read all people. */
  event: Pick<EventView, 'people'>;
  onChange: (personId: string | null) => void;
  isReadOnly?: boolean;
  isLabelHidden?: boolean;
  placeholder?: string;
};

/** Chooses a person of the organization, by name or pinyin: an owner, or own staff. Read-only it says who it is. */
export function PersonField(props: Props) {
  const { label, value, event, onChange, isReadOnly = false, isLabelHidden = false } = props;
  const { texts } = useSpeech();
  const text = texts.contacts.field;
  const mayRead = useMay('person.read');
  const { data: people } = useQuery({ ...peopleQuery, enabled: mayRead });
  const [words, setWords] = useState('');
  const matchName = useNameMatch(words !== '');
  const shown = [...(people ?? []), ...event.people].find(({ id }) => id === value)?.name ?? '';
  if (isReadOnly || !mayRead) return <ReadOnlyName label={label} name={shown} isLabelHidden={isLabelHidden} />;

  // Whoever left keeps what they own until somebody takes it over, but is not offered any more.
  const offered = (people ?? event.people).filter((person) => !('account' in person) || person.account !== 'disabled');
  const gone = value !== null && !offered.some(({ id }) => id === value);
  const data: ComboboxItem[] = [
    ...offered.map(({ id, name }) => ({ value: id, label: name })),
    ...(gone ? [{ value, label: shown || text.unknown }] : []),
  ];
  const typed = words.trim();
  const isTyped = typed !== '' && typed !== shown;
  return (
    <Select
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      placeholder={props.placeholder ?? text.hint}
      data={data}
      value={value}
      onChange={onChange}
      searchable
      searchValue={words}
      onSearchChange={setWords}
      filter={({ options }) =>
        (options as ComboboxItem[]).filter((option) => !isTyped || matchName(option.label, typed))
      }
      clearable
      clearButtonProps={{ 'aria-label': text.clear(label) }}
      allowDeselect={false}
      nothingFoundMessage={text.nobody}
      withScrollArea={false}
      styles={{ options: { maxHeight: 280, overflowY: 'auto' } }}
    />
  );
}

import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../shared/api/me.query.js';
import { peopleQuery } from '../../shared/api/people.query.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import type { ChangeSearch } from './changes.query.js';

type Props = { search: ChangeSearch; sections: readonly string[]; onChange: (search: ChangeSearch) => void };

/** What, who, from and to; each choice is part of the address. */
export function ChangeFilters({ search, sections, onChange }: Props) {
  const { texts } = useSpeech();
  const text = texts.pages.history;
  const { data: people } = useQuery({ ...peopleQuery, enabled: useMay('person.read') });
  const names: Record<string, string> = texts.words.sections;
  const put = (name: keyof ChangeSearch, value: string): void => {
    const { [name]: _former, ...others } = search;
    onChange(value === '' ? others : { ...others, [name]: value });
  };
  return (
    <div className="filters">
      <NativeSelect
        label={text.section}
        value={search.section ?? ''}
        data={[
          { value: '', label: text.anySection },
          ...sections.map((value) => ({ value, label: names[value] ?? value })),
        ]}
        onChange={(event) => put('section', event.currentTarget.value)}
      />
      <NativeSelect
        label={text.person}
        value={search.personId ?? ''}
        data={[
          { value: '', label: text.anyPerson },
          ...(people ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => put('personId', event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={text.from}
        value={search.from ?? ''}
        onChange={(event) => put('from', event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={text.to}
        value={search.to ?? ''}
        onChange={(event) => put('to', event.currentTarget.value)}
      />
    </div>
  );
}

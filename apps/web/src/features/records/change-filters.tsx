import { NativeSelect, TextInput } from '@mantine/core';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import type { ChangeSearch } from './changes.query.js';

type Props = {
  search: ChangeSearch;
  sections: readonly string[];
  people: { id: string; name: string }[];
  onChange: (search: ChangeSearch) => void;
};

/** What, who, from and to; each choice is part of the address. */
export function ChangeFilters({ search, sections, people, onChange }: Props) {
  const { texts } = useSpeech();
  const text = texts.pages.history;
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
        data={[{ value: '', label: text.anyPerson }, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(event) => put('personId', event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={text.from}
        max={search.to}
        value={search.from ?? ''}
        onChange={(event) => put('from', event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={text.to}
        min={search.from}
        value={search.to ?? ''}
        onChange={(event) => put('to', event.currentTarget.value)}
      />
      {Object.keys(search).length > 0 && (
        <Button kind="plain" className="filters-clear" onClick={() => onChange({})}>
          {text.clear}
        </Button>
      )}
    </div>
  );
}

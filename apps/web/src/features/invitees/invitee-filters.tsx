import { invitationStates } from '@backcast/invitations/invitation-states';
import type { InviteeList } from '@backcast/contracts/invitees/invitee';
import { NativeSelect } from '@mantine/core';
import { NameSearch } from '../../shared/fields/name-search.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { useInviteesSearch } from './use-invitees-search.js';

type Props = { list: InviteeList; ownOnly: boolean; onSearch: (words: string) => void };

/** Which customers are shown: by state, by whose they are, by persona, by words. */
export function InviteeFilters({ list, ownOnly, onSearch }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.invitees;
  const { search, put } = useInviteesSearch();
  const all = Object.values(list.states).reduce((sum, count) => sum + count, 0);
  const chip = (label: string, count: number, isOn: boolean, onPick: () => void) => (
    <button type="button" key={label} className="filter-chip" aria-pressed={isOn} onClick={onPick}>
      {label} <span className="quiet">{formats.number(count)}</span>
    </button>
  );
  return (
    <div className="invitee-filters">
      <div className="filter-chips" role="group" aria-label={text.state}>
        {chip(text.allStates, all, search.state === undefined && search.only === undefined, () =>
          put({ state: undefined, only: undefined }),
        )}
        {invitationStates
          .filter((state) => list.states[state] > 0 || search.state === state)
          .map((state) =>
            chip(text.states[state], list.states[state], search.state === state, () =>
              put({ state: search.state === state ? undefined : state, only: undefined }),
            ),
          )}
        {list.openClaims > 0 && (
          <button
            type="button"
            className="filter-chip"
            data-kind="warn"
            aria-pressed={search.only === 'claims'}
            onClick={() => put({ only: search.only === 'claims' ? undefined : 'claims', state: undefined })}
          >
            {text.onlyClaims(formats.number(list.openClaims))}
          </button>
        )}
        <button
          type="button"
          className="filter-chip"
          aria-pressed={search.only === 'duplicates'}
          onClick={() => put({ only: search.only === 'duplicates' ? undefined : 'duplicates', state: undefined })}
        >
          {text.onlyDuplicates}
        </button>
      </div>
      <div className="filter-fields">
        <NameSearch className="invitee-search" label={text.search} hint={text.searchHint} onSearch={onSearch} />
        {!ownOnly && (
          <NativeSelect
            label={text.owner}
            value={search.owner ?? ''}
            data={[
              { value: '', label: text.allOwners },
              ...list.owners.map(({ id, name, count, coming }) => ({
                value: id,
                label: `${name} ${formats.number(coming)} / ${formats.number(count)}`,
              })),
            ]}
            onChange={(event) => put({ owner: event.currentTarget.value || undefined })}
          />
        )}
        {list.personas.length > 0 && (
          <NativeSelect
            label={text.persona}
            value={search.persona ?? ''}
            data={[{ value: '', label: text.allPersonas }, ...list.personas]}
            onChange={(event) => put({ persona: event.currentTarget.value || undefined })}
          />
        )}
        <NativeSelect
          label={text.sort}
          value={search.sort ?? 'name'}
          data={(['name', 'longest', 'lately'] as const).map((value) => ({ value, label: text.sorts[value] }))}
          onChange={(event) => {
            const { value } = event.currentTarget;
            put({ sort: value === 'lately' || value === 'longest' ? value : undefined });
          }}
        />
      </div>
    </div>
  );
}

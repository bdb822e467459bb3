import type { RetentionView } from '@backcast/contracts/organization/retention';
import { NativeSelect } from '@mantine/core';
import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../shared/api/request.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';

const usualDays = [90, 180, 365, 730, 1095];

const retentionQuery = (days: number | null) =>
  queryOptions({
    queryKey: ['organization', 'retention', days],
    queryFn: () =>
      request<RetentionView>('GET', days === null ? 'organization/retention' : `organization/retention?days=${days}`),
    placeholderData: keepPreviousData,
  });

/** How long customers' names are kept. Chosen first and shown what it would take today, because it cannot be undone. */
export function RetentionSection() {
  const { texts, formats } = useSpeech();
  const text = texts.pages.organization.retention;
  const client = useQueryClient();
  const { data: held } = useQuery(retentionQuery(null));
  // What somebody is considering; undefined: nothing else than what holds.
  const [wanted, setWanted] = useState<number | null | undefined>(undefined);
  const { data: preview } = useQuery({ ...retentionQuery(wanted ?? null), enabled: wanted != null });
  const save = useMutation({
    mutationFn: (keepNamesDays: number | null) =>
      request<RetentionView>('PUT', 'organization/retention', { version: held?.version, keepNamesDays }),
    onSuccess: () => setWanted(undefined),
    onSettled: () => client.invalidateQueries({ queryKey: ['organization'] }),
  });
  if (!held) return null;
  const chosen = wanted === undefined ? held.keepNamesDays : wanted;
  const days = [...new Set([...usualDays, ...(held.keepNamesDays === null ? [] : [held.keepNamesDays])])].sort(
    (one, other) => one - other,
  );
  const due = wanted == null || preview?.due?.days !== wanted ? null : preview.due.customers;
  return (
    <section className="page-section stack">
      <div>
        <h2>{text.title}</h2>
        <p className="small quiet">{text.lead}</p>
      </div>
      {save.error && <ErrorNote>{errorSentence(save.error, texts)}</ErrorNote>}
      <NativeSelect
        label={text.label}
        description={text.named(formats.number(held.named))}
        w={280}
        value={chosen ?? ''}
        data={[
          { value: '', label: text.forever },
          ...days.map((each) => ({ value: String(each), label: text.days(formats.number(each)) })),
        ]}
        onChange={(event) => {
          const next = event.currentTarget.value === '' ? null : Number(event.currentTarget.value);
          setWanted(next === held.keepNamesDays ? undefined : next);
        }}
      />
      <div role="status" className="stack tight">
        {wanted === null && <p>{text.willStay}</p>}
        {wanted != null && due !== null && <p className={due > 0 ? 'warn' : ''}>{text.willGo(formats.number(due))}</p>}
      </div>
      {wanted !== undefined && (
        <div className="row">
          <Button
            kind={due ? 'bad' : 'primary'}
            disabled={save.isPending || (wanted !== null && due === null)}
            onClick={() => save.mutate(wanted)}
          >
            {text.decide}
          </Button>
          <Button onClick={() => setWanted(undefined)}>{texts.shell.actions.cancel}</Button>
        </div>
      )}
    </section>
  );
}

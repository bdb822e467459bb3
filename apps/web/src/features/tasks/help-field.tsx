import type { EventView } from '@backcast/contracts/events/event';
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../shared/api/me.query.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { PersonField } from '../../shared/people/person-field.js';
import { taskCommentsQuery } from './task-talk.query.js';

type Props = { event: EventView; taskId: string; value: string | null; onChange: (personId: string | null) => void };

/** Whom a stuck task waits for: anybody of the organization, or for those who may not read all people, of the event. */
export function HelpField({ event, taskId, value, onChange }: Props) {
  const { texts } = useSpeech();
  const text = texts.tasks;
  const mayRead = useMay('person.read');
  const { data } = useQuery({ ...taskCommentsQuery(event.id, taskId), enabled: !mayRead });
  if (mayRead) return <PersonField label={text.blockedWhom} value={value} event={event} onChange={onChange} />;
  const members = data?.members ?? [];
  const others = event.people.filter(({ id }) => id === value && !members.some((member) => member.id === id));
  return (
    <NativeSelect
      label={text.blockedWhom}
      value={value ?? ''}
      data={[
        { value: '', label: text.unassigned },
        ...[...members, ...others].map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : currentTarget.value)}
    />
  );
}

import type { DutyView } from '@backcast/contracts/events/duty';
import type { EventView } from '@backcast/contracts/events/event';
import type { ChangeList } from '@backcast/contracts/records/change';
import { codeOfDuty, type DutyAnswer, type DutyPaper } from '@backcast/plan/duty-record';
import type { PlanDuty } from '@backcast/plan/duty-shape';
import type { DutyTexts } from '@backcast/texts/duties';
import { useQuery } from '@tanstack/react-query';
import { request } from '../../shared/api/request.js';
import { ConflictDialog } from '../../shared/feedback/conflict-dialog.js';
import { useSpeech, type Speech } from '../../shared/language/texts-context.js';
import type { AskedClash, DutyCommands } from './duty-commands.js';
import { leafFields, type StatusLeaf } from './duty-leaf.js';
import { useDutyTexts } from './duty-texts.js';
import { paperName, personName, statusWord } from './duty-words.js';

type Props = { event: EventView; duty: PlanDuty; commands: Pick<DutyCommands, 'clash'> };

/** What somebody else set on the duty meanwhile, with who it was and when; the person keeps theirs or takes the other. */
export function DutyConflict({ event, duty, commands: { clash } }: Props) {
  return clash && <Asked event={event} duty={duty} clash={clash} />;
}

function Asked({ event, duty, clash }: Omit<Props, 'commands'> & { clash: AskedClash }) {
  const text = useDutyTexts();
  const speech = useSpeech();
  const writer = useWriter(event, duty.key, clash);
  if (writer === null) return null;
  const show = (value: unknown): string => showLeaf(clash, value, { event, duty, text, speech });
  return (
    <ConflictDialog
      writer={writer.name || speech.texts.words.somebody}
      when={writer.at === '' ? '' : speech.formats.instant(writer.at, event.basics.zone)}
      clashes={[
        {
          path: clash.command,
          name: speech.texts.dutyRecords.fields[leafFields[clash.command][0] as 'status'],
          ...{ before: show(clash.before), mine: show(clash.mine), theirs: show(clash.theirs) },
        },
      ]}
      onApply={(choices) => clash.decide(choices[clash.command] ?? 'later')}
      onLater={() => clash.decide('later')}
    />
  );
}

/** Who set it last, out of the history; null while it is being read. */
function useWriter({ id }: EventView, key: string, { command }: AskedClash): { name: string; at: string } | null {
  const { data, isPending } = useQuery({
    queryKey: ['changes', 'writer', id, key, command],
    queryFn: () => request<ChangeList>('GET', `events/${id}/changes?section=duties&limit=100`),
    staleTime: 0,
    gcTime: 0,
  });
  if (isPending) return null;
  const paths = leafFields[command].map((field) => `${codeOfDuty(key)}.${field}`);
  const last = data?.changes.find(({ after }) => paths.some((path) => path in after));
  return { name: last?.actor.name ?? '', at: last?.at ?? '' };
}

type Around = { event: EventView; duty: PlanDuty; text: DutyTexts; speech: Speech };

/** One side of what both set, in words. */
function showLeaf({ command }: AskedClash, value: unknown, { event, duty, text, speech }: Around): string {
  const { texts, formats } = speech;
  const join = formats.language === 'zh-CN' ? '、' : ', ';
  if (value === null || value === '') return texts.words.none;
  if (command === 'status') {
    const { status, reason } = value as StatusLeaf;
    return [statusWord(text, status, duty.isInternal), reason].filter(Boolean).join(' · ');
  }
  if (command === 'owner') return personName(event, speech, value as DutyView['ownerId']);
  if (command === 'papers') {
    const ready = (value as DutyPaper[]).filter(({ isReady }) => isReady).map((paper) => paperName(text, paper));
    return ready.join(join) || texts.words.none;
  }
  if (command !== 'answer') return String(value);
  const { verdict, office, saidOn, words } = value as DutyAnswer;
  return [text.verdicts[verdict], office, formats.day(saidOn), words].filter(Boolean).join(' · ');
}

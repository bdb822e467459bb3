import type { ChangeList } from '@backcast/contracts/records/change';
import { useQuery } from '@tanstack/react-query';
import { request } from '../api/request.js';
import { useMe } from '../api/me.query.js';
import { ConflictDialog, type Clash, type ClashChoice } from '../feedback/conflict-dialog.js';
import { useSpeech } from '../language/texts-context.js';

type Props = {
  /** What was edited, as the history names it: it knows who wrote last. */
  section: 'person' | 'team' | 'organization';
  subjectId: string;
  clashes: Clash[];
  onApply: (choices: Record<string, ClashChoice>) => void;
  onLater: () => void;
};

/** Both values of everything that somebody else saved meanwhile, with who it was and when. */
export function StaleDialog({ section, subjectId, clashes, onApply, onLater }: Props) {
  const { texts, formats } = useSpeech();
  const { zone } = useMe().organization;
  const { data, isPending } = useQuery({
    queryKey: ['changes', 'writer', section, subjectId],
    queryFn: () => request<ChangeList>('GET', `changes?section=${section}&limit=100`),
    staleTime: 0,
    gcTime: 0,
  });
  if (isPending) return null;
  const last = data?.changes.find((change) => change.subjectId === subjectId);
  return (
    <ConflictDialog
      writer={last?.actor.name || texts.words.nobody}
      when={last ? formats.instantInZone(last.at, zone) : ''}
      clashes={clashes}
      onApply={onApply}
      onLater={onLater}
    />
  );
}

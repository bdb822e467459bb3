import type { SaveTalkingPoint, TalkingPoint } from '@backcast/contracts/invitees/talking-point';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request, RequestError } from '../../shared/api/request.js';
import { talkingPointsQuery } from '../../shared/talking/talking-points.query.js';

/** `version` is null for a new one. */
export type SavedPoint = Omit<SaveTalkingPoint, 'version'> & { version: number | null };

/** Saves one text; where somebody else saved it meanwhile, theirs is shown and the next save goes over it. */
export function useSaveTalkingPoint(onSaved: () => void) {
  const client = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);
  const [theirs, setTheirs] = useState<TalkingPoint | null>(null);

  const send = async (id: string, { version, language, stage, text, isHidden }: SavedPoint): Promise<void> => {
    setSaving(true);
    setError(null);
    try {
      const fields = { language, stage, text };
      if (version === null) await request<TalkingPoint>('POST', 'talking-points', { id, ...fields });
      else {
        const body = { version: theirs?.version ?? version, ...fields, isHidden };
        await request<TalkingPoint>('PUT', `talking-points/${id}`, body);
      }
      await client.invalidateQueries({ queryKey: talkingPointsQuery.queryKey });
      onSaved();
    } catch (problem) {
      const current = problem instanceof RequestError && problem.code === 'stale' ? problem.values['current'] : null;
      if (current) setTheirs(current as TalkingPoint);
      else setError(problem);
    } finally {
      setSaving(false);
    }
  };
  return { save: (id: string, body: SavedPoint): void => void send(id, body), error, isSaving, theirs };
}

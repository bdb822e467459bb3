import type { TeamView } from '@backcast/contracts/organization/organization';
import type { PersonView } from '@backcast/contracts/people/person';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { request } from '../../shared/api/request.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { fieldsOf } from './person-form.js';
import { teamFields } from './team-fields.js';

type Last = { what: string; startedAt: number; onUndo: () => void; onOver: () => void };

/** What is done at once and can be taken back for ten seconds, instead of being asked about before. */
export function usePeopleActions() {
  const { texts } = useSpeech();
  const text = texts.pages.people;
  const client = useQueryClient();
  const [error, setError] = useState<Error | null>(null);
  const [last, setLast] = useState<Last | null>(null);
  const over = useCallback(() => setLast(null), []);

  const run = async (work: () => Promise<unknown>): Promise<void> => {
    setError(null);
    try {
      await work();
    } catch (problem) {
      setLast(null);
      setError(problem instanceof Error ? problem : new Error(String(problem)));
    }
    await Promise.all(['people', 'teams'].map((key) => client.invalidateQueries({ queryKey: [key] })));
  };
  const offerUndo = (what: string, undo: () => Promise<unknown>): void => {
    const onUndo = (): void => {
      setLast(null);
      void run(undo);
    };
    setLast({ what, startedAt: Date.now(), onUndo, onOver: over });
  };
  const post = (person: PersonView, action: 'disable' | 'enable'): Promise<PersonView> =>
    request<PersonView>('POST', `people/${person.id}/${action}`);

  const turn = (person: PersonView, action: 'disable' | 'enable'): void =>
    void run(async () => {
      await post(person, action);
      const isOff = action === 'disable';
      offerUndo(isOff ? text.disabledNow(person.name) : text.enabledNow(person.name), () =>
        post(person, isOff ? 'enable' : 'disable'),
      );
    });
  const removeTeam = (team: TeamView): void =>
    void run(async () => {
      await request('DELETE', `teams/${team.id}`);
      offerUndo(text.removedTeam(team.name), () => request('POST', 'teams', teamFields(team)));
    });
  const savedPerson = (before: PersonView, after: PersonView): void => {
    if (before.version === after.version) return;
    const former = { ...fieldsOf(before), version: after.version };
    offerUndo(text.changedNow(after.name), () => request('PATCH', `people/${after.id}`, former));
  };
  return { turn, removeTeam, savedPerson, last, error };
}

import type { TalkingPointList } from '@backcast/contracts/invitees/talking-point';
import { keptPeople } from '../../../shared/shell/kept-people.js';

/** What there is to say, as it was read on this phone for one account: texts, and the own link of each event. */
export type KeptTalk = {
  account: string;
  points: Pick<TalkingPointList['points'][number], 'id' | 'language' | 'stage' | 'text' | 'worked'>[];
  marked: TalkingPointList['marked'];
  links: Record<string, string>;
};

export function readKeptTalk(account: string): KeptTalk | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keptPeople.talk) ?? 'null') as KeptTalk | null;
    return kept?.account === account && Array.isArray(kept.points) ? kept : null;
  } catch {
    return null;
  }
}

export function keepTalk(talk: KeptTalk): void {
  try {
    localStorage.setItem(keptPeople.talk, JSON.stringify(talk));
  } catch {
    // Full or forbidden: then it is there only while the page is.
  }
}

import type { CountTexts } from '@backcast/texts/count';
import type { Counts } from './use-counts.js';

/** What else one should know about what is on this phone. */
export function OtherNotes({ text, counts }: { text: CountTexts; counts: Counts }) {
  const { taps, kept, queue, isSignedOut } = counts;
  const waiting = taps.filter(({ state }) => state === 'waiting');
  const others = kept === null ? [] : waiting.filter(({ account }) => account !== kept.account);
  const names = [...new Set(others.map(({ personName }) => personName))];
  const notes = [
    ...(isSignedOut && waiting.length > 0 ? [text.signedOutHint] : []),
    ...(queue.isKept ? [] : [text.notKept]),
    ...names.map((name) => text.ofOthers(others.filter(({ personName }) => personName === name).length, name)),
  ];
  return notes.map((note) => (
    <p key={note} className="count-note" role="status">
      {note}
    </p>
  ));
}

import type { CountStage } from '@backcast/planning/quotas-facts';
import { useState } from 'react';
import type { CountSpeech } from './count-page.js';

type Props = CountSpeech & { stage: CountStage; count: number; waiting: number; onAdd: (delta: number) => void };

/** One counter: one less, the number itself, one more. */
export function CounterRow({ text, formats, stage, count, waiting, onAdd }: Props) {
  // Null while nobody types: then the number follows what other phones report, too.
  const [typed, setTyped] = useState<string | null>(null);
  const name = text.stages[stage];
  const enter = (): void => {
    if (typed !== null && /^\d{1,4}$/.test(typed) && Number(typed) !== count) onAdd(Number(typed) - count);
    setTyped(null);
  };
  return (
    <div className="count-row" role="group" aria-label={name}>
      <div className="count-row-name">
        <b>{name}</b>
        {waiting !== 0 && <span className="small warn">{text.waitingHere(formats.signed(waiting))}</span>}
      </div>
      <button type="button" aria-label={text.less(name)} disabled={count <= 0} onClick={() => onAdd(-1)}>
        −
      </button>
      <input
        aria-label={text.countOf(name)}
        inputMode="numeric"
        autoComplete="off"
        enterKeyHint="done"
        maxLength={4}
        value={typed ?? `${count}`}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value.replaceAll(/\D/g, ''))}
        onBlur={enter}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setTyped(null);
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur();
        }}
      />
      <button type="button" data-kind="primary" aria-label={text.more(name)} onClick={() => onAdd(1)}>
        +
      </button>
    </div>
  );
}

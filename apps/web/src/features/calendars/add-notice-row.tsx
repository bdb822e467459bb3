import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { Segmented } from '../../shared/fields/segmented.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';

/** A day or a few days in a row, added to the text below as a line of it. */
export function AddNoticeRow({ year, onAdd }: { year: number; onAdd: (row: string) => void }) {
  const { texts } = useSpeech();
  const text = texts.calendar.notice;
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [kind, setKind] = useState<'off' | 'work'>('off');
  const range = { type: 'date', min: `${year}-01-01`, max: `${year}-12-31` } as const;
  const add = (): void => {
    onAdd([from, to, kind].filter((cell) => cell !== '').join(','));
    setFrom('');
    setTo('');
  };
  return (
    <div className="calendar-form">
      <TextInput {...range} label={text.from} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
      <TextInput {...range} label={text.to} value={to} onChange={(event) => setTo(event.currentTarget.value)} />
      <Segmented
        label={text.kind}
        value={kind}
        options={(['off', 'work'] as const).map((value) => ({ value, label: text.kinds[value] }))}
        onChange={setKind}
      />
      <Button disabled={from === ''} onClick={add}>
        {text.addRow}
      </Button>
    </div>
  );
}

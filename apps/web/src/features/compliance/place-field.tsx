import { homeJurisdiction } from '@backcast/plan/rule-facts-of';
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useRuleTexts } from '../../shared/language/rule-texts.js';
import { leaveOnEnter } from '../../shared/saving/leave-on-enter.js';
import { packName } from '../../shared/rules/rule-words.js';
import { useDutyTexts } from './duty-texts.js';

type Props = { value: string | null; isReadOnly: boolean; onChoose: (place: string | null) => void };

/** Places with rules of their own in mainland China; everywhere else is named by its code. */
const places = ['CN', 'CN-BJ', 'CN-SH', 'CN-TJ', 'CN-ZJ-HZ', 'CN-GD-GZ', 'CN-SC-CD', 'CN-SD-JN'];
const isPlace = (code: string): boolean => /^[A-Z]{2}(-[A-Z0-9]{1,6}){0,3}$/.test(code);
const other = 'other';

/** Where the event takes place by law. */
export function PlaceField({ value, isReadOnly, onChoose }: Props) {
  const text = useDutyTexts();
  const rules = useRuleTexts();
  const place = value ?? homeJurisdiction;
  const [isOther, setOther] = useState(!places.includes(place));
  const isListed = places.includes(place) && !isOther;
  return (
    <div className="ask-pair">
      <NativeSelect
        label={text.place.label}
        description={text.place.hint}
        disabled={isReadOnly}
        value={isListed ? place : other}
        data={[
          ...places.map((code) => ({ value: code, label: packName(rules, code) })),
          { value: other, label: text.place.other },
        ]}
        onChange={(event) => {
          const next = event.currentTarget.value;
          setOther(next === other);
          if (next !== other) onChoose(next);
        }}
      />
      {!isListed && <CodeField key={place} place={place} isReadOnly={isReadOnly} onChoose={onChoose} />}
    </div>
  );
}

function CodeField({ place, isReadOnly, onChoose }: { place: string } & Omit<Props, 'value'>) {
  const text = useDutyTexts();
  const [code, setCode] = useState(place);
  const leave = (): void => {
    if (isPlace(code) && code !== place) onChoose(code);
  };
  return (
    <TextInput
      label={text.place.code}
      description={text.place.codeHint}
      maxLength={20}
      disabled={isReadOnly}
      value={code}
      error={isPlace(code) ? undefined : text.place.codeWrong}
      onChange={(event) => setCode(event.currentTarget.value.trim().toUpperCase())}
      onBlur={leave}
      onKeyDown={leaveOnEnter(leave)}
    />
  );
}

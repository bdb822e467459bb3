import { TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';

/** Finds contacts while one types; half a Chinese word that is still being composed empties no list. */
export function ContactSearch({ onSearch }: { onSearch: (words: string) => void }) {
  const { texts } = useSpeech();
  const text = texts.contacts;
  const [typed, setTyped] = useState('');
  const isComposing = useRef(false);
  const show = (value: string): void => {
    setTyped(value);
    if (!isComposing.current) onSearch(value);
  };
  return (
    <TextInput
      className="contacts-search"
      type="search"
      label={text.search}
      placeholder={text.searchHint}
      value={typed}
      onChange={(event) => show(event.currentTarget.value)}
      onCompositionStart={() => {
        isComposing.current = true;
      }}
      onCompositionEnd={(event) => {
        isComposing.current = false;
        show(event.currentTarget.value);
      }}
    />
  );
}

import { TextInput } from '@mantine/core';
import { useRef, useState } from 'react';

type Props = {
  label: string;
  hint: string;
  className: string;
  /** What stands in it when the page opens. */
  first?: string;
  onSearch: (words: string) => void;
};

/** Finds names while one types; half a Chinese word that is still being composed empties no list. Esc empties it. */
export function NameSearch({ label, hint, className, first = '', onSearch }: Props) {
  const [typed, setTyped] = useState(first);
  const isComposing = useRef(false);
  const show = (value: string): void => {
    setTyped(value);
    if (!isComposing.current) onSearch(value);
  };
  return (
    <TextInput
      className={className}
      type="search"
      label={label}
      placeholder={hint}
      value={typed}
      onChange={(event) => show(event.currentTarget.value)}
      onCompositionStart={() => {
        isComposing.current = true;
      }}
      onCompositionEnd={(event) => {
        isComposing.current = false;
        show(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) show('');
      }}
    />
  );
}

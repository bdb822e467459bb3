import { Modal } from '@mantine/core';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';
import { useNameMatch } from '../../shared/search/use-name-match.js';
import { findItems, paletteGroups, type PaletteItem } from './palette-item.js';
import { usePaletteItems } from './use-palette-items.js';
import './palette.css';

type Props = { onClose: () => void; onKeys: () => void };

/** Search and commands in one field: a combobox whose list is always open. */
export function Palette({ onClose, onKeys }: Props) {
  const { texts } = useSpeech();
  const text = texts.search;
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const isComposing = useRef(false);
  const [searched, setSearched] = useState('');
  const listId = useId();
  const match = useNameMatch(true);
  const found = findItems(usePaletteItems(onKeys), searched, match);
  const current = found[Math.min(at, found.length - 1)];

  const search = (typed: string): void => {
    setWords(typed);
    // Half a word that is still being composed would empty the list.
    if (isComposing.current) return;
    setSearched(typed.trim());
    setAt(0);
  };
  const run = (item: PaletteItem): void => {
    onClose();
    item.run();
  };
  const move = (to: number): void => {
    const next = (to + found.length) % found.length;
    setAt(next);
    document.getElementById(optionId(listId, found[next]))?.scrollIntoView({ block: 'nearest' });
  };
  const act = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || isComposing.current || found.length === 0) return;
    const index = Math.min(at, found.length - 1);
    const actions: Record<string, () => void> = {
      ArrowDown: () => move(index + 1),
      ArrowUp: () => move(index - 1),
      Enter: () => current && run(current),
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      size="lg"
      padding={0}
      centered={false}
      // The Esc that ends a composition closes nothing.
      closeOnEscape={false}
      aria-label={text.open}
    >
      <div
        className="palette"
        onKeyDown={(event) => event.key === 'Escape' && !event.nativeEvent.isComposing && onClose()}
      >
        <input
          className="palette-input"
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={current && optionId(listId, current)}
          aria-label={text.label}
          placeholder={text.label}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
          value={words}
          onChange={(event) => search(event.currentTarget.value)}
          onCompositionStart={() => {
            isComposing.current = true;
          }}
          onCompositionEnd={(event) => {
            isComposing.current = false;
            search(event.currentTarget.value);
          }}
          onKeyDown={act}
        />
        <p className="visually-hidden" role="status">
          {searched === '' ? '' : text.found(found.length)}
        </p>
        <Found id={listId} items={found} current={current} onRun={run} />
        {found.length === 0 && <p className="palette-none quiet">{text.nothing(searched)}</p>}
        <p className="palette-foot tiny quiet">
          <span>{text.hint}</span>
          <span className="palette-keys">
            <kbd>↑</kbd> <kbd>↓</kbd> {text.move} <kbd>Enter</kbd> {text.go} <kbd>Esc</kbd> {text.leave}
          </span>
        </p>
      </div>
    </Modal>
  );
}

const optionId = (listId: string, item: PaletteItem | undefined): string => `${listId}-${item?.id ?? ''}`;

type FoundProps = {
  id: string;
  items: PaletteItem[];
  current: PaletteItem | undefined;
  onRun: (item: PaletteItem) => void;
};

function Found({ id, items, current, onRun }: FoundProps) {
  const { texts } = useSpeech();
  const groups = paletteGroups.filter((group) => items.some((item) => item.group === group));
  return (
    <div className="palette-list" id={id} role="listbox" aria-label={texts.search.open}>
      {groups.map((group) => (
        <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
          <div className="palette-group tiny quiet" id={`${id}-${group}`} role="presentation">
            {texts.search.groups[group]}
          </div>
          {items
            .filter((item) => item.group === group)
            .map((item) => (
              <div
                key={item.id}
                id={optionId(id, item)}
                className="palette-item"
                role="option"
                aria-selected={item === current}
                // The field keeps the focus.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onRun(item)}
              >
                <span>{item.name}</span>
                {item.note !== '' && <span className="small quiet">{item.note}</span>}
              </div>
            ))}
        </div>
      ))}
    </div>
  );
}

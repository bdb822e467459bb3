import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useSpeech } from '../language/texts-context.js';
import { Button } from '../look/button.js';
import './notes.css';

export type Clash = { path: string; name: string; before: string; mine: string; theirs: string };
export type ClashChoice = 'mine' | 'theirs';
type Props = {
  writer: string;
  when: string;
  clashes: Clash[];
  onApply: (choices: Record<string, ClashChoice>) => void;
  onLater: () => void;
};

/** Names who wrote and when, shows both values of each field that both changed, and keeps mine or takes theirs. */
export function ConflictDialog({ writer, when, clashes, onApply, onLater }: Props) {
  const { texts } = useSpeech();
  const text = texts.shell.conflict;
  const [choices, setChoices] = useState<Record<string, ClashChoice>>({});
  const choose = (path: string, choice: ClashChoice): void => setChoices((all) => ({ ...all, [path]: choice }));
  const chooseAll = (choice: ClashChoice): void =>
    setChoices(Object.fromEntries(clashes.map(({ path }) => [path, choice])));
  const isDecided = clashes.every(({ path }) => choices[path] !== undefined);
  return (
    <Modal
      opened
      onClose={onLater}
      title={text.title}
      closeButtonProps={{ 'aria-label': texts.shell.actions.close }}
      size="lg"
    >
      <p className="small quiet">{text.explain(writer, when)}</p>
      {clashes.map((clash) => (
        <fieldset key={clash.path} className="conflict-row">
          <legend className="visually-hidden">{clash.name}</legend>
          <p className="small">
            <b>{clash.name}</b>{' '}
            <span className="quiet">
              {text.before} {clash.before}
            </span>
          </p>
          <div className="conflict-choices">
            {(['mine', 'theirs'] as const).map((choice) => (
              <label key={choice} className="conflict-choice" data-on={choices[clash.path] === choice || undefined}>
                <input
                  type="radio"
                  className="visually-hidden"
                  name={`clash-${clash.path}`}
                  checked={choices[clash.path] === choice}
                  onChange={() => choose(clash.path, choice)}
                />
                <span>{choice === 'mine' ? text.mine : text.theirs(writer)}</span>
                <b>{clash[choice]}</b>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <div className="row spread">
        <div className="row">
          <Button kind="plain" onClick={() => chooseAll('mine')}>
            {text.allMine}
          </Button>
          <Button kind="plain" onClick={() => chooseAll('theirs')}>
            {text.allTheirs}
          </Button>
        </div>
        <div className="row">
          <Button onClick={onLater}>{text.later}</Button>
          <Button kind="primary" disabled={!isDecided} onClick={() => onApply(choices)}>
            {text.apply}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

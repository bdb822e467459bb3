import { Checkbox, Modal } from '@mantine/core';
import { Fragment, useState } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';
import { areSingleKeysOn, turnSingleKeys } from './single-keys.js';
import { commandKey } from './command-key.js';
import './palette.css';

/** All keys of the planner; those of a single letter can be turned off. */
export function KeysSheet({ onClose }: { onClose: () => void }) {
  const { texts } = useSpeech();
  const text = texts.search.keys;
  const [isOn, setOn] = useState(areSingleKeysOn);
  const rows: [keys: string[], what: string][] = [
    [[commandKey, 'K'], text.palette],
    [['?'], text.sheet],
    [['j'], text.next],
    [['k'], text.previous],
    [['Enter'], text.openRow],
    [['Esc'], text.escape],
    [['Tab', 'Enter'], text.leaveField],
  ];
  return (
    <Modal opened onClose={onClose} title={text.title} closeButtonProps={{ 'aria-label': texts.shell.actions.close }}>
      <dl className="keys">
        {rows.map(([keys, what]) => (
          <Fragment key={what}>
            <dt>
              {keys.map((key) => (
                <Fragment key={key}>
                  <kbd>{key}</kbd>{' '}
                </Fragment>
              ))}
            </dt>
            <dd>{what}</dd>
          </Fragment>
        ))}
      </dl>
      <Checkbox
        label={text.single}
        description={text.singleHint}
        checked={isOn}
        onChange={(event) => {
          turnSingleKeys(event.currentTarget.checked);
          setOn(event.currentTarget.checked);
        }}
      />
      <p className="small quiet" style={{ marginTop: 16 }}>
        {text.composing}
      </p>
    </Modal>
  );
}

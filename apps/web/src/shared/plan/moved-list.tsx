import type { MovedNumber } from '@backcast/plan/plan-shape';
import { Modal } from '@mantine/core';
import { useSpeech } from '../language/texts-context.js';
import { Figure } from './figure.js';
import { factName, numberName } from './number-texts.js';

/** Every number that the change moves, with the facts that moved it. */
export function MovedList({ moved, onClose }: { moved: MovedNumber[]; onClose: () => void }) {
  const { texts, formats } = useSpeech();
  const text = texts.goal.pending;
  const join = formats.language === 'zh-CN' ? '、' : ', ';
  return (
    <Modal
      opened
      onClose={onClose}
      title={text.movedTitle}
      closeButtonProps={{ 'aria-label': texts.shell.actions.close }}
      size="lg"
    >
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{text.number}</th>
            <th scope="col" className="number">
              {text.beforeAfter}
            </th>
            <th scope="col">{text.cause}</th>
          </tr>
        </thead>
        <tbody>
          {moved.map(({ key, unit, before, after, causes }) => (
            <tr key={key}>
              <td>{numberName(texts, key)}</td>
              <td className="number">
                <Figure before={before} after={after} unit={unit} />
              </td>
              <td className="quiet">{[...new Set(causes.map((path) => factName(texts, path)))].join(join)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}

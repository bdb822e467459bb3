import { addDays } from '@backcast/calendar/plain-date';
import type { QuotaCheckpoint } from '@backcast/planning/quotas-facts';
import { TextInput } from '@mantine/core';
import { newId } from '../../shared/api/new-id.js';
import { NumberField } from '../../shared/fields/number-field.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Icon } from '../../shared/look/icon.js';
import type { Quotas } from './use-quotas.js';

const mostCheckpoints = 30;

/** By which days how much of the need is confirmed. */
export function CheckpointFields({ quotas: { draft, quotas, today } }: { quotas: Quotas }) {
  const { texts, formats } = useSpeech();
  const text = texts.quotas;
  const inOrder = quotas.checkpoints.toSorted((one, other) => (one.date < other.date ? -1 : 1));
  const changed = (id: string, part: Partial<QuotaCheckpoint>) => ({
    ...quotas,
    checkpoints: quotas.checkpoints.map((each) => (each.id === id ? { ...each, ...part } : each)),
  });
  const last = inOrder.at(-1);
  const add = (): void =>
    draft.choose({
      ...quotas,
      checkpoints: [...quotas.checkpoints, { id: newId(), date: addDays(last?.date ?? today, 7), percent: 100 }],
    });
  const isRising = inOrder.every(({ percent }, at) => at === 0 || percent >= inOrder[at - 1]!.percent);
  return (
    <section className="quotas-group">
      <h2>{text.checkpoints}</h2>
      <ul className="quotas-checkpoints">
        {inOrder.map(({ id, date, percent }) => (
          <li key={id} className="quotas-checkpoint">
            {draft.mayEdit ? (
              <>
                <TextInput
                  type="date"
                  aria-label={text.date}
                  value={date}
                  onChange={({ currentTarget: { value } }) => value !== '' && draft.edit(changed(id, { date: value }))}
                  onBlur={draft.leave}
                />
                <NumberField
                  label={text.percent}
                  isLabelHidden
                  unit="%"
                  value={percent}
                  least={0}
                  most={100}
                  width={96}
                  onChange={(next) => next !== null && draft.edit(changed(id, { percent: next }))}
                  onCommit={draft.leave}
                />
                <Button
                  kind="plain"
                  aria-label={text.removeCheckpoint(formats.monthDay(date))}
                  onClick={() =>
                    draft.choose({ ...quotas, checkpoints: quotas.checkpoints.filter((each) => each.id !== id) })
                  }
                >
                  <Icon name="close" />
                </Button>
              </>
            ) : (
              <span className="small">
                {formats.dayShort(date)} <b>{formats.percent(percent)}</b>
              </span>
            )}
          </li>
        ))}
        {draft.mayEdit && quotas.checkpoints.length < mostCheckpoints && (
          <li>
            <Button kind="plain" onClick={add}>
              {text.addCheckpoint}
            </Button>
          </li>
        )}
      </ul>
      {last && last.percent < 100 && <p className="small warn">{text.notWhole(formats.percent(last.percent))}</p>}
      {!isRising && <p className="small warn">{text.notRising}</p>}
    </section>
  );
}

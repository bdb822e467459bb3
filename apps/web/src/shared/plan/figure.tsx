import type { ShownUnit } from '@backcast/texts/format';
import { useSpeech } from '../language/texts-context.js';
import './figure.css';

type Props = {
  before?: number | null;
  after: number | null;
  unit: ShownUnit;
  tone?: 'new' | 'bad' | 'good';
  isUnitHidden?: boolean;
};

/** A number in place: the old one struck through and the new one in orange where they differ, else the number alone. */
export function Figure({ before, after, unit, tone = 'new', isUnitHidden = false }: Props) {
  const { texts, formats } = useSpeech();
  if (after === null) return <span className="figure quiet">—</span>;
  const now = formats.parts(after, unit);
  const hasMoved = before !== undefined && before !== null && formats.parts(before, unit).figure !== now.figure;
  const was = hasMoved ? formats.parts(before, unit).figure : null;
  return (
    <span className="figure">
      {was !== null && (
        <>
          <span className="visually-hidden">{texts.shell.figure.changed(was, `${now.figure} ${now.unit}`)}</span>
          <s className="figure-old" aria-hidden="true">
            {was}
          </s>
          <span className="figure-arrow" aria-hidden="true">
            →
          </span>
        </>
      )}
      <span
        className={was === null ? 'figure-now' : `figure-now figure-${tone}`}
        aria-hidden={was !== null || undefined}
      >
        {now.figure}
      </span>
      {now.unit !== '' && !isUnitHidden && (
        <small className="figure-unit" aria-hidden={was !== null || undefined}>
          {now.unit}
        </small>
      )}
    </span>
  );
}

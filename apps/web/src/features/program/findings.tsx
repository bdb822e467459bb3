import type { CurveFinding, ExperienceCurve } from '@backcast/planning/program/experience-curve';
import { clockText } from '@backcast/planning/program/clock-text';
import { useSpeech } from '../../shared/language/texts-context.js';

type Props = { curve: ExperienceCurve; nameOf: (id: string) => string; onOpen: (id: string) => void };

/** Where the curve falls short, with an idea that is kept ready. */
export function Findings({ curve, nameOf, onOpen }: Props) {
  const { texts } = useSpeech();
  const text = texts.program.so;
  if (curve.findings.length === 0) return <p className="small quiet program-findings">{text.noFindings}</p>;
  return (
    <ul className="step-list program-findings" aria-label={text.findings}>
      {curve.findings.map((finding) => (
        <li key={finding.code + finding.ids.join('.')}>
          <span className="small quiet">{where(finding, nameOf)}</span>{' '}
          <button
            type="button"
            className="link step-list-open"
            onClick={() => finding.ids[0] && onOpen(finding.ids[0])}
          >
            {text.finding[finding.code](finding.values)}
          </button>
          <span className="small quiet step-list-more">{text.idea[finding.code]}</span>
        </li>
      ))}
    </ul>
  );
}

/** A single moment by its name, a stretch by its time. */
const where = ({ ids, from, to }: CurveFinding, nameOf: (id: string) => string): string =>
  ids.length === 1 ? nameOf(ids[0]!) : `${clockText(from)}–${clockText(to)}`;

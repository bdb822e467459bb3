import type { CountStage } from '@backcast/planning/quotas-facts';
import type { CountSpeech } from '../count-page.js';

type Props = CountSpeech & { stages: CountStage[]; countOf: (stage: CountStage) => number };

/** What the day has so far where names are counted: read only, because the names say it. */
export function CountedByNames({ text, stages, countOf }: Props) {
  return (
    <>
      <p className="small quiet">{text.customers.byNames}</p>
      <dl className="named-counts">
        {stages.map((stage) => (
          <div key={stage}>
            <dt className="small quiet">{text.stages[stage]}</dt>
            <dd>{countOf(stage)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

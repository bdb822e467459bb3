import {
  addSupportingMetric,
  chooseLeadMetric,
  isSameMetric,
  removeSupportingMetric,
} from '@backcast/planning/choose-lead-metric';
import { metricKeys, type GoalFacts, type MetricKey } from '@backcast/planning/goal-facts';
import { newMetric } from '@backcast/planning/metric-options';
import { NativeSelect } from '@mantine/core';
import { useSpeech } from '../../shared/language/texts-context.js';
import { metricName } from '../../shared/plan/show-fact.js';

type Props = { facts: GoalFacts; isReadOnly: boolean; onChange: (facts: GoalFacts) => void; onCommit: () => void };

/** Metrics that are watched but do not judge. */
export function SupportingMetrics({ facts, isReadOnly, onChange, onCommit }: Props) {
  const { texts } = useSpeech();
  const text = texts.goal;
  const put = (next: GoalFacts): void => {
    onChange(next);
    onCommit();
  };
  const known = [...(facts.leadMetric ? [facts.leadMetric] : []), ...facts.supportingMetrics];
  const addable = metricKeys.filter((key) => key !== 'custom' && !known.some((metric) => metric.key === key));
  return (
    <div className="goal-inset">
      <p className="small quiet">{text.supportingLead}</p>
      <ul className="plain-rows">
        {facts.supportingMetrics.map((metric) => (
          <li key={metric.key + metric.name}>
            <b>{metricName(metric, texts)}</b>
            <span className="small quiet">{texts.words.metricUnitNames[metric.unit]}</span>
            {!isReadOnly && (
              <span className="row plain-rows-actions">
                <button type="button" className="link small" onClick={() => put(chooseLeadMetric(facts, metric))}>
                  {text.makeLead}
                </button>
                <button
                  type="button"
                  className="link small"
                  onClick={() =>
                    put({
                      ...facts,
                      ...removeSupportingMetric(
                        facts,
                        facts.supportingMetrics.find((each) => isSameMetric(each, metric)) ?? metric,
                      ),
                    })
                  }
                >
                  {texts.shell.actions.remove}
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {!isReadOnly && facts.supportingMetrics.length < 10 && (
        <NativeSelect
          aria-label={text.addSupporting}
          value=""
          data={[
            { value: '', label: text.addMetric },
            ...addable.map((key) => ({ value: key, label: texts.words.metrics[key] })),
          ]}
          onChange={(event) => {
            if (event.currentTarget.value !== '')
              put(addSupportingMetric(facts, newMetric(event.currentTarget.value as MetricKey)));
          }}
        />
      )}
    </div>
  );
}

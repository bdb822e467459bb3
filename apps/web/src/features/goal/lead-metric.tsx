import { chooseLeadMetric } from '@backcast/planning/choose-lead-metric';
import { metricKeys, type GoalFacts, type Metric, type MetricKey } from '@backcast/planning/goal-facts';
import { metricOption, newMetric, usualMetrics } from '@backcast/planning/metric-options';
import { NativeSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Segmented } from '../../shared/fields/segmented.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { metricName } from '../../shared/plan/show-fact.js';
import { SupportingMetrics } from './supporting-metrics.js';

type Props = {
  facts: GoalFacts;
  isReadOnly: boolean;
  onChange: (facts: GoalFacts) => void;
  onCommit: () => void;
};

/** The one metric that judges the event, how it is counted and measured, and what is watched beside it. */
export function LeadMetric({ facts, isReadOnly, onChange, onCommit }: Props) {
  const { texts } = useSpeech();
  const text = texts.goal;
  const [notice, setNotice] = useState<string | null>(null);
  const [isSupportingOpen, setSupportingOpen] = useState(false);
  const lead = facts.leadMetric;
  const usual = usualMetrics(facts.purpose).lead.map(({ key }) => key);
  const rest = metricKeys.filter((key) => !usual.includes(key) && key !== 'custom');
  const item = (key: MetricKey) => ({
    value: key,
    label: key === lead?.key && lead.key === 'custom' ? metricName(lead, texts) : texts.words.metrics[key],
  });
  const groups = [
    { group: text.usual, items: usual.filter((key) => key !== 'custom').map(item) },
    { group: text.other, items: [...rest, 'custom' as const].map(item) },
  ].filter(({ items }) => items.length > 0);

  const choose = (key: string | null): void => {
    if (key === null || key === lead?.key) return;
    const kept = facts.supportingMetrics.find((metric) => metric.key === key);
    onChange(chooseLeadMetric(facts, kept ?? newMetric(key as MetricKey)));
    onCommit();
    setNotice(
      [lead && text.becameSupporting(metricName(lead, texts)), facts.balanced !== null && text.unitChangedTarget]
        .filter(Boolean)
        .join(' '),
    );
  };
  const change = (part: Partial<Metric>): void => {
    if (lead)
      onChange({
        ...facts,
        leadMetric: { ...lead, ...part },
        balanced: part.unit !== undefined && part.unit !== lead.unit ? null : facts.balanced,
      });
  };
  return (
    <div>
      {isReadOnly ? (
        <>
          <p className="field-label">{text.leadMetric}</p>
          <p>
            <b>{lead ? metricName(lead, texts) : texts.words.none}</b>
          </p>
        </>
      ) : (
        <Select
          label={text.leadMetric}
          placeholder={text.chooseLead}
          data={groups}
          value={lead?.key ?? null}
          onChange={choose}
          allowDeselect={false}
          withScrollArea={false}
          styles={{ options: { maxHeight: 360, overflowY: 'auto' } }}
          renderOption={({ option }) => (
            <span className="metric-option">
              {option.label}
              <span className="small quiet">{texts.words.metricHints[option.value as MetricKey]}</span>
            </span>
          )}
        />
      )}
      {!lead && <p className="small warn goal-line">{text.whyItMatters}</p>}
      {notice !== null && notice !== '' && (
        <p className="small accent goal-line" role="status">
          {notice}
        </p>
      )}
      {lead && (
        <div className="stack tight goal-line">
          <HowCounted metric={lead} isReadOnly={isReadOnly} onChange={change} onCommit={onCommit} />
          <MeasuredBy metric={lead} isReadOnly={isReadOnly} onChange={change} onCommit={onCommit} />
        </div>
      )}
      <button
        type="button"
        className="link small goal-line"
        aria-expanded={isSupportingOpen}
        onClick={() => setSupportingOpen(!isSupportingOpen)}
      >
        {text.supporting(facts.supportingMetrics.length)}
      </button>
      {isSupportingOpen && (
        <SupportingMetrics facts={facts} isReadOnly={isReadOnly} onChange={onChange} onCommit={onCommit} />
      )}
    </div>
  );
}

type MetricProps = {
  metric: Metric;
  isReadOnly: boolean;
  onChange: (part: Partial<Metric>) => void;
  onCommit: () => void;
};

function HowCounted({ metric, isReadOnly, onChange, onCommit }: MetricProps) {
  const { texts } = useSpeech();
  const text = texts.goal;
  const { units } = metricOption(metric.key);
  if (isReadOnly || (units.length === 1 && metric.key !== 'custom')) {
    return (
      <p className="small quiet">
        {text.byUnit(texts.words.metricUnitNames[metric.unit], texts.words.directions[metric.direction])}
      </p>
    );
  }
  const unitOptions = units.map((value) => ({ value, label: texts.words.metricUnitNames[value] }));
  return (
    <div className="row" style={{ gap: 16, alignItems: 'flex-end' }}>
      {metric.key === 'custom' && (
        <TextInput
          label={text.customName}
          value={metric.name}
          maxLength={60}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
          onBlur={onCommit}
        />
      )}
      <NativeSelect
        label={text.customUnit}
        data={unitOptions}
        value={metric.unit}
        onChange={(event) => {
          onChange({ unit: event.currentTarget.value as Metric['unit'] });
          onCommit();
        }}
      />
      {metric.key === 'custom' && (
        <Segmented
          label={text.customDirection}
          value={metric.direction}
          options={(['up', 'down'] as const).map((value) => ({ value, label: texts.words.directions[value] }))}
          onChange={(direction) => {
            onChange({ direction });
            onCommit();
          }}
        />
      )}
    </div>
  );
}

/** How the result is measured: a sentence once it is said, a field while it is not. */
function MeasuredBy({ metric, isReadOnly, onChange, onCommit }: MetricProps) {
  const { texts } = useSpeech();
  const text = texts.goal;
  const [isOpen, setOpen] = useState(metric.measuredBy === '');
  if (isReadOnly || !isOpen) {
    return (
      <p className="small quiet">
        {text.measuredByIs(metric.measuredBy === '' ? text.measuredByMissing : metric.measuredBy)}{' '}
        {!isReadOnly && (
          <button
            type="button"
            className="link"
            aria-label={`${texts.shell.actions.change}：${text.measuredBy}`}
            onClick={() => setOpen(true)}
          >
            {texts.shell.actions.change}
          </button>
        )}
      </p>
    );
  }
  return (
    <Textarea
      className="measured-by"
      label={text.measuredBy}
      placeholder={text.measuredByExample}
      rows={2}
      maxLength={300}
      autoFocus={metric.measuredBy !== ''}
      value={metric.measuredBy}
      onChange={(event) => onChange({ measuredBy: event.currentTarget.value.replaceAll('\n', ' ') })}
      onBlur={() => {
        onCommit();
        setOpen(metric.measuredBy === '');
      }}
    />
  );
}

import { seatingRuleSources, seatingRulesAsOf, type SeatingRuleKey } from '@backcast/planning/layout/seating-rules';
import { seatsThatFit } from '@backcast/planning/layout/seats-that-fit';
import type { PlannerTexts } from '@backcast/texts/planner';
import { useMemo } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';
import type { LayoutPartProps } from './layout-part.js';

type Props = Pick<LayoutPartProps, 'layout' | 'seating' | 'derived'>;

/** How many seats are put up of how many that fit, which rule binds, and what every other rule would allow. */
export function CapacityMeter({ layout, seating, derived }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.layout;
  const fits = useMemo(() => seatsThatFit(layout, seating), [layout, seating]);
  const placed = seating.seats.length;
  const needed = derived?.needed ?? null;
  const short = needed === null ? 0 : Math.max(0, needed - placed);
  const scale = Math.max(1, fits.people, placed, needed ?? 0);
  const share = (people: number): string => `${(100 * people) / scale}%`;
  const isOver = placed > fits.people || short > 0;
  return (
    <section className="meter" aria-label={text.meter}>
      <p className="meter-line">
        <b className={isOver ? 'bad' : undefined}>
          {text.capacity(formats.number(placed), formats.number(fits.people))}
        </b>{' '}
        <span className="quiet">{text.boundBy(text.rules[fits.boundBy.rule])}</span>
      </p>
      <div className="meter-bar" aria-hidden="true">
        <span className="meter-fits" style={{ width: share(fits.people) }} />
        <span className="meter-placed" data-over={isOver || undefined} style={{ width: share(placed) }} />
        {needed !== null && <span className="meter-needed" style={{ left: share(needed) }} />}
      </div>
      {needed !== null && (
        <p className="small">
          {text.needed(formats.number(needed))}{' '}
          <b className={short > 0 ? 'bad' : 'good'}>{short > 0 ? text.short(formats.number(short)) : text.enough}</b>
        </p>
      )}
      <details className="layout-more">
        <summary>{text.why}</summary>
        <div className="layout-scroll" tabIndex={0} role="group" aria-label={text.limitTable}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{text.limit}</th>
                <th scope="col" className="number">
                  {text.allows}
                </th>
                <th scope="col">{text.from}</th>
                <th scope="col">{text.source}</th>
              </tr>
            </thead>
            <tbody>
              {fits.limits.map(({ rule, people }) => (
                <tr key={rule}>
                  <td>{text.rules[rule]}</td>
                  <td className="number">{formats.number(people)}</td>
                  <td className="small quiet">{text.ruleWords[rule]}</td>
                  <td className="small quiet">{sourceWords(rule, text)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className="tiny quiet">{text.disclaimer(formats.day(seatingRulesAsOf))}</p>
      </details>
    </section>
  );
}

/** The code and clause of a rule, and how sure its wording is. */
export function sourceWords(rule: SeatingRuleKey | 'aisle-blocked', text: PlannerTexts['layout']): string {
  const key = rule === 'aisle-blocked' ? 'aisle-width' : rule;
  if (key === 'room' || key === 'one-table') return '—';
  const { code, clause, confidence } = seatingRuleSources[key];
  return `${text.sourceOf(code, clause)} · ${text.confidence[confidence]}`;
}

import { clockText } from '@backcast/planning/program/clock-text';
import { NativeSelect } from '@mantine/core';
import { useSpeech } from '../../shared/language/texts-context.js';
import { momentMarks } from './moment-marks.js';
import type { CurveProps } from './experience.js';
import { levelChoices } from './program-words.js';

/** The curve as a table, in which levels are chosen. */
export function ExperienceTable({ curve, nameOf, onLevel }: CurveProps) {
  const { texts, formats } = useSpeech();
  const text = texts.program;
  const comma = formats.language === 'zh-CN' ? '、' : ', ';
  return (
    <div className="program-table" tabIndex={0} role="group" aria-label={text.so.curveOf}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{text.so.time}</th>
            <th scope="col">{text.so.moment}</th>
            <th scope="col">{text.fields.level}</th>
            <th scope="col">{text.fields.expected}</th>
            <th scope="col">{text.so.marks}</th>
          </tr>
        </thead>
        <tbody>
          {curve.moments.map((moment) => (
            <tr key={moment.id}>
              <td>{clockText(moment.from)}</td>
              <th scope="row" className="program-moment">
                {nameOf(moment.id)}
              </th>
              <td>
                {onLevel ? (
                  <NativeSelect
                    aria-label={text.so.levelOf(nameOf(moment.id))}
                    value={String(moment.level)}
                    data={levelChoices(text.levels)}
                    onChange={({ currentTarget }) => onLevel(moment.id, Number(currentTarget.value))}
                  />
                ) : (
                  text.levels[moment.level]
                )}
              </td>
              <td>{moment.expected === null ? text.expectedNone : text.levels[moment.expected]}</td>
              <td>{momentMarks(curve, moment, texts).join(comma)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

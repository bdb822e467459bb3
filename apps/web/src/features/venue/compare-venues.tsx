import { useMediaQuery } from '@mantine/hooks';
import { Fragment } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Tag } from '../../shared/look/tag.js';
import { WhyButton, WhyPanel } from '../../shared/plan/why.js';
import { compareRows, type Compared, type CompareRow } from './compare-rows.js';

type Props = {
  compared: Compared[];
  overfillLimit: number;
  isMoneyTold: boolean;
  /** `candidate.number` whose reason is open. */
  openWhy: string | null;
  onToggleWhy: (why: string) => void;
  lastChange: string;
};

/** The candidates side by side at a desk, one below the other on a phone; what each means for the goal, with why. */
export function CompareVenues(props: Props) {
  const speech = useSpeech();
  const text = speech.texts.venue;
  const isPhone = useMediaQuery('(max-width: 900px)', undefined, { getInitialValueInEffect: false }) ?? false;
  const rows = compareRows(speech, props.overfillLimit, props.isMoneyTold);
  return (
    <section className="step-group" aria-labelledby="compare-venues">
      <h2 id="compare-venues">{text.compare}</h2>
      <p className="small quiet">{text.compareLead}</p>
      {isPhone ? <Cards {...props} rows={rows} /> : <Table {...props} rows={rows} />}
    </section>
  );
}

type Rows = Props & { rows: CompareRow[] };
const whyOf = ({ candidate }: Compared, numberKey: string): string => `${candidate.id}.${numberKey}`;

function Table({ compared, rows, openWhy, onToggleWhy, lastChange }: Rows) {
  const { texts } = useSpeech();
  const text = texts.venue;
  return (
    // Scrolls by itself when there are many, also by keyboard.
    <div className="venue-table" role="region" aria-labelledby="compare-venues" tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{text.criterion}</span>
            </th>
            {compared.map(({ candidate, option }) => (
              <th key={candidate.id} scope="col">
                <b className="venue-column">{candidate.name}</b>{' '}
                {option.isChosen && <Tag kind="good">{text.chosenHere}</Tag>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const open = compared.find((each) => row.numberKey && whyOf(each, row.numberKey) === openWhy);
            return (
              <Fragment key={row.key}>
                <tr>
                  <th scope="row">{row.name}</th>
                  {compared.map((each) => (
                    <td key={each.candidate.id}>
                      <Cell row={row} compared={each} openWhy={openWhy} onToggleWhy={onToggleWhy} />
                    </td>
                  ))}
                </tr>
                {open && (
                  <tr>
                    <td colSpan={compared.length + 1}>
                      <Why row={row} compared={open} lastChange={lastChange} />
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Cards({ compared, rows, openWhy, onToggleWhy, lastChange }: Rows) {
  const { texts } = useSpeech();
  return (
    <ul className="stack tight">
      {compared.map((each) => (
        <li key={each.candidate.id} className="card">
          <div className="row spread">
            <h3>{each.candidate.name}</h3>
            {each.option.isChosen && <Tag kind="good">{texts.venue.chosenHere}</Tag>}
          </div>
          <dl className="venue-facts small">
            {rows.map((row) => (
              <Fragment key={row.key}>
                <dt className="quiet">{row.name}</dt>
                <dd>
                  <Cell row={row} compared={each} openWhy={openWhy} onToggleWhy={onToggleWhy} />
                </dd>
                {row.numberKey && whyOf(each, row.numberKey) === openWhy && (
                  <dd className="venue-facts-why">
                    <Why row={row} compared={each} lastChange={lastChange} />
                  </dd>
                )}
              </Fragment>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

type CellProps = { row: CompareRow; compared: Compared } & Pick<Props, 'openWhy' | 'onToggleWhy'>;

function Cell({ row, compared, openWhy, onToggleWhy }: CellProps) {
  const { numberKey } = row;
  const content = row.cell(compared);
  if (numberKey === undefined) return content;
  const why = whyOf(compared, numberKey);
  return (
    <span className="venue-cell">
      {content}
      <WhyButton
        numberKey={numberKey}
        of={compared.candidate.name}
        isOpen={openWhy === why}
        onToggle={() => onToggleWhy(why)}
      />
    </span>
  );
}

function Why({ row, compared, lastChange }: { row: CompareRow; compared: Compared; lastChange: string }) {
  const number = row.numberKey === undefined ? undefined : compared.option.numbers[row.numberKey];
  return number ? (
    <>
      <p className="small">
        <b>{compared.candidate.name}</b>
      </p>
      <WhyPanel number={number} lastChange={lastChange} />
    </>
  ) : null;
}

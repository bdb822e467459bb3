import type { BulletinRow, ResultsBulletin } from '@backcast/pacing/board/derive-bulletin';
import { type Speech, useSpeech } from '../../../shared/language/texts-context.js';
import { type BulletinFrame, sayAhead, sayDay, sayPerDay, saySilent, sayTotal } from './bulletin-words.js';
import { colors, margin, Picture, pictureWidth, Words } from './picture-parts.js';

type Props = { bulletin: ResultsBulletin; frame: BulletinFrame; onPicture: (svg: SVGSVGElement | null) => void };

const inner = pictureWidth - 2 * margin;
const rowHeight = 40;

/** The results of the day: three figures, how far the quota is, who was best and who is behind. */
export function ResultsPicture({ bulletin, frame, onPicture }: Props) {
  const speech = useSpeech();
  const text = speech.texts.bulletin;
  const { best, behind, teams, silent } = bulletin;
  const lists = [
    { title: text.best, rows: best, none: text.bestNone, says: (row: BulletinRow) => sayToday(row, speech) },
    {
      ...{ title: text.mostBehind, rows: behind, none: bulletin.ahead === null ? '' : text.nobodyBehind },
      says: (row: BulletinRow) => [sayTotal(row, speech), sayAhead(row, speech)],
    },
    {
      ...{ title: text.teams, rows: teams, none: '' },
      says: (row: BulletinRow) => [sayTotal(row, speech), sayAhead(row, speech)],
    },
  ].filter(({ rows, none }) => rows.length > 0 || none !== '');
  let y = 420;
  const placed = lists.map((list) => {
    const top = y;
    y += 56 + Math.max(1, list.rows.length) * rowHeight + 24;
    return { ...list, top };
  });
  const silentTop = y;
  const height = y + (silent.length > 0 ? 80 : 16);
  return (
    <Picture
      title={text.picture(text.title(text.kinds.results, frame.eventName))}
      {...{ height, color: colors.brand, kind: text.kinds.results, eventName: frame.eventName, onPicture }}
      day={sayDay(bulletin.day, frame, speech)}
    >
      <Figures bulletin={bulletin} speech={speech} />
      <Progress bulletin={bulletin} speech={speech} />
      {placed.map(({ title, top, rows, none, says }) => (
        <g key={title}>
          <Words x={margin} y={top + 24} size={24} isBold>
            {title}
          </Words>
          <line x1={margin} x2={margin + inner} y1={top + 40} y2={top + 40} stroke={colors.line} />
          {rows.length === 0 && (
            <Words x={margin} y={top + 72} size={24} color={colors.quiet}>
              {none}
            </Words>
          )}
          {rows.map((row, at) => (
            <Row key={row.id} row={row} y={top + 72 + at * rowHeight} parts={says(row)} />
          ))}
        </g>
      ))}
      {silent.length > 0 && (
        <>
          <Words x={margin} y={silentTop + 16} size={22} color={colors.accent}>
            {text.silent(speech.formats.number(silent.length))}
          </Words>
          <Words x={margin} y={silentTop + 48} size={22} color={colors.quiet} room={inner}>
            {saySilent(silent, speech)}
          </Words>
        </>
      )}
    </Picture>
  );
}

const sayToday = (row: BulletinRow, { texts, formats }: Speech): string[] => [
  sayTotal(row, { texts, formats }),
  texts.bulletin.rowToday(formats.number(row.today)),
];

function Row({ row, y, parts: [total = '', said = ''] }: { row: BulletinRow; y: number; parts: string[] }) {
  return (
    <>
      <Words x={margin} y={y} size={24} room={300}>
        {row.name}
      </Words>
      <Words x={500} y={y} size={24} isEnd color={colors.quiet}>
        {total}
      </Words>
      <Words x={margin + inner} y={y} size={24} isEnd isBold color={colorOf(row)}>
        {said}
      </Words>
    </>
  );
}

const colorOf = ({ ahead }: Pick<BulletinRow, 'ahead'>): string =>
  ahead === null || ahead === 0 ? colors.ink : ahead < 0 ? colors.bad : colors.good;

type PartProps = { bulletin: ResultsBulletin; speech: Speech };

function Figures({ bulletin, speech: { texts, formats } }: PartProps) {
  const text = texts.bulletin;
  const number = formats.number;
  const { today, week, confirmed, quota, planned, ahead } = bulletin;
  const figures = [
    { label: text.today, figure: number(today.confirmed), below: text.week(number(week)), color: colors.ink },
    {
      ...{ label: text.total, figure: number(confirmed), color: colors.ink },
      below: quota === null ? '' : text.ofQuota(number(quota)),
    },
    ...(ahead === null
      ? []
      : [
          {
            label: ahead === 0 ? text.even : ahead < 0 ? text.behind : text.ahead,
            figure: number(Math.abs(ahead)),
            below: planned === null ? '' : text.planned(number(planned)),
            color: colorOf(bulletin),
          },
        ]),
  ];
  return figures.map(({ label, figure, below, color }, at) => {
    const x = margin + at * (inner / 3);
    return (
      <g key={label}>
        <Words x={x} y={194} size={22} color={colors.quiet} room={inner / 3 - 12}>
          {label}
        </Words>
        <Words x={x} y={254} size={60} isBold color={color}>
          {figure}
        </Words>
        <Words x={x} y={290} size={22} color={colors.quiet} room={inner / 3 - 12}>
          {below}
        </Words>
      </g>
    );
  });
}

/** How much of the quota is confirmed, where the plan is today, and what a day asks for. */
function Progress({ bulletin, speech }: PartProps) {
  const { confirmed, quota, planned, missing, today } = bulletin;
  const { texts, formats } = speech;
  const text = texts.bulletin;
  const lead = [
    missing === null ? '' : missing === 0 ? text.reached : text.missing(formats.number(missing)),
    sayPerDay(bulletin, speech) ||
      (missing === null ? text.todayMore(formats.number(today.contacted), formats.number(today.invited)) : ''),
  ];
  const share = (count: number): number => (quota === null || quota === 0 ? 0 : Math.min(1, count / quota));
  return (
    <>
      <rect x={margin} y={318} width={inner} height={14} rx={4} fill={colors.wash} />
      <rect x={margin} y={318} width={inner * share(Math.max(0, confirmed))} height={14} rx={4} fill={colors.brand} />
      {planned !== null && (
        <rect x={margin + inner * share(planned) - 2} y={312} width={4} height={26} fill={colors.accent} />
      )}
      <Words x={margin} y={376} size={26} isBold room={inner}>
        {lead.filter(Boolean).join(text.comma)}
      </Words>
    </>
  );
}

import type { GoodNews, ResultsBulletin } from '@backcast/pacing/board/derive-bulletin';
import { useSpeech } from '../../../shared/language/texts-context.js';
import { type BulletinFrame, sayDay } from './bulletin-words.js';
import { colors, margin, Picture, pictureWidth, Words } from './picture-parts.js';

type Props = {
  news: readonly GoodNews[];
  bulletin: ResultsBulletin;
  frame: BulletinFrame;
  onPicture: (svg: SVGSVGElement | null) => void;
};
const [most, rowHeight] = [6, 150];

/** Good news: who did it, large enough to be read in a list of chats. */
export function NewsPicture({ news, bulletin, frame, onPicture }: Props) {
  const speech = useSpeech();
  const { texts, formats } = speech;
  const text = texts.bulletin;
  const shown = news.slice(0, most);
  const more = news.length - shown.length;
  const bottom = 240 + shown.length * rowHeight;
  const { confirmed, quota, day } = bulletin;
  const middle = pictureWidth / 2;
  return (
    <Picture
      title={text.picture(text.title(text.kinds.news, frame.eventName))}
      {...{ color: colors.accent, kind: text.kinds.news, eventName: frame.eventName, onPicture }}
      height={bottom + (more > 0 ? 110 : 70)}
      day={sayDay(day, frame, speech)}
    >
      <Words x={middle} y={216} size={30} isMiddle color={colors.accent}>
        {text.congratulate}
      </Words>
      {shown.map(({ id, name, kind, confirmed: own }, at) => (
        <g key={id}>
          <Words x={middle} y={290 + at * rowHeight} size={56} isBold isMiddle room={pictureWidth - 2 * margin}>
            {name}
          </Words>
          <Words
            x={middle}
            y={336 + at * rowHeight}
            size={28}
            isMiddle
            color={colors.quiet}
            room={pictureWidth - 2 * margin}
          >
            {text.news[kind](formats.number(own))}
          </Words>
        </g>
      ))}
      {more > 0 && (
        <Words x={middle} y={bottom + 16} size={26} isMiddle color={colors.quiet}>
          {text.more(formats.number(more))}
        </Words>
      )}
      <Words x={middle} y={bottom + (more > 0 ? 72 : 32)} size={26} isMiddle isBold color={colors.brand}>
        {text.newsTotal(formats.number(confirmed), quota === null ? '' : formats.number(quota))}
      </Words>
    </Picture>
  );
}

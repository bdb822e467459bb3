import type { ReactNode } from 'react';
import { fitText } from './fit-text.js';

/** The fonts of the product, Chinese first: in a picture there is no page to inherit them from. */
const family =
  'system-ui, -apple-system, "PingFang SC", "HarmonyOS Sans SC", "MiSans", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

export const pictureWidth = 720;
export const margin = 40;
/** A picture leaves the page, so that it has the light colours whatever the page has. */
export const colors = {
  ...{ paper: '#ffffff', ink: '#1b2426', quiet: '#56635f', line: '#d9dedc', wash: '#eef6f5' },
  ...{ brand: '#17615f', accent: '#b24c12', good: '#1b6e3c', bad: '#b3261e' },
} as const;

type TextProps = {
  x: number;
  y: number;
  size: number;
  color?: string;
  isBold?: boolean;
  isEnd?: boolean;
  isMiddle?: boolean;
  /** Where longer ones are cut, in pixels. */
  room?: number;
  children: string;
};

export function Words({ x, y, size, color = colors.ink, isBold, isEnd, isMiddle, room, children }: TextProps) {
  return (
    <text
      x={x}
      y={y}
      fontSize={size}
      fontWeight={isBold ? 600 : 400}
      fill={color}
      textAnchor={isEnd ? 'end' : isMiddle ? 'middle' : 'start'}
    >
      {room === undefined ? children : fitText(children, room / size)}
    </text>
  );
}

type PictureProps = {
  title: string;
  height: number;
  color: string;
  kind: string;
  eventName: string;
  day: string;
  onPicture: (svg: SVGSVGElement | null) => void;
  children: ReactNode;
};

/** The sheet of a bulletin with its head: which one, of which event, of which day. */
export function Picture({ title, height, color, kind, eventName, day, onPicture, children }: PictureProps) {
  return (
    <svg
      ref={onPicture}
      className="bulletin-picture"
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${pictureWidth} ${height}`}
      width={pictureWidth}
      height={height}
      fontFamily={family}
      role="img"
      aria-label={title}
    >
      <rect width={pictureWidth} height={height} fill={colors.paper} />
      <rect width={pictureWidth} height={150} fill={color} />
      <Words x={margin} y={72} size={44} isBold color="#ffffff">
        {kind}
      </Words>
      <Words x={pictureWidth - margin} y={72} size={22} isEnd color="#ffffff">
        {day}
      </Words>
      <Words x={margin} y={120} size={28} color="#ffffff" room={pictureWidth - 2 * margin}>
        {eventName}
      </Words>
      {children}
    </svg>
  );
}

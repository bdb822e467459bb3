import { useEffect, useRef, type RefObject } from 'react';

type View = { x: number; y: number; width: number; height: number };
export type PanZoom = { svg: RefObject<SVGSVGElement | null>; zoom: (factor: number) => void; fit: () => void };

/** The closest view is this many times larger than the whole room. */
const closest = 12;

/**
 * Pans and zooms a picture by its view box, outside React: no frame waits for rendering. Wheel zooms where the pointer is,
 * dragging the ground moves, keys + − 0 and arrows do the same. `whole` is what is shown at first.
 */
export function usePanZoom(whole: View): PanZoom {
  const svg = useRef<SVGSVGElement>(null);
  const view = useRef<View>(whole);
  const frame = useRef(0);
  const show = (next: View): void => {
    const width = Math.min(whole.width, Math.max(whole.width / closest, next.width));
    const height = (width * whole.height) / whole.width;
    view.current = {
      ...{ width, height },
      x: Math.min(whole.x + whole.width - width, Math.max(whole.x, next.x)),
      y: Math.min(whole.y + whole.height - height, Math.max(whole.y, next.y)),
    };
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => {
      const { x, y } = view.current;
      svg.current?.setAttribute('viewBox', `${x} ${y} ${width} ${height}`);
      svg.current?.toggleAttribute('data-near', width < whole.width / 2.5);
    });
  };
  const zoomAt = (factor: number, at: { x: number; y: number }): void => {
    const { x, y, width, height } = view.current;
    const next = Math.min(whole.width, Math.max(whole.width / closest, width / factor));
    const share = next / width;
    show({ x: at.x - (at.x - x) * share, y: at.y - (at.y - y) * share, width: next, height: height * share });
  };
  const middle = (): { x: number; y: number } => {
    const { x, y, width, height } = view.current;
    return { x: x + width / 2, y: y + height / 2 };
  };
  const zoom = (factor: number): void => zoomAt(factor, middle());
  const fit = (): void => show(whole);
  const handlers = useRef({ zoomAt, zoom, fit, show, view });
  useEffect(() => {
    handlers.current = { zoomAt, zoom, fit, show, view };
  });
  const key = `${whole.x} ${whole.y} ${whole.width} ${whole.height}`;
  useEffect(() => handlers.current.fit(), [key]);
  useEffect(() => (svg.current ? listen(svg.current, handlers) : undefined), []);
  return { svg, zoom, fit };
}

type Handlers = RefObject<{
  zoomAt: (factor: number, at: { x: number; y: number }) => void;
  zoom: (factor: number) => void;
  fit: () => void;
  show: (view: View) => void;
  view: RefObject<View>;
}>;

/** Where the pointer is, in the picture's own centimetres. */
export function pointIn(svg: SVGSVGElement, { clientX, clientY }: { clientX: number; clientY: number }) {
  const matrix = svg.getScreenCTM();
  if (!matrix) return { x: 0, y: 0 };
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
  return { x, y };
}

function listen(svg: SVGSVGElement, handlers: Handlers): () => void {
  let from: { x: number; y: number } | null = null;
  const wheel = (event: WheelEvent): void => {
    // Without a modifier the wheel scrolls the page, unless the person works in the picture.
    if (!event.ctrlKey && document.activeElement !== svg) return;
    event.preventDefault();
    handlers.current.zoomAt(Math.exp(-event.deltaY / 400), pointIn(svg, event));
  };
  const down = (event: PointerEvent): void => {
    if (event.button !== 0 || (event.target as Element).closest('[data-movable]')) return;
    from = pointIn(svg, event);
    svg.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent): void => {
    if (!from) return;
    const at = pointIn(svg, event);
    const view = handlers.current.view.current;
    handlers.current.show({ ...view, x: view.x + from.x - at.x, y: view.y + from.y - at.y });
  };
  const up = (): void => {
    from = null;
  };
  const press = (event: KeyboardEvent): void => {
    if (event.target !== svg || event.ctrlKey || event.metaKey) return;
    const { zoom, fit, show, view } = handlers.current;
    const step = view.current.width / 10;
    const moves: Record<string, [number, number]> = {
      ArrowLeft: [-step, 0],
      ArrowRight: [step, 0],
      ArrowUp: [0, -step],
      ArrowDown: [0, step],
    };
    const by = moves[event.key];
    if (by) show({ ...view.current, x: view.current.x + by[0], y: view.current.y + by[1] });
    else if (event.key === '+' || event.key === '=') zoom(1.4);
    else if (event.key === '-') zoom(1 / 1.4);
    else if (event.key === '0') fit();
    else return;
    event.preventDefault();
  };
  svg.addEventListener('wheel', wheel, { passive: false });
  svg.addEventListener('pointerdown', down);
  svg.addEventListener('pointermove', move);
  svg.addEventListener('pointerup', up);
  svg.addEventListener('pointercancel', up);
  svg.addEventListener('keydown', press);
  return () => {
    svg.removeEventListener('wheel', wheel);
    svg.removeEventListener('pointerdown', down);
    svg.removeEventListener('pointermove', move);
    svg.removeEventListener('pointerup', up);
    svg.removeEventListener('pointercancel', up);
    svg.removeEventListener('keydown', press);
  };
}

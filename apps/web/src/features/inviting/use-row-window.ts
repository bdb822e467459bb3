import { useLayoutEffect, useState, type RefObject } from 'react';

/** So few rows are simply drawn. */
const drawAll = 80;
const spare = 12;

type Span = { start: number; end: number };

/**
 * Which rows of a long table have to be drawn: those that are seen and some around them, so that the keyboard always has
 * a next one. The table scrolls with the page; every row is `height` pixels high.
 */
export function useRowWindow(table: RefObject<HTMLElement | null>, count: number, height: number): Span {
  const [span, setSpan] = useState<Span>({ start: 0, end: drawAll });
  const isLong = count > drawAll;
  useLayoutEffect(() => {
    const scroller = scrollerOf(table.current);
    if (!isLong || !table.current || !scroller) return;
    const rows = table.current;
    let frame = 0;
    const measure = (): void => {
      frame = 0;
      const view = scroller.getBoundingClientRect();
      const above = Math.max(0, view.top - rows.getBoundingClientRect().top);
      const start = Math.max(0, Math.floor(above / height) - spare);
      const end = Math.ceil((above + (view.height || height * drawAll)) / height) + spare;
      setSpan((old) => (old.start === start && old.end === end ? old : { start, end }));
    };
    const later = (): void => {
      frame ||= requestAnimationFrame(measure);
    };
    measure();
    scroller.addEventListener('scroll', later, { passive: true });
    window.addEventListener('resize', later);
    return () => {
      cancelAnimationFrame(frame);
      scroller.removeEventListener('scroll', later);
      window.removeEventListener('resize', later);
    };
  }, [table, isLong, height]);
  return isLong ? { start: Math.min(span.start, count), end: Math.min(span.end, count) } : { start: 0, end: count };
}

/** What scrolls around an element: on a desk the page, on a phone the document. */
function scrollerOf(element: HTMLElement | null): HTMLElement | null {
  for (let each = element?.parentElement ?? null; each; each = each.parentElement)
    if (/auto|scroll/.test(getComputedStyle(each).overflowY) && each.scrollHeight > each.clientHeight) return each;
  return document.documentElement;
}

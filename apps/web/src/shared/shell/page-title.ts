import { useEffect } from 'react';
import { useSpeech } from '../language/texts-context.js';

/** Names the browser's tab and history after the page. */
export function usePageTitle(title: string): void {
  const { product } = useSpeech().texts.shell;
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
}

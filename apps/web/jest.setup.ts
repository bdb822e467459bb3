import '@testing-library/jest-dom/jest-globals';
import { configure } from '@testing-library/react';

// What never comes fails all the same; a busy machine only takes longer to load a page's parts.
configure({ asyncUtilTimeout: 5000 });

// jsdom has none of these; Mantine and the router ask for them.
Object.defineProperty(window, 'matchMedia', {
  writable: true,
  value: (media: string) => ({
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    dispatchEvent: () => false,
  }),
});
globalThis.ResizeObserver = class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;

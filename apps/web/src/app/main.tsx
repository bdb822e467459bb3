import '../shared/look/kit-theme.js';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from 'react-error-boundary';
import { loadLazyTexts } from '../shared/language/lazy-texts.js';
import { rememberedLanguage } from '../shared/language/remembered-language.js';
import { SpeechProvider } from '../shared/language/texts-context.js';
import { KitTheme } from '../shared/look/kit-theme.js';
import { ErrorPage } from './error-page.js';
import { makeQueryClient } from './query-client.js';
import { router } from './router.js';
import { reloadWhenChunksAreGone } from './start-again.js';

reloadWhenChunksAreGone();

const language = rememberedLanguage();
const texts = await loadLazyTexts(language);
const queryClient = makeQueryClient();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <KitTheme>
      <SpeechProvider language={language} texts={texts}>
        <ErrorBoundary FallbackComponent={ErrorPage}>
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </ErrorBoundary>
      </SpeechProvider>
    </KitTheme>
  </StrictMode>,
);

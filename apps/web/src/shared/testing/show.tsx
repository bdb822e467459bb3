import { planner as chinese } from '@backcast/texts/zh-CN/planner';
import { planner as english } from '@backcast/texts/en/planner';
import type { Language } from '@backcast/texts/language';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { SpeechProvider } from '../language/texts-context.js';
import { KitTheme } from '../look/kit-theme.js';

/** Renders as the planner does: theme, texts and reads that are not tried again. */
export function show(page: ReactNode, language: Language = 'zh-CN'): RenderResult {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const Around = ({ children }: { children: ReactNode }) => (
    <KitTheme env="test">
      <SpeechProvider language={language} texts={language === 'zh-CN' ? chinese : english}>
        <QueryClientProvider client={client}>{children}</QueryClientProvider>
      </SpeechProvider>
    </KitTheme>
  );
  return render(page, { wrapper: Around });
}

import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { Suspense, type ComponentType } from 'react';
import { show } from './show.js';

/** Renders a page at its address, as inside the shell; any other address shows its own path. */
export function showAt(path: string, Page: ComponentType, language: 'zh-CN' | 'en' = 'zh-CN') {
  const root = createRootRoute({ notFoundComponent: () => <p>elsewhere</p> });
  const page = createRoute({
    getParentRoute: () => root,
    path,
    component: () => (
      <Suspense>
        <Page />
      </Suspense>
    ),
  });
  const history = createMemoryHistory({ initialEntries: [path] });
  const router = createRouter({ routeTree: root.addChildren([page]), history });
  return { ...show(<RouterProvider router={router as never} />, language), history };
}

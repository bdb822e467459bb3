import { lazy } from 'react';

// Fetched when somebody asks for them: few changes move much, and fewer meet another person's.
export const ConflictDialog = lazy(() =>
  import('../feedback/conflict-dialog.js').then(({ ConflictDialog: component }) => ({ default: component })),
);
export const MovedList = lazy(() =>
  import('./moved-list.js').then(({ MovedList: component }) => ({ default: component })),
);

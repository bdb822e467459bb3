import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { show } from '../testing/show.js';
import { ConflictDialog, type ClashChoice } from './conflict-dialog.js';

const clashes = [
  { path: 'balanced', name: 'Balanced target', before: '60', mine: '65', theirs: '62' },
  { path: 'staffPeople', name: 'Staff', before: '12', mine: '20', theirs: '15' },
];

test('nothing is applied before each clash is decided, and each can be decided by itself', async () => {
  let applied: Record<string, ClashChoice> | null = null;
  show(
    <ConflictDialog
      writer="Wang"
      when="10:43"
      clashes={clashes}
      onApply={(choices) => (applied = choices)}
      onLater={() => undefined}
    />,
    'en',
  );
  expect(screen.getByText(/Wang saved other values at 10:43/)).toBeInTheDocument();
  const apply = screen.getByRole('button', { name: 'Save this choice' });
  await userEvent.click(screen.getByText('65'));
  expect(apply).toBeDisabled();
  await userEvent.click(screen.getByText('15'));
  await userEvent.click(apply);
  expect(applied).toEqual({ balanced: 'mine', staffPeople: 'theirs' });
});

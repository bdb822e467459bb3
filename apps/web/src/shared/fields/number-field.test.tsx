import { expect, test } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { show } from '../testing/show.js';
import { NumberField } from './number-field.js';

function Field({ start, onCommit }: { start: number | null; onCommit?: () => void }) {
  const [value, setValue] = useState<number | null>(start);
  return (
    <>
      <NumberField
        label="名单"
        value={value}
        least={1}
        most={1_000_000}
        isOptional
        onChange={setValue}
        {...(onCommit ? { onCommit } : {})}
      />
      <output>{String(value)}</output>
    </>
  );
}
const value = () => screen.getByRole('status').textContent;

test('nothing is read while a Chinese composition is under way', () => {
  show(<Field start={60} />);
  const field = screen.getByLabelText('名单');
  fireEvent.focus(field);
  fireEvent.compositionStart(field);
  fireEvent.change(field, { target: { value: 'l' } });
  fireEvent.change(field, { target: { value: 'liu' } });
  expect(value()).toBe('60');
  expect(field).toHaveValue('liu');
  expect(screen.queryByText('请填数字')).toBeNull();
  fireEvent.compositionEnd(field, { target: { value: '６５' } });
  expect(value()).toBe('65');
});

test('Enter during a composition chooses a candidate and does not commit', () => {
  let commits = 0;
  show(<Field start={60} onCommit={() => (commits += 1)} />);
  const field = screen.getByLabelText('名单');
  fireEvent.compositionStart(field);
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(commits).toBe(0);
  fireEvent.compositionEnd(field);
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(commits).toBe(1);
});

test('what is no number or out of range says so and keeps the value', async () => {
  show(<Field start={60} />);
  const field = screen.getByLabelText('名单');
  await userEvent.clear(field);
  await userEvent.type(field, '六十');
  expect(screen.getByText('请填数字')).toBeInTheDocument();
  await userEvent.clear(field);
  await userEvent.type(field, '0');
  expect(screen.getByText('不能小于 1')).toBeInTheDocument();
  expect(value()).toBe('null');
});

test('Esc takes back what was typed since the field was entered', async () => {
  show(<Field start={60} />);
  const field = screen.getByLabelText('名单');
  await userEvent.click(field);
  await userEvent.keyboard('75');
  expect(value()).toBe('75');
  await userEvent.keyboard('{Escape}');
  expect(value()).toBe('60');
  expect(field).toHaveValue('60');
});

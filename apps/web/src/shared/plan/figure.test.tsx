import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { show } from '../testing/show.js';
import { Figure } from './figure.js';

test('a number that moved shows both values, and says them to who cannot see the strike', () => {
  show(<Figure before={60} after={65} unit="customers" />);
  expect(screen.getByText('60').tagName).toBe('S');
  expect(screen.getByText('65')).toBeInTheDocument();
  expect(screen.getByText('从 60 变为 65 组')).toBeInTheDocument();
});

test('a number that stayed shows once, with its unit', () => {
  const { container } = show(<Figure before={65} after={65} unit="people" />);
  expect(container.querySelector('s')).toBeNull();
  expect(container).toHaveTextContent('65人');
});

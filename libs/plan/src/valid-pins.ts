import { pinnableKeys, type PinnableKey, type Pins } from '@backcast/planning/goal-facts';
import { largestTarget } from '@backcast/planning/targets';

/** The pins that can be meant: targets from 0, whole customers from 0. Others are ignored as if they were not there. */
export function validPins(pins: Pins): Pins {
  const isValid = (key: PinnableKey): boolean => {
    const value = pins[key];
    if (value === undefined || !(value >= 0 && value <= largestTarget)) return false;
    return key.startsWith('target.') || Number.isInteger(value);
  };
  return Object.fromEntries(pinnableKeys.filter(isValid).map((key) => [key, pins[key]]));
}

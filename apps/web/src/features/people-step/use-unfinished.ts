import { useState } from 'react';

type Unfinished<Value> = {
  /** What stands in the fields. */
  shown: Value;
  isUnfinished: boolean;
  put: (part: Partial<Value>) => void;
};

/**
 * Fields that only make sense together, such as from and to: what is typed stays in them, and is handed on as soon as it
 * is right.
 */
export function useUnfinished<Value extends object>(
  value: Value,
  isRight: (value: Value) => boolean,
  onEdit: (value: Value) => void,
): Unfinished<Value> {
  const [typed, setTyped] = useState<Value | null>(null);
  return {
    shown: typed ?? value,
    isUnfinished: typed !== null,
    put: (part) => {
      const next = { ...(typed ?? value), ...part };
      const isHandedOn = isRight(next);
      setTyped(isHandedOn ? null : next);
      if (isHandedOn) onEdit(next);
    },
  };
}

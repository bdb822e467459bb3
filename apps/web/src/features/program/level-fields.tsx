import { NativeSelect } from '@mantine/core';
import { useSpeech } from '../../shared/language/texts-context.js';
import { levelChoices } from './program-words.js';

type Levels = { level: number; expected: number | null };
type Props = { entry: Levels; mayEdit: boolean; onChoose: (part: Partial<Levels>) => void };

/** How a moment should feel, and how people expect it to. */
export function LevelFields({ entry, mayEdit, onChoose }: Props) {
  const { texts } = useSpeech();
  const text = texts.program;
  return (
    <>
      <NativeSelect
        label={text.fields.level}
        value={String(entry.level)}
        disabled={!mayEdit}
        data={levelChoices(text.levels)}
        onChange={({ currentTarget }) => onChoose({ level: Number(currentTarget.value) })}
      />
      <NativeSelect
        label={text.fields.expected}
        value={entry.expected === null ? '' : String(entry.expected)}
        disabled={!mayEdit}
        data={[{ value: '', label: text.expectedNone }, ...levelChoices(text.levels)]}
        onChange={({ currentTarget }) =>
          onChoose({ expected: currentTarget.value === '' ? null : Number(currentTarget.value) })
        }
      />
    </>
  );
}

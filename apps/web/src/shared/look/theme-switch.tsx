import { useMantineColorScheme } from '@mantine/core';
import { Segmented } from '../fields/segmented.js';
import { useSpeech } from '../language/texts-context.js';

const themes = ['light', 'dark', 'auto'] as const;

/** Light, dark, or as the system; kept on this device. */
export function ThemeSwitch({ isLabelHidden = true }: { isLabelHidden?: boolean }) {
  const { texts } = useSpeech();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const options = themes.map((value) => ({ value, label: texts.shell.themes[value] }));
  return (
    <Segmented
      label={texts.shell.theme}
      isLabelHidden={isLabelHidden}
      value={colorScheme}
      options={options}
      onChange={setColorScheme}
      isSmall
    />
  );
}

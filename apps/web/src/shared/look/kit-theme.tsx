import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/Combobox.css';
import '@mantine/core/styles/Menu.css';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/PasswordInput.css';
import '@mantine/core/styles/ActionIcon.css';
import './tokens.css';
import './base.css';
import './mantine.css';
import {
  createTheme,
  MantineProvider,
  Menu,
  Modal,
  NativeSelect,
  PasswordInput,
  Select,
  Textarea,
  TextInput,
} from '@mantine/core';
import type { ReactNode } from 'react';

const brand = [
  '#eef6f5',
  '#dcecea',
  '#b5d8d4',
  '#8ac3bd',
  '#66b0a9',
  '#4fa49c',
  '#2f8a82',
  '#17615f',
  '#124e4c',
  '#0c3a39',
] as const;
const field = { size: 'md', radius: 'sm' } as const;

const theme = createTheme({
  primaryColor: 'brand',
  primaryShade: 7,
  colors: { brand },
  fontFamily: 'var(--font)',
  defaultRadius: 'sm',
  radius: { sm: '6px', md: '10px' },
  respectReducedMotion: true,
  components: {
    TextInput: TextInput.extend({ defaultProps: field }),
    PasswordInput: PasswordInput.extend({ defaultProps: field }),
    Textarea: Textarea.extend({ defaultProps: field }),
    NativeSelect: NativeSelect.extend({ defaultProps: field }),
    Select: Select.extend({ defaultProps: field }),
    // The placeholder that Mantine focuses first is not allowed inside a menu.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    // Locking the page's scroll would need a style element, which the page's policy forbids.
    Modal: Modal.extend({
      defaultProps: { lockScroll: false, centered: true, radius: 'md', transitionProps: { duration: 120 } },
    }),
  },
});

/**
 * Mantine without style elements: its variables come from a static sheet and from tokens.css, because the page's policy
 * allows styles of its own origin only.
 */
export function KitTheme({ children, env = 'default' }: { children: ReactNode; env?: 'default' | 'test' }) {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
      env={env}
    >
      {children}
    </MantineProvider>
  );
}

import { PasswordInput, TextInput } from '@mantine/core';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';

/** `isStored`: an empty value keeps the one that is stored under this name. */
export type HeaderDraft = { name: string; value: string; isStored: boolean };

type Props = {
  headers: readonly HeaderDraft[];
  wrong: Record<string, string>;
  onHeaders: (headers: HeaderDraft[]) => void;
};

/** The headers of the request; their values go in and never come out. */
export function GatewayHeaders({ headers, wrong, onHeaders }: Props) {
  const { texts } = useSpeech();
  const text = texts.reminding;
  const put = (at: number, part: Partial<HeaderDraft>): void =>
    onHeaders(headers.map((header, index) => (index === at ? { ...header, ...part } : header)));
  return (
    <fieldset className="stack reminding-headers">
      <legend>{text.headers}</legend>
      {headers.map(({ name, value, isStored }, at) => (
        <div key={at} className="reminding-header">
          <TextInput
            label={text.headerName}
            autoComplete="off"
            maxLength={60}
            value={name}
            error={wrong[`headers.${at}.name`]}
            // Another name is another header: what was stored under the old one is not carried over.
            onChange={(event) => put(at, { name: event.currentTarget.value, isStored: false })}
          />
          <PasswordInput
            label={text.headerValue(name)}
            placeholder={isStored ? text.stored : ''}
            autoComplete="new-password"
            maxLength={500}
            value={value}
            error={wrong[`headers.${at}.value`]}
            onChange={(event) => put(at, { value: event.currentTarget.value })}
          />
          <Button
            kind="plain"
            aria-label={text.removeHeader(name)}
            onClick={() => onHeaders(headers.filter((_, index) => index !== at))}
          >
            {texts.shell.actions.remove}
          </Button>
        </div>
      ))}
      {headers.length < 10 && (
        <div>
          <Button onClick={() => onHeaders([...headers, { name: '', value: '', isStored: false }])}>
            {text.addHeader}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

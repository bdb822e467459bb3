import type { ButtonHTMLAttributes } from 'react';

export type ButtonKind = 'primary' | 'normal' | 'plain' | 'bad';
type Props = ButtonHTMLAttributes<HTMLButtonElement> & { kind?: ButtonKind };

/** A button: 36 high to the eye, 44 to the pointer. */
export function Button({ kind = 'normal', type = 'button', className = '', ...rest }: Props) {
  return <button type={type} data-kind={kind} className={`button ${className}`} {...rest} />;
}

import { z } from 'zod';

/** What went wrong, as a code; the sentence is made where a person reads it (libs/texts, `errors`). */
export const errorCodes = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not_found',
  'stale',
  'conflict',
  'too_many_attempts',
  'wrong_credentials',
  'wrong_password',
  'password_too_short',
  'password_too_common',
  'set_up_done',
  'wrong_token',
  'link_used_or_expired',
  'sign_in_name_taken',
  'sign_in_name_invalid',
  'foreign_origin',
  'last_admin',
  'not_yourself',
  'lead_metric_missing',
  'cannot_announce',
  'gate_closed',
  'gate_of_law',
  'duty_not_asked',
  'duty_prohibited',
  'guest_jump',
  'layout_in_use',
  'offer_redeemed',
  'offer_gone',
  'offer_closed',
  'customer_unclear',
  'undo_overlaps',
  'nothing_to_undo',
  'team_in_use',
  'account_of_others',
  'file_too_large',
  'file_type_refused',
  'image_too_large',
  'poll_closed',
  'poll_full',
  'registration_closed',
  'registration_full',
  'form_expired',
  'count_below_zero',
  'backup_unreadable',
  'unavailable',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export const FieldError = z.object({ path: z.string(), code: z.string(), values: z.record(z.string(), z.unknown()) });
export type FieldError = z.infer<typeof FieldError>;

export const ErrorBody = z
  .object({
    code: z.enum(errorCodes),
    /** Numbers and names for the sentence; shape depends on the code. */
    values: z.record(z.string(), z.unknown()),
    fields: z.array(FieldError),
  })
  .meta({ id: 'ErrorBody' });
export type ErrorBody = z.infer<typeof ErrorBody>;

import {
  guestForms,
  guestKinds,
  guestStatuses,
  scriptStates,
  supplierStatuses,
  type GuestsFacts,
  type SuppliersFacts,
} from '@backcast/planning/guests-facts';
import { z } from 'zod';
import { Id, line, LocalTime, optionalLine, optionalText, PlainDate } from '../fields.js';
import { savingOf, sectionOf } from './section.js';

const GuestBody = z.strictObject({
  id: Id,
  contactId: Id,
  kind: z.enum(guestKinds),
  isKey: z.boolean(),
  ownerId: Id.nullable(),
  status: z.enum(guestStatuses),
  movedOn: PlainDate.nullable(),
  checkpoints: z
    .array(z.strictObject({ id: Id, what: line(80), by: PlainDate.nullable(), isDone: z.boolean() }))
    .max(30),
  freeTimes: z
    .array(
      z
        .strictObject({ id: Id, date: PlainDate, from: LocalTime, to: LocalTime })
        .refine(({ from, to }) => from < to, { error: 'ends_before_start', path: ['to'] }),
    )
    .max(60),
  topic: optionalLine(120),
  form: z.enum(guestForms),
  script: z.enum(scriptStates),
  scriptFileIds: z.array(Id).max(20),
  hospitality: optionalText(1000),
  gladness: optionalText(1000),
  substitutes: z.array(z.strictObject({ id: Id, contactId: Id, note: optionalLine(120) })).max(10),
});

export const GuestsBody = z
  .strictObject({ guests: z.array(GuestBody).max(60), alarmDays: z.number().int().min(0).max(120) })
  .meta({ id: 'GuestsFacts' }) satisfies z.ZodType<GuestsFacts>;
export const GuestsSection = sectionOf('GuestsSection', GuestsBody);
export const SaveGuests = savingOf('SaveGuests', GuestsBody);

export const SuppliersBody = z
  .strictObject({
    suppliers: z
      .array(
        z.strictObject({
          id: Id,
          name: line(80),
          contactId: Id.nullable(),
          delivers: optionalText(300),
          by: PlainDate.nullable(),
          status: z.enum(supplierStatuses),
          ownerId: Id.nullable(),
          note: optionalText(500),
        }),
      )
      .max(100),
  })
  .meta({ id: 'SuppliersFacts' }) satisfies z.ZodType<SuppliersFacts>;
export const SuppliersSection = sectionOf('SuppliersSection', SuppliersBody);
export const SaveSuppliers = savingOf('SaveSuppliers', SuppliersBody);

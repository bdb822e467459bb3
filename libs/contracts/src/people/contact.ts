import { z } from 'zod';
import { Id, line, optionalLine, optionalText, Version } from '../fields.js';

/** Somebody outside the organization: a guest, a supplier's or venue's person, a part-timer. Never a customer. */
const fields = {
  name: line(60),
  title: optionalLine(80),
  company: optionalLine(80),
  phone: optionalLine(40),
  mail: optionalLine(254),
  note: optionalText(1000),
};

export const ContactView = z.object({ id: Id, ...fields, name: z.string(), version: Version }).meta({ id: 'Contact' });
export type ContactView = z.infer<typeof ContactView>;
export const ContactList = z.object({ contacts: z.array(ContactView) }).meta({ id: 'ContactList' });
export type ContactList = z.infer<typeof ContactList>;
/** Where a contact appears: a section of an event, or `duties` for whoever answered for an authority. */
export const ContactUses = z
  .object({
    uses: z.array(z.object({ contactId: Id, eventId: Id, eventName: z.string(), section: z.string() })),
  })
  .meta({ id: 'ContactUses' });
export type ContactUses = z.infer<typeof ContactUses>;

/** `id` is chosen by the sender, so that a repeated request does not make a second contact. */
export const AddContact = z.strictObject({ id: Id, ...fields }).meta({ id: 'AddContact' });
export type AddContact = z.infer<typeof AddContact>;
export const EditContact = z.strictObject({ version: Version, ...fields }).meta({ id: 'EditContact' });
export type EditContact = z.infer<typeof EditContact>;

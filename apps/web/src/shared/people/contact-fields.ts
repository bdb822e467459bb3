import type { ContactView, EditContact } from '@backcast/contracts/people/contact';

/** What a contact's form holds. */
export type ContactFields = Omit<EditContact, 'version'>;

export const emptyContact: ContactFields = { name: '', title: '', company: '', phone: '', mail: '', note: '' };

export const contactFieldsOf = ({ name, title, company, phone, mail, note }: ContactView): ContactFields => ({
  ...{ name, title, company, phone, mail, note },
});

type Named = { name: string; title: string; company: string };

/** A contact in a line: 顾南 · 升学规划专家 · 知行教育研究院. */
export const contactLine = ({ name, title, company }: Named): string =>
  [name, title, company].filter((part) => part !== '').join(' · ');

import { Module } from '@nestjs/common';
import { AddContact } from './add-contact.js';
import { ContactUsesRead } from './contact-uses.read.js';
import { ContactsController } from './contacts.controller.js';
import { ContactsRead } from './contacts.read.js';
import { EditContact } from './edit-contact.js';
import { EraseContact } from './erase-contact.js';

@Module({
  controllers: [ContactsController],
  providers: [AddContact, ContactsRead, ContactUsesRead, EditContact, EraseContact],
})
export class ContactsModule {}

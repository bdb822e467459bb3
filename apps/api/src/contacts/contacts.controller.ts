import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id } from '@backcast/contracts/fields';
import {
  AddContact as AddBody,
  ContactList,
  ContactUses,
  ContactView,
  EditContact as EditBody,
} from '@backcast/contracts/people/contact';
import { type Actor, TheActor } from '../platform/auth/actor.js';
import { Can } from '../platform/auth/can.js';
import { Answers, AnswersNothing } from '../platform/http/answers.js';
import { AddContact } from './add-contact.js';
import { ContactUsesRead } from './contact-uses.read.js';
import { ContactsRead } from './contacts.read.js';
import { EditContact } from './edit-contact.js';
import { EraseContact } from './erase-contact.js';

@ApiTags('people')
@Controller('contacts')
export class ContactsController {
  constructor(
    private readonly contacts: ContactsRead,
    private readonly uses: ContactUsesRead,
    private readonly addContact: AddContact,
    private readonly editContact: EditContact,
    private readonly eraseContact: EraseContact,
  ) {}

  @Get()
  @Can('contact.read')
  @Answers(ContactList)
  list(@TheActor() actor: Actor) {
    return this.contacts.list(actor.orgId);
  }

  @Get('uses')
  @Can('contact.read')
  @Answers(ContactUses)
  listUses(@TheActor() actor: Actor) {
    return this.uses.list(actor);
  }

  @Post()
  @Can('contact.edit')
  @Answers(ContactView, 201)
  add(@TheActor() actor: Actor, @Body({ schema: AddBody }) body: AddBody) {
    return this.addContact.execute(actor, body);
  }

  @Patch(':contactId')
  @Can('contact.edit')
  @Answers(ContactView)
  edit(
    @TheActor() actor: Actor,
    @Param('contactId', { schema: Id }) id: string,
    @Body({ schema: EditBody }) body: EditBody,
  ) {
    return this.editContact.execute(actor, id, body);
  }

  @Post(':contactId/erase')
  @Can('contact.erase')
  @AnswersNothing()
  erase(@TheActor() actor: Actor, @Param('contactId', { schema: Id }) id: string) {
    return this.eraseContact.execute(actor, id);
  }
}

import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MadeAccessLink } from '@backcast/contracts/accounts/access-link';
import { Id } from '@backcast/contracts/fields';
import {
  AddedPerson,
  AddPerson as AddBody,
  EditPerson as EditBody,
  PersonList,
  PersonView,
} from '@backcast/contracts/people/person';
import { type Actor, TheActor } from '../platform/auth/actor.js';
import { Can } from '../platform/auth/can.js';
import { Answers } from '../platform/http/answers.js';
import { AddPerson } from './add-person.js';
import { DisablePerson } from './disable-person.js';
import { EditPerson } from './edit-person.js';
import { PeopleRead } from './people.read.js';

@ApiTags('people')
@Controller('people')
export class PeopleController {
  constructor(
    private readonly people: PeopleRead,
    private readonly addPerson: AddPerson,
    private readonly editPerson: EditPerson,
    private readonly disablePerson: DisablePerson,
  ) {}

  @Get()
  @Can('person.read')
  @Answers(PersonList)
  list(@TheActor() actor: Actor) {
    return this.people.list(actor.orgId);
  }

  @Post()
  @Can('person.edit')
  @Answers(AddedPerson, 201)
  add(@TheActor() actor: Actor, @Body({ schema: AddBody }) body: AddBody) {
    return this.addPerson.execute(actor, body);
  }

  @Patch(':personId')
  @Can('person.edit')
  @Answers(PersonView)
  edit(
    @TheActor() actor: Actor,
    @Param('personId', { schema: Id }) id: string,
    @Body({ schema: EditBody }) body: EditBody,
  ) {
    return this.editPerson.execute(actor, id, body);
  }

  @Post(':personId/access-link')
  @Can('person.edit')
  @Answers(MadeAccessLink, 201)
  link(@TheActor() actor: Actor, @Param('personId', { schema: Id }) id: string) {
    return this.addPerson.link(actor, id);
  }

  @Post(':personId/disable')
  @Can('person.edit')
  @Answers(PersonView)
  disable(@TheActor() actor: Actor, @Param('personId', { schema: Id }) id: string) {
    return this.disablePerson.execute(actor, id, true);
  }

  @Post(':personId/enable')
  @Can('person.edit')
  @Answers(PersonView)
  enable(@TheActor() actor: Actor, @Param('personId', { schema: Id }) id: string) {
    return this.disablePerson.execute(actor, id, false);
  }
}

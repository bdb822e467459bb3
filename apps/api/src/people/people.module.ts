import { Module } from '@nestjs/common';
import { AddPerson } from './add-person.js';
import { DisablePerson } from './disable-person.js';
import { EditPerson } from './edit-person.js';
import { PeopleController } from './people.controller.js';
import { PeopleRead } from './people.read.js';

@Module({ controllers: [PeopleController], providers: [AddPerson, DisablePerson, EditPerson, PeopleRead] })
export class PeopleModule {}

import { Module } from '@nestjs/common';
import { EventReadsModule } from '../events/event-reads.module.js';
import { ChangeTicket } from './change-ticket.js';
import { LookAtRegistration } from './look-at-registration.js';
import { LookAtTicket } from './look-at-ticket.js';
import { Register } from './register.js';
import { RegistrationDoorController } from './registration-door.controller.js';
import { RegistrationLinks } from './registration-links.js';
import { RegistrationsController } from './registrations.controller.js';
import { RegistrationsRead } from './registrations.read.js';
import { SaveRegistrationPage } from './save-registration-page.js';

@Module({
  imports: [EventReadsModule],
  controllers: [RegistrationDoorController, RegistrationsController],
  providers: [
    ChangeTicket,
    LookAtRegistration,
    LookAtTicket,
    Register,
    RegistrationLinks,
    RegistrationsRead,
    SaveRegistrationPage,
  ],
})
export class RegistrationModule {}

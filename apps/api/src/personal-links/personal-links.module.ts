import { Module } from '@nestjs/common';
import { MeRead } from '../accounts/me.read.js';
import { BindPersonalLink } from './bind-personal-link.js';
import { InviterLinksRead } from './inviter-links.read.js';
import { LookAtPersonalLink } from './look-at-personal-link.js';
import { MakePersonalLink } from './make-personal-link.js';
import { PersonalLinksController } from './personal-links.controller.js';

@Module({
  controllers: [PersonalLinksController],
  providers: [BindPersonalLink, InviterLinksRead, LookAtPersonalLink, MakePersonalLink, MeRead],
})
export class PersonalLinksModule {}

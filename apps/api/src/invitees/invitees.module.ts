import { Module } from '@nestjs/common';
import { AddInvitee } from './add-invitee.js';
import { ComingPeopleRead } from './coming-people.read.js';
import { DecideClaim } from './decide-claim.js';
import { EditInvitee } from './edit-invitee.js';
import { CustomerImportsController } from './imports/customer-imports.controller.js';
import { CustomerImports } from './imports/customer-imports.js';
import { TakeImportPart } from './imports/take-import-part.js';
import { EraseCustomer } from './erase-customer.js';
import { ExportInvitees } from './export-invitees.js';
import { HandOverCustomer } from './hand-over-customer.js';
import { InviteeDetailRead } from './invitee-detail.read.js';
import { InviteeListRead } from './invitee-list.read.js';
import { InviteesController } from './invitees.controller.js';
import { MergeCustomers } from './merges/merge-customers.js';
import { MergesController } from './merges/merges.controller.js';
import { SplitCustomers } from './merges/split-customers.js';
import { MoveInvitee } from './move-invitee.js';
import { NameReferrer } from './referrers/name-referrer.js';
import { RecordConsent } from './consents/record-consent.js';
import { RetentionController } from './retention/retention.controller.js';
import { RetentionRead } from './retention/retention.read.js';
import { SaveRetention } from './retention/save-retention.js';
import { SaveInviteeRule } from './save-invitee-rule.js';

@Module({
  controllers: [InviteesController, CustomerImportsController, MergesController, RetentionController],
  providers: [
    ...[AddInvitee, ComingPeopleRead, DecideClaim, EditInvitee, MoveInvitee, SaveInviteeRule],
    ...[InviteeDetailRead, InviteeListRead, CustomerImports, TakeImportPart],
    ...[
      EraseCustomer,
      ExportInvitees,
      HandOverCustomer,
      NameReferrer,
      RecordConsent,
      RetentionRead,
      SaveRetention,
      MergeCustomers,
      SplitCustomers,
    ],
  ],
})
export class InviteesModule {}

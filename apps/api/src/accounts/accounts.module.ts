import { Module } from '@nestjs/common';
import { AccountsController } from './accounts.controller.js';
import { ChangePassword } from './change-password.js';
import { ClaimAccessLink } from './claim-access-link.js';
import { ForgotPassword } from './forgot-password.js';
import { LookAtAccessLink } from './look-at-access-link.js';
import { MeRead } from './me.read.js';
import { SetUp } from './set-up.js';
import { SignIn } from './sign-in.js';
import { SwitchOrganization } from './switch-organization.js';

@Module({
  controllers: [AccountsController],
  providers: [
    ChangePassword,
    ClaimAccessLink,
    ForgotPassword,
    LookAtAccessLink,
    MeRead,
    SetUp,
    SignIn,
    SwitchOrganization,
  ],
})
export class AccountsModule {}

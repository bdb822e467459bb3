import { Module } from '@nestjs/common';
import { AddOrganization } from './add-organization.js';
import { EditOrganization } from './edit-organization.js';
import { EditTeams } from './edit-teams.js';
import { OrganizationController } from './organization.controller.js';

@Module({ controllers: [OrganizationController], providers: [AddOrganization, EditOrganization, EditTeams] })
export class OrganizationModule {}

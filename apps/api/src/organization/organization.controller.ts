import { Body, Controller, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MadeAccessLink } from '@backcast/contracts/accounts/access-link';
import { Id } from '@backcast/contracts/fields';
import {
  AddOrganization as AddBody,
  AddTeam,
  EditOrganization as EditBody,
  EditTeam,
  OrganizationView,
  TeamList,
  TeamView,
} from '@backcast/contracts/organization/organization';
import { type Actor, TheActor } from '../platform/auth/actor.js';
import { Can } from '../platform/auth/can.js';
import { Database } from '../platform/database/database.js';
import { Answers, AnswersNothing } from '../platform/http/answers.js';
import { AddOrganization } from './add-organization.js';
import { EditOrganization, organizationView } from './edit-organization.js';
import { EditTeams } from './edit-teams.js';
import { OrganizationEntity } from './organization.entity.js';

@ApiTags('organization')
@Controller()
export class OrganizationController {
  constructor(
    private readonly database: Database,
    private readonly editOrganization: EditOrganization,
    private readonly addOrganization: AddOrganization,
    private readonly editTeams: EditTeams,
  ) {}

  @Get('organization')
  @Can('organization.read')
  @Answers(OrganizationView)
  async read(@TheActor() actor: Actor) {
    return organizationView(
      await this.database.source.manager.findOneByOrFail(OrganizationEntity, { id: actor.orgId }),
    );
  }

  @Patch('organization')
  @Can('organization.edit')
  @Answers(OrganizationView)
  edit(@TheActor() actor: Actor, @Body({ schema: EditBody }) body: EditBody) {
    return this.editOrganization.execute(actor, body);
  }

  @Post('organizations')
  @Can('organization.create')
  @Answers(MadeAccessLink, 201)
  add(@TheActor() actor: Actor, @Body({ schema: AddBody }) body: AddBody) {
    return this.addOrganization.execute(actor, body);
  }

  @Get('teams')
  @Can('team.read')
  @Answers(TeamList)
  async teams(@TheActor() actor: Actor) {
    const sql = 'SELECT id, name, kind, parent_id AS "parentId", version FROM team WHERE org_id = $1 ORDER BY name';
    return { teams: await this.database.query<TeamView>(sql, [actor.orgId]) };
  }

  @Post('teams')
  @Can('team.edit')
  @Answers(TeamView, 201)
  addTeam(@TheActor() actor: Actor, @Body({ schema: AddTeam }) body: AddTeam) {
    return this.editTeams.add(actor, body);
  }

  @Patch('teams/:teamId')
  @Can('team.edit')
  @Answers(TeamView)
  editTeam(
    @TheActor() actor: Actor,
    @Param('teamId', { schema: Id }) id: string,
    @Body({ schema: EditTeam }) body: EditTeam,
  ) {
    return this.editTeams.edit(actor, id, body);
  }

  @Delete('teams/:teamId')
  @Can('team.edit')
  @AnswersNothing()
  async removeTeam(@TheActor() actor: Actor, @Param('teamId', { schema: Id }) id: string) {
    await this.editTeams.remove(actor, id);
  }
}

import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AudienceList, SaveAudiences as SaveAudiencesBody } from '@backcast/contracts/calendars/audience';
import {
  CalendarFilter,
  Jurisdiction,
  OrganizationCalendar,
  SaveOrganizationCalendar as SaveCalendarBody,
  WorkCalendarView,
} from '@backcast/contracts/calendars/calendar';
import { ChangeId } from '@backcast/contracts/fields';
import { type Actor, TheActor } from '../platform/auth/actor.js';
import { Can } from '../platform/auth/can.js';
import { Database } from '../platform/database/database.js';
import { Answers, AnswersNothing } from '../platform/http/answers.js';
import { AudiencesRead } from './audiences.read.js';
import { CalendarRead } from './calendar.read.js';
import { readOrganizationCalendar } from './organization-calendar.store.js';
import { SaveAudiences } from './save-audiences.js';
import { SaveOrganizationCalendar } from './save-organization-calendar.js';
import { UndoOrganizationChange } from './undo-organization-change.js';

@ApiTags('calendars')
@Controller()
export class CalendarsController {
  constructor(
    private readonly database: Database,
    private readonly calendars: CalendarRead,
    private readonly audiences: AudiencesRead,
    private readonly saveCalendar: SaveOrganizationCalendar,
    private readonly saveAudiences: SaveAudiences,
    private readonly undo: UndoOrganizationChange,
  ) {}

  @Get('calendars/:jurisdiction')
  @Can('calendar.read')
  @Answers(WorkCalendarView)
  calendar(
    @TheActor() actor: Actor,
    @Param('jurisdiction', { schema: Jurisdiction }) jurisdiction: string,
    @Query({ schema: CalendarFilter }) filter: CalendarFilter,
  ) {
    return this.calendars.answer(actor.orgId, jurisdiction, filter);
  }

  @Get('organization/calendar')
  @Can('calendar.read')
  @Answers(OrganizationCalendar)
  own(@TheActor() actor: Actor) {
    return readOrganizationCalendar(this.database.source.manager, actor.orgId);
  }

  @Put('organization/calendar')
  @Can('calendar.edit')
  @Answers(OrganizationCalendar)
  save(@TheActor() actor: Actor, @Body({ schema: SaveCalendarBody }) body: SaveCalendarBody) {
    return this.saveCalendar.execute(actor, body);
  }

  @Get('audiences')
  @Can('calendar.read')
  @Answers(AudienceList)
  listAudiences(@TheActor() actor: Actor) {
    return this.audiences.list(actor.orgId);
  }

  @Put('audiences')
  @Can('audience.edit')
  @Answers(AudienceList)
  putAudiences(@TheActor() actor: Actor, @Body({ schema: SaveAudiencesBody }) body: SaveAudiencesBody) {
    return this.saveAudiences.execute(actor, body);
  }

  /** Of the history of the organization, which only those read who may edit both. */
  @Post('changes/:changeId/undo')
  @Can('calendar.edit')
  @AnswersNothing()
  undoChange(@TheActor() actor: Actor, @Param('changeId', { schema: ChangeId }) changeId: string) {
    return this.undo.execute(actor, changeId);
  }
}

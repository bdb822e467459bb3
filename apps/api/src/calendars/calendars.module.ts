import { Module } from '@nestjs/common';
import { AudiencesRead } from './audiences.read.js';
import { CalendarRead } from './calendar.read.js';
import { CalendarsController } from './calendars.controller.js';
import { SaveAudiences } from './save-audiences.js';
import { SaveOrganizationCalendar } from './save-organization-calendar.js';
import { UndoOrganizationChange } from './undo-organization-change.js';

@Module({
  controllers: [CalendarsController],
  providers: [AudiencesRead, CalendarRead, SaveAudiences, SaveOrganizationCalendar, UndoOrganizationChange],
  exports: [AudiencesRead, CalendarRead],
})
export class CalendarsModule {}

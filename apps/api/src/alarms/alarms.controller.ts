import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AlarmList, HandleAlarms as HandleBody, OpenAlarms } from '@backcast/contracts/alarms/alarm';
import { AlarmKindParam, AlarmSettings, SaveAlarmHours, SaveAlarmRule } from '@backcast/contracts/alarms/alarm-rule';
import { Id } from '@backcast/contracts/fields';
import type { AlarmKind } from '@backcast/invitations/alarms/alarm-rule';
import { type Actor, TheActor } from '../platform/auth/actor.js';
import { Can } from '../platform/auth/can.js';
import { Answers } from '../platform/http/answers.js';
import { AlarmSettingsRead } from './alarm-settings.read.js';
import { AlarmsRead } from './alarms.read.js';
import { HandleAlarms } from './handle-alarms.js';
import { SaveAlarmSettings } from './save-alarm-settings.js';

@ApiTags('alarms')
@Controller()
export class AlarmsController {
  constructor(
    private readonly settings: AlarmSettingsRead,
    private readonly save: SaveAlarmSettings,
    private readonly alarms: AlarmsRead,
    private readonly handleAlarms: HandleAlarms,
  ) {}

  @Get('alarm-settings')
  @Can('alarm-rule.read')
  @Answers(AlarmSettings)
  read(@TheActor() actor: Actor) {
    return this.settings.ofOrganization(actor.orgId);
  }

  @Put('alarm-settings/rules/:alarmKind')
  @Can('alarm-rule.edit')
  @Answers(AlarmSettings)
  saveRule(
    @TheActor() actor: Actor,
    @Param('alarmKind', { schema: AlarmKindParam }) kind: AlarmKind,
    @Body({ schema: SaveAlarmRule }) body: SaveAlarmRule,
  ) {
    return this.save.rule(actor, kind, body);
  }

  @Put('alarm-settings/hours')
  @Can('alarm-rule.edit')
  @Answers(AlarmSettings)
  saveHours(@TheActor() actor: Actor, @Body({ schema: SaveAlarmHours }) body: SaveAlarmHours) {
    return this.save.hours(actor, body);
  }

  /** How many wait for whoever asks, event by event. */
  @Get('alarms')
  @Can('alarm.read')
  @Answers(OpenAlarms)
  open(@TheActor() actor: Actor) {
    return this.alarms.open(actor);
  }

  @Get('events/:eventId/alarms')
  @Can('alarm.read')
  @Answers(AlarmList)
  list(@TheActor() actor: Actor, @Param('eventId', { schema: Id }) eventId: string) {
    return this.alarms.ofEvent(actor, eventId);
  }

  @Post('events/:eventId/alarms/handle')
  @Can('alarm.handle')
  @Answers(AlarmList)
  handle(
    @TheActor() actor: Actor,
    @Param('eventId', { schema: Id }) eventId: string,
    @Body({ schema: HandleBody }) body: HandleBody,
  ) {
    return this.handleAlarms.execute(actor, eventId, body);
  }
}

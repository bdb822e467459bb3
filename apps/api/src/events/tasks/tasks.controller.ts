import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import * as bodies from '@backcast/contracts/events/tasks';
import { Id } from '@backcast/contracts/fields';
import { type Actor, TheActor } from '../../platform/auth/actor.js';
import { Can } from '../../platform/auth/can.js';
import { Answers } from '../../platform/http/answers.js';
import { SetTaskState } from './set-task-state.js';

/** What those who do a task say about it, besides the plan of which it is a part. */
@ApiTags('tasks')
@Controller('events/:eventId/tasks/:taskId')
export class TasksController {
  constructor(private readonly setState: SetTaskState) {}

  @Put('state')
  @Can('task.do')
  @Answers(bodies.TasksSection)
  state(
    @TheActor() actor: Actor,
    @Param('eventId', { schema: Id }) eventId: string,
    @Param('taskId', { schema: Id }) taskId: string,
    @Body({ schema: bodies.SetTaskState }) body: bodies.SetTaskState,
  ) {
    return this.setState.execute(actor, eventId, taskId, body);
  }
}

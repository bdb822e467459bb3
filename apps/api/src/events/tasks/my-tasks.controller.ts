import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MyTaskList } from '@backcast/contracts/events/my-tasks';
import { type Actor, TheActor } from '../../platform/auth/actor.js';
import { Can } from '../../platform/auth/can.js';
import { Answers } from '../../platform/http/answers.js';
import { MyTasksRead } from './my-tasks.read.js';

/** What the signed-in person has to do, over all events. */
@ApiTags('tasks')
@Controller('my-tasks')
export class MyTasksController {
  constructor(private readonly tasks: MyTasksRead) {}

  @Get()
  @Can('event.list')
  @Answers(MyTaskList)
  list(@TheActor() actor: Actor) {
    return this.tasks.list(actor);
  }
}

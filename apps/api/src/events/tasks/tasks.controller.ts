import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import * as comments from '@backcast/contracts/events/task-comments';
import * as bodies from '@backcast/contracts/events/tasks';
import { Id } from '@backcast/contracts/fields';
import { type Actor, TheActor } from '../../platform/auth/actor.js';
import { Can } from '../../platform/auth/can.js';
import { Answers, AnswersNothing } from '../../platform/http/answers.js';
import { AddTaskComment } from './add-task-comment.js';
import { SetTaskState } from './set-task-state.js';
import { TakeBackTaskComment } from './take-back-task-comment.js';
import { TaskCommentsRead } from './task-comments.read.js';

const EventId = () => Param('eventId', { schema: Id });
const TaskId = () => Param('taskId', { schema: Id });

/** What those who do a task say about it, besides the plan of which it is a part. */
@ApiTags('tasks')
@Controller('events/:eventId')
export class TasksController {
  constructor(
    private readonly setState: SetTaskState,
    private readonly comments: TaskCommentsRead,
    private readonly addComment: AddTaskComment,
    private readonly takeBackComment: TakeBackTaskComment,
  ) {}

  @Put('tasks/:taskId/state')
  @Can('task.do')
  @Answers(bodies.TasksSection)
  state(
    @TheActor() actor: Actor,
    @EventId() eventId: string,
    @TaskId() taskId: string,
    @Body({ schema: bodies.SetTaskState }) body: bodies.SetTaskState,
  ) {
    return this.setState.execute(actor, eventId, taskId, body);
  }

  @Get('task-comments')
  @Can('event.read')
  @Answers(comments.TaskTalkList)
  talk(@TheActor() actor: Actor, @EventId() eventId: string) {
    return this.comments.talk(actor, eventId);
  }

  @Get('tasks/:taskId/comments')
  @Can('event.read')
  @Answers(comments.TaskCommentList)
  list(@TheActor() actor: Actor, @EventId() eventId: string, @TaskId() taskId: string) {
    return this.comments.list(actor, eventId, taskId);
  }

  @Post('tasks/:taskId/comments')
  @Can('task.do')
  @AnswersNothing()
  add(
    @TheActor() actor: Actor,
    @EventId() eventId: string,
    @TaskId() taskId: string,
    @Body({ schema: comments.AddTaskComment }) body: comments.AddTaskComment,
  ) {
    return this.addComment.execute(actor, eventId, taskId, body);
  }

  @Delete('tasks/:taskId/comments/:commentId')
  @Can('task.do')
  @AnswersNothing()
  takeBack(
    @TheActor() actor: Actor,
    @EventId() eventId: string,
    @TaskId() taskId: string,
    @Param('commentId', { schema: Id }) commentId: string,
  ) {
    return this.takeBackComment.execute(actor, eventId, taskId, commentId);
  }
}

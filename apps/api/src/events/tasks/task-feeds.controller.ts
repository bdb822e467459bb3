import { Body, Controller, Delete, Get, Ip, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import * as feeds from '@backcast/contracts/events/task-feed';
import { Id } from '@backcast/contracts/fields';
import type { FastifyReply } from 'fastify';
import { type Actor, TheActor } from '../../platform/auth/actor.js';
import { Can, Public } from '../../platform/auth/can.js';
import { Answers, AnswersNothing, AnswersRaw } from '../../platform/http/answers.js';
import { MakeTaskFeed } from './make-task-feed.js';
import { RevokeTaskFeed } from './revoke-task-feed.js';
import { TaskFeedRead } from './task-feed.read.js';

/** The addresses of one's own task calendar, and what calendar programs read there. */
@ApiTags('tasks')
@Controller('task-feeds')
export class TaskFeedsController {
  constructor(
    private readonly feeds: TaskFeedRead,
    private readonly makeFeed: MakeTaskFeed,
    private readonly revokeFeed: RevokeTaskFeed,
  ) {}

  @Get()
  @Can('self.use')
  @Answers(feeds.TaskFeedList)
  list(@TheActor() actor: Actor) {
    return this.feeds.list(actor);
  }

  @Post()
  @Can('self.use')
  @Answers(feeds.MadeTaskFeed, 201)
  make(@TheActor() actor: Actor, @Body({ schema: feeds.MakeTaskFeed }) body: feeds.MakeTaskFeed) {
    return this.makeFeed.execute(actor, body.eventId);
  }

  @Delete(':feedId')
  @Can('self.use')
  @AnswersNothing()
  revoke(@TheActor() actor: Actor, @Param('feedId', { schema: Id }) feedId: string) {
    return this.revokeFeed.execute(actor, feedId);
  }

  /** Calendar programs send no cookie and follow no sign-in: the address itself is the secret. */
  @Get('calendar/:file')
  @Public()
  @AnswersRaw('text/calendar')
  async read(
    @Param('file', { schema: feeds.TaskFeedFile }) file: string,
    @Ip() address: string,
    @Res() reply: FastifyReply,
  ) {
    const text = await this.feeds.byCode(file.slice(0, -'.ics'.length), address);
    await reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'inline; filename="backcast-tasks.ics"')
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'no-referrer')
      .header('cache-control', 'private, max-age=300')
      .send(text);
  }
}

import { type BeforeApplicationShutdown, Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Actor, TheActor } from '../auth/actor.js';
import { Can } from '../auth/can.js';
import { AnswersRaw } from '../http/answers.js';
import { Problem } from '../http/problem.js';
import { HintHub } from './hint-hub.js';
import { openStream, type Stream } from './open-stream.js';
import { SignInSessionRead } from './sign-in-session.read.js';

const heartbeatMs = 20_000;
/** A browser needs one; several tabs have one each. */
const mostStreamsPerSession = 12;

@Controller('stream')
export class StreamController implements BeforeApplicationShutdown {
  constructor(
    private readonly hub: HintHub,
    private readonly signInSession: SignInSessionRead,
  ) {}

  @Get()
  @Can('self.use')
  @AnswersRaw('text/event-stream')
  read(@TheActor() actor: Actor, @Res() reply: FastifyReply): void {
    if (this.hub.countOf(actor.signInSessionId) >= mostStreamsPerSession) {
      throw new Problem('too_many_attempts', 429, { retryAfterSeconds: heartbeatMs / 1000 });
    }
    const stream = openStream(reply);
    const leave = this.hub.add({ ...stream, orgId: actor.orgId, signInSessionId: actor.signInSessionId });
    const heart = setInterval(() => void this.beat(stream, actor), heartbeatMs);
    stream.onClose(() => {
      clearInterval(heart);
      leave();
    });
    // Also now: the sign-in session may have ended between the guard and the line that joined the hub.
    void this.beat(stream, actor);
  }

  // Before the server closes: it would wait for streams, which end only because they are told to.
  beforeApplicationShutdown(): void {
    this.hub.endAll();
  }

  // Looks again at the sign-in session: the hint that ended it may have been missed while the database was away.
  private async beat(stream: Stream, actor: Actor): Promise<void> {
    const lives = await this.signInSession.lives(actor.signInSessionId).catch(() => true);
    if (lives) stream.heartbeat();
    else stream.end();
  }
}

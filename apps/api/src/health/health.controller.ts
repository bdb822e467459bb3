import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Health } from '@backcast/contracts/platform/health';
import type { FastifyReply } from 'fastify';
import { Public } from '../platform/auth/can.js';
import { Answers } from '../platform/http/answers.js';
import { HealthRead } from './health.read.js';

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly health: HealthRead) {}

  @Get()
  @Public()
  @Answers(Health)
  async read(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const health = await this.health.read();
    // What asks is often a proxy that understands only the status.
    if (!health.database.ok) void reply.status(503);
    return health;
  }
}

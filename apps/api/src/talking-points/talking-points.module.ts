import { Module } from '@nestjs/common';
import { MarkWorked } from './mark-worked.js';
import { SaveTalkingPoint } from './save-talking-point.js';
import { TalkingPointsController } from './talking-points.controller.js';
import { TalkingPointsRead } from './talking-points.read.js';

@Module({
  controllers: [TalkingPointsController],
  providers: [MarkWorked, SaveTalkingPoint, TalkingPointsRead],
})
export class TalkingPointsModule {}

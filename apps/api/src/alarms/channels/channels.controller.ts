import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AddChannel,
  AddedChannel,
  ChannelList,
  ChannelMessageFilter,
  ChannelMessages,
  ChannelView,
  SaveChannel as SaveBody,
} from '@backcast/contracts/alarms/channel';
import { Id } from '@backcast/contracts/fields';
import { type Actor, TheActor } from '../../platform/auth/actor.js';
import { Can } from '../../platform/auth/can.js';
import { Answers } from '../../platform/http/answers.js';
import { ChannelsRead } from './channels.read.js';
import { QueueChannelMessage } from './queue-channel-message.js';
import { SaveChannel } from './save-channel.js';

const ChannelId = () => Param('channelId', { schema: Id });

/** Robots of chat tools and webhooks that alarms are sent to. */
@ApiTags('channels')
@Controller()
export class ChannelsController {
  constructor(
    private readonly channels: ChannelsRead,
    private readonly save: SaveChannel,
    private readonly queue: QueueChannelMessage,
  ) {}

  @Get('channels')
  @Can('channel.edit')
  @Answers(ChannelList)
  list(@TheActor() actor: Actor) {
    return this.channels.ofOrganization(actor.orgId);
  }

  /** The secret of a webhook is in this answer and in no other. */
  @Post('channels')
  @Can('channel.edit')
  @Answers(AddedChannel)
  add(@TheActor() actor: Actor, @Body({ schema: AddChannel }) body: AddChannel) {
    return this.save.add(actor, body);
  }

  @Put('channels/:channelId')
  @Can('channel.edit')
  @Answers(ChannelView)
  edit(@TheActor() actor: Actor, @ChannelId() id: string, @Body({ schema: SaveBody }) body: SaveBody) {
    return this.save.edit(actor, id, body);
  }

  @Post('channels/:channelId/remove')
  @Can('channel.edit')
  @Answers(ChannelList)
  remove(@TheActor() actor: Actor, @ChannelId() id: string) {
    return this.save.remove(actor, id);
  }

  @Post('channels/:channelId/test')
  @Can('channel.edit')
  @Answers(ChannelMessages)
  test(@TheActor() actor: Actor, @ChannelId() id: string) {
    return this.queue.test(actor.orgId, id);
  }

  @Get('channel-messages')
  @Can('channel.edit')
  @Answers(ChannelMessages)
  messages(@TheActor() actor: Actor, @Query({ schema: ChannelMessageFilter }) filter: ChannelMessageFilter) {
    return this.channels.messages(actor.orgId, filter.before);
  }

  @Post('channel-messages/:messageId/repeat')
  @Can('channel.edit')
  @Answers(ChannelMessages)
  repeat(@TheActor() actor: Actor, @Param('messageId', { schema: Id }) id: string) {
    return this.queue.repeat(actor.orgId, id);
  }
}

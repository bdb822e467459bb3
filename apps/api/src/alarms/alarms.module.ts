import { Module } from '@nestjs/common';
import { AlarmSettingsRead } from './alarm-settings.read.js';
import { AlarmsController } from './alarms.controller.js';
import { AlarmsRead } from './alarms.read.js';
import { ChannelsController } from './channels/channels.controller.js';
import { ChannelsRead } from './channels/channels.read.js';
import { QueueChannelMessage } from './channels/queue-channel-message.js';
import { SaveChannel } from './channels/save-channel.js';
import { HandleAlarms } from './handle-alarms.js';
import { SaveAlarmSettings } from './save-alarm-settings.js';

@Module({
  controllers: [AlarmsController, ChannelsController],
  providers: [
    ...[AlarmSettingsRead, AlarmsRead, ChannelsRead, HandleAlarms, QueueChannelMessage, SaveAlarmSettings, SaveChannel],
  ],
})
export class AlarmsModule {}

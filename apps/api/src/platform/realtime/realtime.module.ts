import { Module } from '@nestjs/common';
import { HintHub } from './hint-hub.js';
import { HintListener } from './hint-listener.js';
import { SignInSessionRead } from './sign-in-session.read.js';
import { StreamController } from './stream.controller.js';

@Module({ controllers: [StreamController], providers: [HintHub, HintListener, SignInSessionRead] })
export class RealtimeModule {}

import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { CheckRoutes } from './check-routes.js';

@Module({ imports: [DiscoveryModule], providers: [CheckRoutes] })
export class HttpModule {}

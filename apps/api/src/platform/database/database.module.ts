import { type DynamicModule, Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { Database, type Schema } from './database.js';
import type { DatabaseEngine } from './open-engine.js';

@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(private readonly database: Database) {}

  static with(config: Config, schema: Schema, engine?: Promise<DatabaseEngine>): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        Clock,
        { provide: Config, useValue: config },
        { provide: Database, useFactory: () => Database.open(config, schema, engine) },
      ],
      exports: [Clock, Config, Database],
    };
  }

  // Last of all: whatever else is shutting down may still write.
  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }
}

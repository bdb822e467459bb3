import { Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { Database } from './database.js';

@Global()
@Module({
  providers: [
    Clock,
    { provide: Config, useFactory: () => new Config() },
    { provide: Database, useFactory: (config: Config) => Database.open(config), inject: [Config] },
  ],
  exports: [Clock, Config, Database],
})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(private readonly database: Database) {}

  // Last of all: whatever else is shutting down may still write.
  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }
}

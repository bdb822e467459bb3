import { Injectable } from '@nestjs/common';

/** The one place that reads the time; tests set another one. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ANSWER } from './answers.js';
import { PERMISSION } from '../auth/can.js';

/** Nest's own mark of a method that handles requests. */
const PATH = 'path';

/** Fails the start when a route says neither who may call it nor what it answers. */
@Injectable()
export class CheckRoutes implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const undeclared = this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      if (!instance || !metatype) return [];
      return this.problemsOf(metatype.name, Object.getPrototypeOf(instance) as object);
    });
    if (undeclared.length > 0) throw new Error(`Routes without a declaration: ${undeclared.join(', ')}`);
  }

  private problemsOf(controller: string, prototype: object): string[] {
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = (prototype as Record<string, () => unknown>)[name];
      if (!handler || Reflect.getMetadata(PATH, handler) === undefined) return [];
      const missing = [PERMISSION, ANSWER].filter((mark) => this.reflector.get(mark, handler) === undefined);
      return missing.map((mark) => `${controller}.${name} (${mark})`);
    });
  }
}

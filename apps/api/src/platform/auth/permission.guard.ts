import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Permission, roleMay } from '@backcast/contracts/permissions';
import { forbidden, Problem } from '../http/problem.js';
import type { RequestWithActor } from './actor.js';
import { PERMISSION, PUBLIC } from './can.js';
import { FindActor } from './find-actor.read.js';
import { readSignInCookie } from './sign-in-cookie.js';

/** The one door: a route without a declared permission is closed, also should the check at the start be missed. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly findActor: FindActor,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const permission = this.reflector.get<Permission | typeof PUBLIC | undefined>(PERMISSION, context.getHandler());
    if (permission === PUBLIC) return true;
    if (permission === undefined) throw forbidden();
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const token = readSignInCookie(request);
    const actor = token === undefined ? null : await this.findActor.byToken(token);
    if (!actor) throw new Problem('unauthenticated', 401);
    if (!roleMay(actor.role, permission)) throw forbidden();
    request.actor = actor;
    return true;
  }
}

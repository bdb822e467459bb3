import { SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import { applyDecorators } from '@nestjs/common';
import type { Permission } from '@backcast/contracts/permissions';

export const PERMISSION = 'backcast:permission';
export const PUBLIC = 'public';

/** Who may call the route: the organization role must have this permission. Finer checks follow in the use case. */
export const Can = (permission: Permission): MethodDecorator =>
  applyDecorators(SetMetadata(PERMISSION, permission), ApiExtension('x-permission', permission));

/** The route may be called without signing in. */
export const Public = (): MethodDecorator =>
  applyDecorators(SetMetadata(PERMISSION, PUBLIC), ApiExtension('x-permission', PUBLIC));

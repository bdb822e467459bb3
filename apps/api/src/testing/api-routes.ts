import type { Permission } from '@backcast/contracts/permissions';
import type { TestApp } from './start-test-app.js';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** JSON Schema as OpenAPI has it, as far as the tests read it. */
export type Schema = { $ref?: string; [key: string]: unknown };

export type ApiRoute = {
  method: Method;
  /** As the router writes it: `/api/events/:eventId`. */
  path: string;
  permission: Permission | 'public';
  statuses: number[];
  streams: boolean;
  bodySchema: Schema | null;
  parameters: { name: string; in: 'path' | 'query' | 'header'; required: boolean; schema: Schema }[];
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
};

export type ApiDescription = { routes: ApiRoute[]; schemas: Record<string, Schema> };

type Operation = {
  'x-permission'?: ApiRoute['permission'];
  responses: ApiRoute['responses'];
  requestBody?: { content: Record<string, { schema: Schema }> };
  parameters?: ApiRoute['parameters'];
};

/** What `/api/openapi.json` says. */
export const describedRoutes = async (app: TestApp): Promise<ApiDescription> => {
  const { body } = await app.client().get('/api/openapi.json');
  const operations = Object.entries(body.paths as Record<string, Record<string, Operation>>).flatMap(
    ([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const routes = operations.map(({ path, method, operation }) => ({
    method: method.toUpperCase() as Method,
    path: path.replace(/\{(\w+)\}/g, ':$1'),
    permission: operation['x-permission'] as ApiRoute['permission'],
    statuses: Object.keys(operation.responses)
      .map(Number)
      .filter((status) => status < 400),
    streams: Object.values(operation.responses).some((answer) => 'text/event-stream' in (answer.content ?? {})),
    bodySchema: operation.requestBody?.content['application/json']?.schema ?? null,
    parameters: operation.parameters ?? [],
    responses: operation.responses,
  }));
  return { routes, schemas: body.components?.schemas ?? {} };
};

/** Every method and address that the router itself answers, from its own listing: `POST /api/sign-in`. */
export const routerRoutes = (app: TestApp): string[] => {
  const listing = app.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  const above: string[] = [];
  return listing.split('\n').flatMap((row) => {
    const match = /^([│ ]*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(row);
    if (!match) return [];
    const [, indent = '', part = '', methods = ''] = match;
    const depth = indent.length / 4;
    above[depth] = part;
    // The listing leaves out the first slash of what answers everything.
    const path = `/${above
      .slice(0, depth + 1)
      .join('')
      .replace(/^\//, '')}`;
    return methods === '' ? [] : methods.split(', ').map((method) => `${method} ${path}`);
  });
};

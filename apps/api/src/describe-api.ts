import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ErrorBody } from '@backcast/contracts/error-codes';
import { z } from 'zod';
import { version } from './health/version.js';

/** `/api/openapi.json` for programs and `/api/docs` for people, both made from the contracts. */
export const describeApi = (app: NestFastifyApplication): void => {
  const about = new DocumentBuilder()
    .setTitle('Backcast 倒推')
    .setDescription(
      'Plan events backwards from the people they should win. Errors are `ErrorBody`: a code and its values.',
    )
    .setVersion(version)
    .addCookieAuth('backcast', { type: 'apiKey', in: 'cookie' })
    .build();
  SwaggerModule.setup('api/docs', app, () => withProblems(SwaggerModule.createDocument(app, about)), {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: 'Backcast API',
  });
};

type Operation = {
  parameters?: unknown[];
  requestBody?: unknown;
  responses: Record<string, unknown>;
  'x-permission'?: string;
};

/** Which refusals a route can answer with, by what it takes and who may call it. */
const refusalsOf = ({
  parameters = [],
  requestBody,
  'x-permission': permission,
}: Operation): [status: string, why: string][] => {
  const takes = requestBody !== undefined;
  const all: [boolean, string, string][] = [
    [takes || parameters.length > 0, '400', 'Something sent is wrong; `fields` names what.'],
    [permission !== 'public', '401', 'Not signed in.'],
    [permission !== 'public' || takes, '403', 'Signed in without this right, or a write that comes from another site.'],
    [parameters.length > 0, '404', 'Not there, or not for you: both look the same.'],
    [takes, '409', 'What is stored does not allow it: changed meanwhile, in use, done before.'],
    [takes, '413', 'The body is too large.'],
    [true, '429', 'Too many attempts; `values.retryAfterSeconds` says when to come again.'],
    [true, '503', 'The database is away or busy; nothing was done, come again.'],
  ];
  return all.filter(([applies]) => applies).map(([, status, why]) => [status, why]);
};

/** Every failure of every route has one shape; the contracts' `ErrorBody` describes it. */
const withProblems = (document: OpenAPIObject): OpenAPIObject => {
  // Without its id, which would make it a reference to itself.
  const { $schema: _, ...schema } = z.toJSONSchema(z.object(ErrorBody.shape), { target: 'openapi-3.0' });
  document.components ??= {};
  document.components.schemas = { ...document.components.schemas, ErrorBody: schema as never };
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/ErrorBody' } } };
  for (const path of Object.values(document.paths))
    for (const operation of Object.values(path) as Operation[])
      for (const [status, description] of refusalsOf(operation))
        operation.responses[status] ??= { description, content };
  return document;
};

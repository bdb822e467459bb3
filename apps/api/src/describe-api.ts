import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
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
  SwaggerModule.setup('api/docs', app, () => SwaggerModule.createDocument(app, about), {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: 'Backcast API',
  });
};

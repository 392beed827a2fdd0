import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ErrorResponse } from './error-response.dto.js';

/** The OpenAPI file, made from the running code. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('学时 Xueshi')
    .setDescription(
      '党员干部远程教育平台接口。时间为 UTC，时长单位写在字段名里，学时为两位小数的字符串。',
    )
    .setVersion('1')
    .addBearerAuth()
    .addCookieAuth('xueshi_session')
    .build();
  return SwaggerModule.createDocument(app, about, {
    extraModels: [ErrorResponse],
    operationIdFactory: (controller, method) =>
      `${controller.replace(/Controller$/, '')}_${method}`,
  });
}

/** Serves the file at `/api/openapi.json` and, outside production, its page at `/api/docs`. */
export function serveOpenApi(app: NestFastifyApplication, withPage: boolean): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    ui: withPage,
  });
}

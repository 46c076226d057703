import { createDocument, type oas31, type ZodOpenApiOverride } from 'zod-openapi';
import { ENGINE_VERSION } from '../../../shared/engine/version.ts';
import { TAGS } from '../operation.ts';
import { OPERATIONS } from '../operations.ts';
import { pathItem } from './operations.ts';
import { parameterSchemas } from './parameters.ts';
import { ErrorResponses } from './problems.ts';
import { heading, paragraphs } from './text.ts';

const ABOUT = paragraphs(
  {
    zh: '公开：政府信息公开工作年度报告的上报、校验、指标和查询接口。正文为 JSON（UTF-8）；HEAD 与 GET 相同而无正文。',
    en: "Gongkai: reads what is known of the yearly disclosure reports of China's public bodies. JSON in UTF-8; HEAD answers as GET without the body.",
  },
  {
    zh: '答复带有 ETag 和 Cache-Control；If-None-Match 相符时为 304。接受 gzip 或 br 的请求得到压缩的正文。错误为 RFC 9457 说明，code 固定不变。',
    en: 'Answers carry `ETag` and `Cache-Control`; If-None-Match is answered with 304. Who accepts gzip or br gets a compressed body. Errors are RFC 9457 problem documents with a stable `code`.',
  },
  {
    zh: '未知的查询参数是错误。其他地址和方法的答复见 x-elsewhere。公开的系统允许其他来源的网页读取（CORS）。',
    en: 'A query parameter that is not known is an error. What other addresses and methods are answered with is in `x-elsewhere`. A public installation lets pages of other origins read (CORS).',
  },
);

const iam = {
  type: 'apiKey' as const,
  name: 'Authorization',
  in: 'header' as const,
  description: 'AWS IAM 签名 / AWS Signature Version 4',
  'x-amazon-apigateway-authtype': 'awsSigv4',
};

/** The schema of any whole number names the range of JavaScript's, which says nothing. */
const withoutSafeRange: ZodOpenApiOverride = ({ jsonSchema }) => {
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
};

/** The OpenAPI 3.1 document of the API, from its operations. */
export function openApiDocument(): oas31.OpenAPIObject {
  const errors = new ErrorResponses();
  const paths = Object.fromEntries(OPERATIONS.map((operation) => [operation.path, pathItem(operation, errors)]));
  const elsewhere = errors.elsewhere();
  return createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: '公开 Gongkai',
        version: ENGINE_VERSION,
        description: ABOUT,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/' }],
      tags: Object.entries(TAGS).map(([name, text]) => ({ name, description: heading(text) })),
      paths,
      components: {
        schemas: parameterSchemas(),
        responses: errors.components,
        securitySchemes: { iam },
      },
      'x-elsewhere': { responses: elsewhere },
    },
    { override: withoutSafeRange },
  );
}

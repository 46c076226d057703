import { ENGINE_VERSION } from '../../../shared/engine/version.ts';
import { content, json } from '../answer.ts';
import { getHealth, getOpenApi } from '../operations/service.ts';
import { route } from '../route.ts';

/** The function answers; whether the table does is for alarms, which see every call. */
export const health = route(getHealth, async () =>
  json(getHealth, { status: 'ok', version: ENGINE_VERSION }, 'unfinished'),
);

/** Made when it is first asked for: a cold start does not load what makes it. */
let written: string | null = null;

export const openApi = route(getOpenApi, async () => {
  const { openApiDocument } = await import('../openapi/document.ts');
  written ??= JSON.stringify(openApiDocument());
  return content(getOpenApi, 'application/json', written, 'catalogue');
});

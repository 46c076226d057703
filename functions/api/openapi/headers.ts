import type { oas31 } from 'zod-openapi';
import type { Bilingual } from '../../../shared/text/bilingual.ts';
import { CACHING, CACHING_MEANING, type Caching } from '../caching.ts';
import { heading, paragraphs } from './text.ts';

type Header = oas31.HeaderObject;
type Headers = Readonly<Record<string, Header>>;

const text = (meaning: Bilingual, required: boolean, schema: oas31.SchemaObject = {}): Header => ({
  description: heading(meaning),
  required,
  schema: { type: 'string', ...schema },
});

const NOT_SNIFFED = {
  'x-content-type-options': text({ zh: '不猜测类型', en: 'Types are not guessed' }, true, { enum: ['nosniff'] }),
};

const cacheControl = (caching: readonly Caching[]): Header => ({
  description: paragraphs(
    ...caching.map((way) => ({
      zh: `\`${CACHING[way]}\`：${CACHING_MEANING[way].zh}`,
      en: `\`${CACHING[way]}\`: ${CACHING_MEANING[way].en}`,
    })),
  ),
  required: true,
  schema: { type: 'string', enum: caching.map((way) => CACHING[way]) },
});

/** The tag is there unless the answer is not to be kept. */
const tag = (caching: readonly Caching[]): Headers => ({
  etag: text(
    { zh: '内容的标签，用于 If-None-Match', en: 'Tag of the content, for If-None-Match' },
    !caching.includes('unfinished'),
    { pattern: '^W/"[\\x21\\x23-\\x7e]+"$' },
  ),
});

/** Headers of an answer that may be kept in these ways, and those of its own. */
export const answerHeaders = (caching: readonly Caching[], own: Readonly<Record<string, Bilingual>> = {}): Headers => ({
  ...NOT_SNIFFED,
  'cache-control': cacheControl(caching),
  ...(caching.some((way) => way !== 'unfinished') ? tag(caching) : {}),
  ...Object.fromEntries(Object.entries(own).map(([name, meaning]) => [name, text(meaning, true)])),
});

/** Of an answer whose body may be compressed and may depend on what the caller accepts. */
export const VARYING: Headers = {
  vary: text({ zh: '内容随之变化的请求头部', en: 'Headers of the request that the answer depends on' }, false),
  'content-encoding': text({ zh: '压缩方式', en: 'How the body is compressed' }, false, { enum: ['br', 'gzip'] }),
};

import * as z from 'zod';
import type { Bilingual } from '../../../shared/text/bilingual.ts';
import { named } from '../../common/report-answer/terms.ts';

/** What API Gateway answers itself, before the function is called or in its place, by status. */
export const GATEWAY: Readonly<Record<number, Bilingual>> = {
  400: { zh: '请求不是有效的 HTTP 请求。', en: 'The request is not valid HTTP.' },
  403: {
    zh: '没有权限：未公开的系统须以 AWS IAM 签名。',
    en: 'Not allowed: a closed installation asks for IAM signatures.',
  },
  413: { zh: '请求太大。', en: 'The request is too large.' },
  414: { zh: '请求的地址太长。', en: 'The address of the request is too long.' },
  429: { zh: '请求过多，请稍后再试。', en: 'Too many requests; try again later.' },
  431: { zh: '请求的头部太大。', en: 'The headers of the request are too large.' },
  500: { zh: '系统出错，请稍后再试。', en: 'Something went wrong; try again later.' },
  503: { zh: '系统繁忙，请稍后再试。', en: 'Too busy; try again later.' },
};

const gatewayMessage = z
  .looseObject({ message: z.string().nullable() })
  .meta(named('GatewayMessage', '网关自身的错误说明', 'An error of the gateway itself'));

export const gatewayContent = {
  'application/json': {
    schema: gatewayMessage,
    example: { message: 'Too Many Requests' },
  },
};

import * as z from 'zod';
import { operation } from '../operation.ts';
import { healthAnswer, rejectionsAnswer } from '../schema/answers.ts';
import { healthExample, rejectionsExample } from './examples.ts';

/** What is there for operators and programs. */

export const listRejections = operation({
  id: 'listRejections',
  path: '/v1/rejections',
  audience: 'operators',
  tag: 'operation',
  summary: { zh: '文件名不合规定而未受理的上传', en: 'Uploads that were rejected for their keys' },
  description: { zh: '最新的在前。仅供运维人员。', en: 'Newest first. For operators only.' },
  query: { limit: 'limit', cursor: 'cursor' },
  answers: {
    200: {
      meaning: { zh: '一页未受理的上传', en: 'A page of rejected uploads' },
      content: { 'application/json': rejectionsAnswer },
      example: rejectionsExample,
    },
  },
  problems: [],
  caching: ['unfinished'],
});

export const getHealth = operation({
  id: 'getHealth',
  path: '/v1/health',
  audience: 'anyone',
  tag: 'operation',
  summary: { zh: '系统是否正常', en: 'Whether the API answers' },
  query: {},
  answers: {
    200: {
      meaning: { zh: '正常', en: 'It does' },
      content: { 'application/json': healthAnswer },
      example: healthExample,
    },
  },
  problems: [],
  caching: ['unfinished'],
});

export const getOpenApi = operation({
  id: 'getOpenApi',
  path: '/v1/openapi.json',
  audience: 'readers',
  tag: 'operation',
  summary: { zh: '本接口的说明（OpenAPI 3.1）', en: 'This description (OpenAPI 3.1)' },
  query: {},
  answers: {
    200: {
      meaning: { zh: 'OpenAPI 文档', en: 'The OpenAPI document' },
      content: {
        'application/json': z.looseObject({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) }),
      },
    },
  },
  problems: [],
  caching: ['catalogue'],
});

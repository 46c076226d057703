import * as z from 'zod';
import { at, bilingual, form, named, severity, stage, status, told } from '../../common/report-answer/terms.ts';

/** What one version of a report has become in another. */

const version = z
  .object({ version: z.string(), number: z.int(), stage, status: status.nullable(), form: form.nullable(), at })
  .meta(named('ComparedVersion', '所比较的版本', 'A version that is compared'));

const change = z.enum(['added', 'removed', 'changed']);

const heldCell = z
  .object({
    value: z.number().nullable(),
    semantic: z.enum(['number', 'zero', 'blank', 'slash', 'dash', 'none_word', 'text', 'absent']),
    basis: z.enum(['read', 'inferred', 'ambiguous', 'absent']),
    alternatives: z.array(z.number()),
  })
  .nullable()
  .meta(told('该版本没有这个单元格时为 null', 'Null where the version has no such cell'));

const heldFigure = z
  .object({
    value: z.number(),
    unit: z.string().nullable(),
    qualifier: z.enum(['exact', 'over', 'under', 'negation', 'qualitative_all', 'garbled']),
    raw: z.string(),
    section: z.string(),
  })
  .nullable();

const checkChange = z
  .object({
    id: z.string(),
    severity,
    message: bilingual,
    otherwise: z
      .enum(['pass', 'fillable', 'na', 'fail'])
      .nullable()
      .meta(told('在另一版本中的结果', 'Its status in the other version')),
  })
  .meta(named('CheckChange', '只在一个版本中未通过的校验', 'A check that fails in one version only'));

export const differenceAnswer = z
  .object({
    ...{ agency: z.string(), year: z.int(), from: version, to: version },
    cells: z.array(z.object({ cell: z.string(), change, from: heldCell, to: heldCell })),
    checks: z.object({
      came: z.array(checkChange).meta(told('新出现的问题', 'Those that fail in `to` only')),
      went: z.array(checkChange).meta(told('已消除的问题', 'Those that fail in `from` only')),
      stayed: z.int().meta(told('两个版本都未通过的校验数', 'How many fail in both')),
    }),
    figures: z.array(
      z.object({ id: z.string(), label: z.string().nullable(), change, from: heldFigure, to: heldFigure }),
    ),
  })
  .meta(named('Difference', '两个版本的差异', 'The difference of two versions'));

import * as z from 'zod';
import { ANSWER_REASON_CODES } from '../../../shared/presentation/answer.ts';
import { at, bilingual, bySeverity, named, severity, told } from './terms.ts';

/** What the checks say: interfaces, section 2. */

const amount = z.number().nullable();

const answer = z
  .object({
    reason: z.enum(ANSWER_REASON_CODES),
    text: z.string(),
    at,
  })
  .meta(named('Answer', '单位对疑点、提示的说明', 'What the agency says of a finding'));

export const check = z
  .object({
    id: z.string(),
    severity,
    status: z.enum(['pass', 'fail', 'fillable', 'na']),
    left: amount.meta(told('等式左边', 'Left side of the equation')),
    right: amount.meta(told('等式右边', 'Right side of the equation')),
    difference: amount,
    assumesBlankIsZero: z.boolean().meta(told('空白是否视为零', 'Whether a blank was taken for zero')),
    reason: z.string().nullable().meta(told('无法判断的原因', 'Why it could not be assessed')),
    cells: z.array(z.string()).meta(told('涉及的单元格', 'The cells that it looks at')),
    message: bilingual,
    fingerprint: z
      .string()
      .optional()
      .meta(
        told(
          '可由单位说明的疑点、提示的标识；依据的数值不变则不变',
          'Of a failing W or I, which the agency may answer: the same as long as the values it rests on are',
        ),
      ),
    answer: answer.optional(),
  })
  .meta(named('Check', '一项校验的结果', 'The result of one check'));

export const assessable = bySeverity(z.object({ assessed: z.int(), of: z.int() })).meta(
  named('Assessable', '可判断的校验数', 'How many checks could be assessed'),
);

const change = z
  .object({ cell: z.string(), from: z.number().nullable(), to: z.number(), why: z.string() })
  .meta(named('Change', '对一个单元格的更正建议', 'A suggested change of one cell'));

const mending = z.object({
  cost: z.number().meta(told('越小越可能', 'The lower, the likelier')),
  changes: z.array(change),
});

export const corrections = z
  .object({
    verdict: z.enum(['consistent', 'located', 'ambiguous', 'unlocatable', 'not_assessable']),
    explanations: z.array(mending.extend({ resolves: z.array(z.string()) })),
    further: z.int().optional().meta(told('未列出的解释数', 'How many more explanations there are')),
    acrossYears: z
      .object({ columns: z.array(z.string()), here: mending.nullable(), there: mending.nullable() })
      .optional(),
  })
  .meta(named('Corrections', '更正建议', 'What would make the checks hold; never applied'));

const bound = amount.meta(told('95% 置信区间的界限', 'A bound of the 95 % interval'));

export const indicator = z
  .object({
    value: amount.meta(told('未取整；不适用时为 null', 'Not rounded; null where it is not defined')),
    unit: z.string(),
    numerator: amount,
    denominator: amount,
    low: bound,
    high: bound,
    reason: z.string().nullable().meta(told('没有值的原因', 'Why there is no value')),
    unsound: z.boolean().meta(told('所用数据未通过校验', 'What it is computed from fails a check')),
  })
  .meta(named('Indicator', '一项指标的值', 'The value of one indicator'));

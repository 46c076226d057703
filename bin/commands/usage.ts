import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Language } from '../../shared/text/bilingual.ts';

/** The command cannot do what it was asked; the message says what to change. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(zh: string, en: string, options?: ErrorOptions) {
    super(`${zh}\n${en}`, options);
  }
}

/**
 * `node:util` parseArgs with its complaints as usage errors.
 * @throws UsageError for an unknown option or a missing value
 */
export function parseOptions<const T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (cause) {
    const { message } = cause as Error;
    throw new UsageError('选项有误；用 help 查看用法。', `${message} See help.`, { cause });
  }
}

/** @throws UsageError if it is neither zh nor en */
export function languageOf(value: string): Language {
  if (value === 'zh' || value === 'en') return value;
  throw new UsageError('--lang 只能是 zh 或 en。', '--lang is zh or en.');
}

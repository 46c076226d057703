import { currentFiling, filingOf } from './answer-filing.ts';
import { give } from './answer-give.ts';
import { listing } from './answer-list.ts';
import { DATA_FOLDER } from './running.ts';
import { openStore } from './store.ts';
import { languageOf, parseOptions, UsageError } from './usage.ts';

const OPTIONS = {
  reason: { type: 'string' },
  text: { type: 'string' },
  by: { type: 'string' },
  lang: { type: 'string', default: 'zh' },
  data: { type: 'string', default: DATA_FOLDER },
  table: { type: 'string' },
  derived: { type: 'string' },
} as const;

const usage = () =>
  new UsageError(
    '用法：answer list 机构 年份；answer 机构 年份 检查项 --reason 原因 --text 说明 [--by 说明人]；answer withdraw 机构 年份 检查项',
    'Usage: answer list AGENCY YEAR; answer AGENCY YEAR CHECK --reason CODE --text TEXT [--by NAME]; answer withdraw AGENCY YEAR CHECK',
  );

type Action = 'list' | 'give' | 'withdraw';

/** The action, and what it is about. */
function actionIn(positionals: readonly string[]): { readonly action: Action; readonly about: readonly string[] } {
  const [first = '', ...more] = positionals;
  return first === 'list' || first === 'withdraw'
    ? { action: first, about: more }
    : { action: 'give', about: positionals };
}

/**
 * `answer list AGENCY YEAR` shows which findings of the current version the agency may answer, and what it has said;
 * `answer AGENCY YEAR CHECK --reason CODE --text TEXT` answers one, in the agency's name; `answer withdraw AGENCY YEAR CHECK`
 * takes the answer back. Nothing that was said is deleted.
 */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, OPTIONS);
  const language = languageOf(values.lang);
  const { action, about } = actionIn(positionals);
  const [agency, year, check, ...more] = about;
  const said = values.reason !== undefined || values.text !== undefined || values.by !== undefined;
  if (agency === undefined || year === undefined || more.length > 0) throw usage();
  if (action === 'list' ? check !== undefined || said : check === undefined) throw usage();
  const filing = filingOf(agency, year);
  const { store, close } = openStore(values);
  try {
    const found = await currentFiling(store, filing);
    const lines =
      action === 'list'
        ? listing(found, language)
        : [await give(store, found, { action, check: check ?? '', ...values }, new Date())];
    console.log(lines.join('\n'));
  } finally {
    close();
  }
  return 0;
}

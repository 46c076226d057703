import { pad } from '../../shared/presentation/width.ts';
import type { Bilingual } from '../../shared/text/bilingual.ts';
import { findEndpoints } from './endpoints.ts';
import { DATA_FOLDER } from './running.ts';
import { parseOptions, UsageError } from './usage.ts';

const OPTIONS = {
  region: { type: 'string' },
  parent: { type: 'string' },
  level: { type: 'string' },
  kind: { type: 'string' },
  name: { type: 'string' },
  json: { type: 'boolean', default: false },
  endpoint: { type: 'string' },
  data: { type: 'string', default: DATA_FOLDER },
} as const;

/** As many as the API answers at once. */
const PAGE = '200';

interface Listed {
  readonly agency: string;
  readonly name: string;
  readonly level: string | null;
  readonly kind: string | null;
}

interface Page {
  readonly items: readonly Listed[];
  readonly next: string | null;
}

async function pageAt(api: string, query: Readonly<Record<string, string>>): Promise<Page> {
  const answer = await fetch(`${api}/v1/agencies?${new URLSearchParams(query)}`);
  const body = await answer.json();
  if (answer.ok) return body as Page;
  const { message } = body as { readonly message: Bilingual };
  throw new UsageError(message.zh, message.en);
}

/** Everything that meets the filters, page after page. */
async function* listed(api: string, filters: Readonly<Record<string, string>>): AsyncGenerator<Listed> {
  let cursor: string | null = null;
  do {
    const page: Page = await pageAt(api, { ...filters, limit: PAGE, ...(cursor === null ? {} : { cursor }) });
    yield* page.items;
    cursor = page.next;
  } while (cursor !== null);
}

const LEVELS: Readonly<Record<string, string>> = {
  ...{ province: '省级', prefecture: '市级', county: '县级', township: '乡级' },
};
const KINDS: Readonly<Record<string, string>> = { government: '政府', department: '部门', other: '其他' };

const line = ({ agency, level, kind, name }: Listed): string =>
  [pad(agency, 24), pad(LEVELS[level ?? ''] ?? '－', 4), pad(KINDS[kind ?? ''] ?? '－', 4), name].join('  ');

/** `agencies list`: the registered agencies of a running stack, as a table or one JSON object a line. */
export async function listAgencies(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, OPTIONS);
  if (positionals.length > 0) {
    throw new UsageError(
      '用法：agencies list [--region 代码] [--parent 编号] [--level 层级] [--kind 类别] [--name 文字] [--json]',
      'Usage: agencies list [--region CODE] [--parent ID] [--level LEVEL] [--kind KIND] [--name TEXT] [--json]',
    );
  }
  const { api } = await findEndpoints(values.endpoint, values.data);
  const { region, parent, level, kind, name: q } = values;
  const given = Object.entries({ region, parent, level, kind, q }).filter(
    (pair): pair is [string, string] => !!pair[1],
  );
  let count = 0;
  for await (const one of listed(api, Object.fromEntries(given))) {
    console.log(values.json ? JSON.stringify(one) : line(one));
    count += 1;
  }
  if (!values.json) console.log(`共 ${count} 个机构。 ${count} agencies.`);
  return 0;
}

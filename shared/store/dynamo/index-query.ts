import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { IndexName } from '../table.ts';
import type { Table } from './table-client.ts';

/** One comparison of an attribute, by its path, with a value. */
export interface Condition {
  readonly operator: '=' | 'begins_with' | 'contains';
  readonly attribute: string;
  readonly value: unknown;
}

export interface IndexQuery {
  readonly index: IndexName;
  readonly keys: readonly Condition[];
  readonly filters: readonly Condition[];
  /** Items that the request looks at; without it, as many as 1 MB holds. */
  readonly lookAt?: number;
  readonly newestFirst?: boolean;
  /** The key after which it begins. */
  readonly start?: Readonly<Record<string, unknown>> | undefined;
  /** Attributes that are read; without it all. */
  readonly only?: readonly string[];
}

export interface Looked {
  readonly items: readonly Record<string, unknown>[];
  /** Items that were looked at, those that the filters left out among them. */
  readonly lookedAt: number;
  /** The key of the last item that was looked at; null at the end. */
  readonly stopped: Readonly<Record<string, unknown>> | null;
}

const nameOf = (attribute: string): string =>
  attribute
    .split('.')
    .map((part) => `#${part}`)
    .join('.');

const placeholderOf = (attribute: string): string => `:${attribute.replaceAll('.', '_')}`;

const textOf = ({ operator, attribute }: Condition): string =>
  operator === '='
    ? `${nameOf(attribute)} = ${placeholderOf(attribute)}`
    : `${operator}(${nameOf(attribute)}, ${placeholderOf(attribute)})`;

const all = (conditions: readonly Condition[]): string => conditions.map(textOf).join(' AND ');

/** One request to an index; what it finds may be some milliseconds old. No attribute may be compared twice. */
export async function lookIn({ client, name }: Table, query: IndexQuery): Promise<Looked> {
  const { index, keys, filters, lookAt, newestFirst = false, start, only = [] } = query;
  const conditions = [...keys, ...filters];
  const attributes = [...conditions.map(({ attribute }) => attribute), ...only].flatMap((path) => path.split('.'));
  const {
    Items = [],
    LastEvaluatedKey,
    ScannedCount = 0,
  } = await client.send(
    new QueryCommand({
      TableName: name,
      IndexName: index,
      KeyConditionExpression: all(keys),
      ...(filters.length === 0 ? {} : { FilterExpression: all(filters) }),
      ...(only.length === 0 ? {} : { ProjectionExpression: only.map(nameOf).join(', ') }),
      ExpressionAttributeNames: Object.fromEntries(attributes.map((attribute) => [`#${attribute}`, attribute])),
      ExpressionAttributeValues: Object.fromEntries(
        conditions.map(({ attribute, value }) => [placeholderOf(attribute), value]),
      ),
      ScanIndexForward: !newestFirst,
      ...(lookAt === undefined ? {} : { Limit: lookAt }),
      ...(start === undefined ? {} : { ExclusiveStartKey: start }),
    }),
  );
  return { items: Items, lookedAt: ScannedCount, stopped: LastEvaluatedKey ?? null };
}

/** All that a query finds, request after request; a page for each that finds something. */
export async function* pagesIn(table: Table, query: IndexQuery): AsyncGenerator<readonly Record<string, unknown>[]> {
  let start = query.start;
  do {
    const { items, stopped } = await lookIn(table, { ...query, start });
    if (items.length > 0) yield items;
    start = stopped ?? undefined;
  } while (start !== undefined);
}

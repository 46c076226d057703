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

/** The value of a condition stands under its place among all. */
const valueAt = (place: number): string => `:value${place}`;

const textOf = ({ operator, attribute }: Condition, place: number): string =>
  operator === '='
    ? `${nameOf(attribute)} = ${valueAt(place)}`
    : `${operator}(${nameOf(attribute)}, ${valueAt(place)})`;

/** One request to an index; what it finds may be some milliseconds old. */
export async function lookIn({ client, name }: Table, query: IndexQuery): Promise<Looked> {
  const { index, keys, filters, lookAt, newestFirst = false, start, only = [] } = query;
  const conditions = [...keys, ...filters];
  const texts = conditions.map(textOf);
  const attributes = [...conditions.map(({ attribute }) => attribute), ...only].flatMap((path) => path.split('.'));
  const {
    Items = [],
    LastEvaluatedKey,
    ScannedCount = 0,
  } = await client.send(
    new QueryCommand({
      TableName: name,
      IndexName: index,
      KeyConditionExpression: texts.slice(0, keys.length).join(' AND '),
      ...(filters.length === 0 ? {} : { FilterExpression: texts.slice(keys.length).join(' AND ') }),
      ...(only.length === 0 ? {} : { ProjectionExpression: only.map(nameOf).join(', ') }),
      ExpressionAttributeNames: Object.fromEntries(attributes.map((attribute) => [`#${attribute}`, attribute])),
      ExpressionAttributeValues: Object.fromEntries(conditions.map(({ value }, place) => [valueAt(place), value])),
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

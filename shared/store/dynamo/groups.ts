import { isDeepStrictEqual } from 'node:util';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Derived } from '../derived.ts';
import { CLASSES, groupsKey, MEMBERS, PROVINCES, ROUND } from '../keys.ts';
import type { GroupStore, ProvinceOfYear, RenewedGroups } from '../store.ts';
import { type ClassItem, classItem, type MemberItem, memberItem } from './group-items.ts';
import { contentsOf, type ItemContents, VANISHED_CLASS, VANISHED_MEMBER } from './grouped-reports.ts';
import { sideBySide } from './side-by-side.ts';
import { ifHeld, itemsOf, putIfNewer, type Table } from './table-client.ts';

/** As often as somebody else may compare the same province at the same time. */
const ATTEMPTS = 5;
/** Below the 1,000 writes of a second that one partition takes. */
const WRITES_AT_A_TIME = 4;

/** How often something new was found, and up to which time of these all whom it concerns were told. */
const roundItem = z.object({ begun: z.int(), told: z.int() });

type Round = z.infer<typeof roundItem>;

interface Kept {
  readonly round: Round;
  /** By sort key, as the members. */
  readonly classes: ReadonlyMap<string, ClassItem>;
  readonly members: ReadonlyMap<string, MemberItem>;
}

async function keptOf(table: Table, pk: string): Promise<Kept> {
  const items = await itemsOf(table, pk, '');
  const parsed = <T>(prefix: string, schema: z.ZodType<T>): ReadonlyMap<string, T> =>
    new Map(
      items.filter(({ sk }) => String(sk).startsWith(prefix)).map((item) => [String(item.sk), schema.parse(item)]),
    );
  const round = items.find(({ sk }) => sk === ROUND);
  return {
    round: round === undefined ? { begun: 0, told: 0 } : roundItem.parse(round),
    classes: parsed(CLASSES, classItem),
    members: parsed(MEMBERS, memberItem),
  };
}

/** What is kept otherwise than it was found; what is no longer found is emptied, so that no stamp falls. */
function changesOf({ classes, members }: Kept, found: ReadonlyMap<string, ItemContents>) {
  const kept = new Map<string, ClassItem | MemberItem>([...classes, ...members]);
  const emptied = [
    ...[...classes.keys()].map((sk) => [sk, VANISHED_CLASS] as const),
    ...[...members.keys()].map((sk) => [sk, VANISHED_MEMBER] as const),
  ].filter(([sk]) => !found.has(sk));
  const changed = [...found, ...emptied].filter(([sk, contents]) => {
    const { stamp: _, ...before } = kept.get(sk) ?? { stamp: 0 };
    return !isDeepStrictEqual(before, contents);
  });
  return new Map(changed);
}

/** False if somebody else has begun a round since. */
async function moveRound({ client, name }: Table, pk: string, before: number, round: Round): Promise<boolean> {
  const put = new PutCommand({
    TableName: name,
    Item: { pk, sk: ROUND, ...round },
    ConditionExpression: 'attribute_not_exists(pk) OR begun = :before',
    ExpressionAttributeValues: { ':before': before },
  });
  return (await ifHeld(client.send(put))) !== null;
}

const agencyOf = (member: string): string => member.slice(MEMBERS.length);

/** The agencies of members that are changed now, and of those whose change in an earlier round not all were told of. */
function concerned({ round, members }: Kept, changes: ReadonlyMap<string, ItemContents>): readonly string[] {
  const untold = [...members].filter(([, { stamp }]) => stamp > round.told).map(([sk]) => sk);
  const changed = [...changes.keys()].filter((sk) => sk.startsWith(MEMBERS));
  return [...new Set([...untold, ...changed])].map(agencyOf);
}

type Tell = Parameters<GroupStore['renewGroups']>[1];

/** Null if somebody else has begun a round meanwhile: then what this one wrote may be older than what that one saw. */
async function oneRound(
  table: Table,
  derived: Derived,
  key: ProvinceOfYear,
  tell: Tell,
): Promise<RenewedGroups | null> {
  const pk = groupsKey(key.year, key.province);
  const kept = await keptOf(table, pk);
  const { begun, told } = kept.round;
  const found = await contentsOf(table, derived, key, kept.members);
  const changes = changesOf(kept, found);
  const reports = [...found.keys()].filter((sk) => sk.startsWith(MEMBERS)).length;
  const outcome = { reports, written: changes.size };
  if (changes.size === 0 && told === begun) return { ...outcome, told: 0 };
  const stamp = begun + 1;
  if (!(await moveRound(table, pk, begun, { begun: stamp, told }))) return null;
  await sideBySide([...changes], WRITES_AT_A_TIME, ([sk, contents]) =>
    putIfNewer(table, { pk, sk, ...contents, stamp }),
  );
  const agencies = concerned(kept, changes);
  await tell(agencies);
  const isLast = await moveRound(table, pk, stamp, { begun: stamp, told: stamp });
  return isLast ? { ...outcome, told: agencies.length } : null;
}

export const groupStore = (table: Table, derived: Derived): GroupStore => ({
  provinces: async () => (await itemsOf(table, PROVINCES, '')).map(({ sk }) => String(sk)),
  async renewGroups(key, tell) {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const renewed = await oneRound(table, derived, key, tell);
      if (renewed !== null) return renewed;
    }
    throw new Error(`the groups of ${key.province} in ${key.year} are being compared by others`);
  },
});

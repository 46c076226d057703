import * as z from 'zod';
import { type Agency, provinceOf, regionOf } from '../../filing/agency.ts';
import { type ClassFigures, type Peers, rankOf } from '../../filing/groups.ts';
import { classKey, type Filing, groupsKey, memberKey } from '../keys.ts';
import { pack, unpack } from '../pack.ts';
import { itemsAt, type Table } from './table-client.ts';

/** Copied, so that it begins where an array of larger numbers may begin, and is the same kind of array from everywhere. */
const bytes = z.instanceof(Uint8Array).transform((given) => new Uint8Array(given));

/** The round in which an item was last changed: a part of the stamp of the checks that looked at it. */
const stamp = z.int();

/** The figures of the classes of one level and kind. */
export const classItem = z.object({ stamp, data: bytes });

/** A report as it was last compared with those of its class. */
export const memberItem = z.object({
  stamp,
  /** Which text was compared: by the way its fingerprint was made, and the version; null once the agency is in no class. */
  of: z.string().nullable(),
  /** The fingerprint of its narrative, 32 bits a number; null for one without words. */
  text: bytes.nullable(),
  /** The other report that says nearly the same. */
  near: z.object({ agency: z.string(), name: z.string().nullable(), text: bytes }).nullable(),
  /** What of the figures of its class bears on it. */
  bears: z.string(),
});

export type ClassItem = z.infer<typeof classItem>;
export type MemberItem = z.infer<typeof memberItem>;

export const numbersIn = (text: Uint8Array | null): Uint32Array => new Uint32Array(text?.buffer ?? new ArrayBuffer());

export const bytesOf = (numbers: Uint32Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Uint32Array.from(numbers).buffer);

export const packFigures = (figures: readonly ClassFigures[]): Uint8Array<ArrayBuffer> => new Uint8Array(pack(figures));

function comparedIn({ of, text, near }: MemberItem): Peers['compared'] {
  if (of === null) return null;
  const { agency, name, text: other } = near ?? { agency: '', name: null, text: null };
  return { text: numbersIn(text), near: near && { agency, name, fingerprint: [...numbersIn(other)] } };
}

export interface KnownPeers {
  readonly peers: Peers | null;
  readonly stamp: number;
}

/** The groups of an agency's province, as far as its registration says that it is in one; one request, consistent. */
export async function peersOfFiling(table: Table, filing: Filing, registered: Agency | null): Promise<KnownPeers> {
  const rank = registered === null ? null : rankOf(registered);
  if (rank === null) return { peers: null, stamp: 0 };
  const pk = groupsKey(filing.year, provinceOf(regionOf(filing.agency, registered)));
  const [figures, own] = await itemsAt(table, [
    { pk, sk: classKey(rank) },
    { pk, sk: memberKey(filing.agency) },
  ]);
  const known = figures ? classItem.parse(figures) : null;
  const member = own ? memberItem.parse(own) : null;
  return {
    peers: known && {
      figures: unpack(known.data) as readonly ClassFigures[],
      compared: member && comparedIn(member),
    },
    stamp: (known?.stamp ?? 0) + (member?.stamp ?? 0),
  };
}

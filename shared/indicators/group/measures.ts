import type { FormVersion, TableId } from '../../form/model.ts';
import type { TableIndicator } from '../definitions/model.ts';
import { cellsOfIndicator, definitionOf } from '../definitions.ts';
import { evaluate } from '../evaluate.ts';
import type { UndefinedReason } from '../model.ts';
import { unsoundTablesOf } from '../soundness.ts';
import type { ComparedReport, GroupMember, Measure } from './member.ts';

const without = (reason: UndefinedReason): Measure => ({
  value: null,
  numerator: null,
  denominator: null,
  reason,
  unsound: false,
});

const NOT_MEASURED = without('not_measured');
const OTHER_FORM = without('other_form');

/** The tables whose sums bear on an indicator; null where the form does not ask for all that it needs. */
function tablesOf(indicator: TableIndicator, form: FormVersion): readonly TableId[] | null {
  const cells = cellsOfIndicator(indicator, form);
  return cells && (['t3', 't4'] as const).filter((table) => cells.some((id) => id.startsWith(`${table}.`)));
}

function fails(tables: readonly TableId[], member: ComparedReport): boolean {
  if (tables.length === 0) return false;
  const unsound = member.unsound ?? unsoundTablesOf(member);
  return tables.some((table) => unsound.has(table));
}

function computed(indicator: TableIndicator, tables: readonly TableId[] | null, member: ComparedReport): Measure {
  if (tables === null) return OTHER_FORM;
  const { form, cells } = member;
  const { value, numerator, denominator, reason } = evaluate(indicator, form, (id) => cells[id] ?? 'no_number');
  return { value, numerator, denominator, reason, unsound: fails(tables, member) };
}

/**
 * How an indicator is read off the members of a group: as kept with the report, else computed from its cells, else
 * `not_measured`. Made once for many members.
 *
 * @throws RangeError if there is no such indicator
 */
export function measureBy(key: string): (member: ComparedReport) => Measure {
  const indicator = definitionOf(key);
  if (indicator.kind === 'further') return ({ indicators }) => indicators[key] ?? NOT_MEASURED;
  const tables = { v2019: tablesOf(indicator, 'v2019'), v2021: tablesOf(indicator, 'v2021') };
  return (member) => member.indicators[key] ?? computed(indicator, tables[member.form], member);
}

/** A member with a value that may be relied on. */
export interface Valued {
  readonly member: GroupMember;
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** The members of a group by whether an indicator says something of them. */
export interface Measured {
  readonly valued: readonly Valued[];
  /** Those without a value, with the reason; `unsound` where the sums of the table fail, so that nothing rests on it. */
  readonly others: readonly { readonly member: GroupMember; readonly reason: UndefinedReason | 'unsound' }[];
}

/** Takes the measure of each member. Throws as {@link measureBy} does. */
export function measureAll(members: readonly GroupMember[], key: string): Measured {
  const measure = measureBy(key);
  const [valued, others]: [Valued[], { member: GroupMember; reason: UndefinedReason | 'unsound' }[]] = [[], []];
  for (const member of members) {
    const { value, numerator, denominator, reason, unsound } = measure(member);
    if (value !== null && !unsound) valued.push({ member, value, numerator, denominator });
    else others.push({ member, reason: unsound ? 'unsound' : (reason ?? 'not_measured') });
  }
  return { valued, others };
}

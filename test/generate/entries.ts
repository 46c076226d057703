/** Entries of invented agencies, packed as the store keeps them. */
import type { Entry } from '../../shared/filing/entry.ts';
import { packCells } from '../../shared/filing/packed-cells.ts';
import { makeReport } from '../unit/builders/report.ts';
import { randomNumbers, type Size } from './figures.ts';
import { type Random, randomFrom } from './random.ts';

const pad = (index: number) => String(index).padStart(5, '0');

function extractOf(random: Random): NonNullable<Entry['extract']> {
  const form = random.chance(0.2) ? 'v2019' : 'v2021';
  const size = random.pick<Size>(['none', 'none', 'township', 'county', 'city']);
  const numbers = Object.fromEntries(randomNumbers(form, size, random));
  return { form, scope: size === 'city' ? 'region' : 'own', cells: packCells(makeReport(numbers, form)) };
}

function entryAt(index: number, province: string, random: Random): Entry {
  const isUnreadable = random.chance(0.02);
  const isReturned = random.chance(0.1);
  const extract = isUnreadable ? null : extractOf(random);
  return {
    agency: `${province}0102-office-${pad(index)}`,
    name: `云岭县第${index}办公室`,
    year: 2024,
    version: `20250301T000000000Z-${pad(index)}-0123456789abcdef`,
    stage: 'checked',
    status: isUnreadable ? 'unreadable' : isReturned ? 'returned' : 'accepted',
    form: extract?.form ?? null,
    failing: isUnreadable ? null : { E: isReturned ? 1 : 0, W: 0, I: 2 },
    failingChecks: isReturned && !isUnreadable ? ['B01.new', 'B01', 'P01'] : [],
    at: '2025-03-01T00:00:00.000Z',
    region: `${province}0102`,
    parent: `${province}0102-county`,
    level: 'county',
    kind: 'department',
    extract,
  };
}

/** So many entries of a province, made while they are asked for: always the same for the same seed. */
export async function* syntheticPages(
  count: number,
  { province = '53', size = 1500, seed = 7 } = {},
): AsyncGenerator<readonly Entry[]> {
  const random = randomFrom(seed);
  for (let start = 0; start < count; start += size) {
    const length = Math.min(size, count - start);
    yield Array.from({ length }, (_, index) => entryAt(start + index, province, random));
  }
}

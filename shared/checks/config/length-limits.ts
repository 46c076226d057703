import type { LengthLimit } from './schema.ts';

/** Limits that local notices set for section one, counted without white space. */
export const LENGTH_LIMITS: readonly LengthLimit[] = [
  {
    region: { division: '6206', name: '武威市' },
    years: { from: 2025, until: 2025 },
    characters: 1000,
    reason: '武威市2025年12月19日通知：2025年度报告“总体情况”控制在1000字以内',
  },
];

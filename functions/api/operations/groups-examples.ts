/** Invented answers about groups, for the document. A test holds each against its schema. */

const quantiles = { min: 20, p10: 31, p25: 42.5, median: 55, p75: 68, p90: 77, max: 90 };

const bounds = { low: 44.4, high: 61.9 };

export const rankingExample = {
  shape: 'ranking',
  indicator: {
    ...{ key: 'I03', name: { zh: '实质公开率', en: 'Substantive disclosure rate' } },
    ...{ unit: '%', direction: 'up', rankedFrom: 30 },
  },
  group: { year: 2024, parent: null, region: '990100', level: 'county', kind: null, filings: 9, read: 9 },
  by: 'value',
  distribution: { n: 8, without: { zero_denominator: 1 }, small: 1, quantiles, gap: 46 },
  rate: {
    micro: { value: 53.2, numerator: 67, denominator: 126, ...bounds, reason: null },
    macro: { value: 55.1, n: 8 },
    ...{ leftOut: 0, setAside: 0 },
  },
  ...{ ranked: 7, unranked: 2 },
  items: [
    {
      ...{ agency: '990101-roads', name: '云岭县交通运输局', value: 90, numerator: 36, denominator: 40 },
      ...{ low: 76.9, high: 96, shrunken: null, rank: 1, percentile: 92.9, reason: null },
    },
  ],
  next: 'eyJsaXN0IjoiSTAzIn0',
};

const byStatus = { accepted: 5, queried: 2, returned: 1, unreadable: 0, pending: 0 };

const nobody = { registered: 0, missing: 0, due: null, passed: false };

export const summaryExample = {
  ...{ year: 2024, parent: '990101-county', region: null, source: 'filings' },
  ...{ filings: 8, byStatus, byLevel: { county: byStatus }, registered: 9, filed: 8 },
  standings: {
    department: { registered: 9, missing: 1, due: '2025-01-31', passed: true },
    government: { ...nobody, due: '2025-03-31', passed: true },
    ...{ township: nobody, other: nobody },
  },
  overdue: {
    count: 1,
    agencies: [
      {
        ...{ agency: '990101-water', name: '云岭县水务局', due: '2025-01-31' },
        reason: '《政府信息公开条例》第四十九条：县级以上人民政府部门应当在每年1月31日前公布上一年度报告',
      },
    ],
  },
  failing: [{ check: 'B01', title: { zh: '表三各行：申请人各列之和等于总计', en: 'Rows of table 3' }, reports: 1 }],
};

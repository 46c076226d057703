/** Invented answers, for the document. A test holds each against its schema. */

const FILING = { agency: '990101-liuxi', year: 2024 };
const VERSION = '20250126T021500000Z-0055AED6DCD90281E5';
const ABOUT = { ...FILING, version: VERSION, number: 2, stage: 'checked', status: 'returned' };
const AT = '2025-01-26T02:15:00.000Z';

export const reportsExample = {
  items: [
    {
      ...{ ...FILING, name: '云岭县柳溪镇人民政府', version: VERSION, stage: 'checked', status: 'returned' },
      ...{ form: 'v2021', failing: { E: 2, W: 0, I: 1 }, at: AT },
    },
  ],
  next: null,
};

export const versionsExample = {
  ...FILING,
  items: [
    {
      ...{ version: VERSION, number: 2, stage: 'checked', status: 'returned', at: AT },
      ...{ sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', fileName: '年度报告.docx' },
      ...{ current: true, mail: 'sent' },
    },
  ],
};

const cell = { semantic: 'number', basis: 'read', alternatives: [] };
const figure = { unit: '件', qualifier: 'exact', section: 's1.2' };

export const differenceExample = {
  ...FILING,
  from: {
    version: '20250120T010000000Z-0055AED6DCD90281E5',
    number: 1,
    stage: 'checked',
    status: 'returned',
    form: 'v2021',
    at: AT,
  },
  to: { version: VERSION, number: 2, stage: 'checked', status: 'accepted', form: 'v2021', at: AT },
  cells: [{ cell: 't3.granted.nat', change: 'changed', from: { value: 12, ...cell }, to: { value: 2, ...cell } }],
  checks: {
    came: [],
    went: [
      {
        ...{ id: 'B01.granted', severity: 'E', otherwise: 'pass' },
        message: {
          zh: '“予以公开”一行各列之和为 14，总计为 4。',
          en: 'The row “granted” adds up to 14; its total is 4.',
        },
      },
    ],
    stayed: 0,
  },
  figures: [
    {
      ...{ id: 'n.received', label: null, change: 'changed' },
      from: { value: 14, raw: '14件', ...figure },
      to: { value: 4, raw: '4件', ...figure },
    },
  ],
};

export const checksExample = {
  ...ABOUT,
  ruleset: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
  checks: [
    {
      ...{ id: 'B01.granted', severity: 'E', status: 'fail', left: 14, right: 4, difference: 10 },
      ...{ assumesBlankIsZero: false, reason: null, cells: ['t3.granted.nat', 't3.granted.total'] },
      message: {
        zh: '“予以公开”一行各列之和为 14，总计为 4。',
        en: 'The row “granted” adds up to 14; its total is 4.',
      },
    },
  ],
  assessable: { E: { assessed: 60, of: 60 }, W: { assessed: 20, of: 24 }, I: { assessed: 8, of: 9 } },
  corrections: {
    verdict: 'located',
    explanations: [
      {
        cost: 1,
        changes: [{ cell: 't3.granted.nat', from: 12, to: 2, why: 'digit-added' }],
        resolves: ['B01.granted', 'B02.nat'],
      },
    ],
  },
};

export const indicatorsExample = {
  ...ABOUT,
  indicators: {
    I01: {
      ...{ value: 75, unit: '%', numerator: 3, denominator: 4, low: 30.1, high: 95.4 },
      ...{ reason: null, unsound: false },
    },
  },
};

export const rejectionsExample = {
  items: [
    {
      ...{ id: VERSION, bucket: 'gongkai-reports', key: 'reports/Not An Agency/2024/report.txt', versionId: null },
      ...{
        reason: { code: 'bad-agency', message: { zh: '机构编号不正确。', en: 'The agency id is not valid.' } },
        at: AT,
      },
    },
  ],
  next: null,
};

export const healthExample = { status: 'ok', version: '0.1.0' };

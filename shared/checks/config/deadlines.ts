import type { LocalDeadline, NationalDeadline } from './schema.ts';

/** Days of the year after the report year; a weekend does not move them, since the report prints the date. */
export const NATIONAL_DEADLINES: readonly NationalDeadline[] = [
  {
    standing: 'department',
    date: '01-31',
    reason: '《政府信息公开条例》第四十九条：县级以上人民政府部门应当在每年1月31日前公布上一年度报告',
  },
  {
    standing: 'government',
    date: '03-31',
    reason: '《政府信息公开条例》第四十九条：县级以上地方人民政府的报告应当在每年3月31日前公布',
  },
];

/** Earlier days that local notices set, each for the report years it names. A new notice is a new row. */
export const LOCAL_DEADLINES: readonly LocalDeadline[] = [
  {
    region: { division: '4312', name: '怀化市' },
    years: { from: 2021, until: 2021 },
    standing: 'department',
    levels: ['prefecture'],
    date: '01-28',
    reason: '怀化市2021年度报告编制通知：市直单位1月26日前报送，1月28日前公开',
  },
];

import type { Bilingual } from '../text/bilingual.ts';

/** The six parts of a report, as both circulars number and call them (国办公开办函〔2019〕60号, 〔2021〕30号). */
export const SECTIONS = {
  s1: { zh: '一、总体情况', en: 'section 1 (general situation)' },
  s2: { zh: '二、主动公开政府信息情况', en: 'section 2 (proactive disclosure)' },
  s3: { zh: '三、收到和处理政府信息公开申请情况', en: 'section 3 (requests)' },
  s4: { zh: '四、政府信息公开行政复议、行政诉讼情况', en: 'section 4 (reviews and lawsuits)' },
  s5: { zh: '五、存在的主要问题及改进情况', en: 'section 5 (problems and improvements)' },
  s6: { zh: '六、其他需要报告的事项', en: 'section 6 (other matters)' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type SectionId = keyof typeof SECTIONS;

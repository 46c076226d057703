import { reportsExample } from './examples.ts';

/** Invented answers about agencies, for the document. A test holds each against its schema. */

const liuxi = {
  ...{ agency: '990101-liuxi', name: '云岭县柳溪镇人民政府', region: '990101', level: 'township' },
  ...{ kind: 'government', parent: '990101-county' },
};

export const agenciesExample = { items: [liuxi], next: null };

export const agencyExample = { agency: liuxi.agency, registered: liuxi, filings: reportsExample.items };

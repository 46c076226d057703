import type { FigureKind } from './kind.ts';

/** What is looked at, changed or only some of all. */
const SOME =
  /(?:抽查|检查|监测|检测|巡查|督导|走访|其中|部分|试点|选取|抽取|通报|约谈|评估|协同|联合|会同|新增|新建|升级|改造|提升|新开|新设|关停|注销|整合|除|问题|涉及|另)[^,。;]{0,24}◆|中(?:有|仅有|,)?◆|◆[^。;]{0,20}(?:通报|约谈|暗访|抽查)|◆[^。;,]{0,10}(?:未|没有)/;

const unitReports: FigureKind = {
  id: 'n.unit_reports_published',
  name: { zh: '发布的年度报告', en: 'yearly reports published' },
  family: 'roster',
  unit: '篇',
  units: /^(?:篇|份|个|件|条|家)$/,
  words: ['年度报告', '年报'],
  standing: true,
  phrases: [
    { lead: /政府信息公开(?:工作)?(?:年度报告|年报)$/, unlessBefore: /法治|审核|检查/ },
    { lead: /(?:发布|公开|公布|编制|汇总)(?:了)?$/, tail: /^[^,]{0,12}政府信息公开(?:工作)?(?:年度报告|年报)/ },
  ],
};

const accounts: FigureKind = {
  id: 'n.newmedia_accounts',
  name: { zh: '政务新媒体账号', en: 'government new-media accounts' },
  family: 'roster',
  unit: '个',
  units: /^(?:个|家)$/,
  words: ['新媒体'],
  standing: true,
  phrases: [
    { tail: /^(?:政府系统|在用|正常运行|备案)?(?:的)?(?:政务)?新媒体(?:账号|帐号|平台)?/, doubt: SOME },
    { lead: /(?:政务)?新媒体(?:备案)?(?:账号|帐号|平台)?$/, doubt: SOME },
  ],
  negations: [
    {
      clause:
        /(?:未|没有|无|尚未)(?:开设|开通|建立|运营|注册|设立|单独开设|独立|有|使用|政务|任何|官方|本级|单位|微博|微信|公众号|抖音|、|和|等|的)*(?:政务)?新媒体(?:账号|帐号|平台)?(?=$|[、及和)])/,
    },
  ],
};

const zones: FigureKind = {
  id: 'n.zones',
  name: { zh: '政务公开专区', en: 'public information areas' },
  family: 'roster',
  unit: '个',
  units: /^(?:个|处|家)$/,
  words: ['专区', '体验区'],
  standing: true,
  phrases: [
    {
      tail: /^(?:线下|标准化|规范化)?(?:政务公开|政府信息公开|信息公开|政务信息公开)(?:体验)?(?:专区|体验区)/,
      doubt: SOME,
    },
    { lead: /(?:政务公开|政府信息公开|信息公开)(?:体验)?(?:专区|体验区)$/, doubt: SOME },
  ],
};

/** 3个乡、6个镇 are counted apart. */
const APART = '\\d+个(?:乡|镇|街道)(?:办事处)?[、和及,]◆|◆(?:乡|镇|街道)(?:办事处)?[、和及,]\\d+个(?:乡|镇|街)';

const townships: FigureKind = {
  id: 'n.townships_streets',
  name: { zh: '乡镇、街道', en: 'townships and sub-district offices' },
  family: 'roster',
  unit: '个',
  units: /^(?:个|家)$/,
  words: ['乡', '镇', '街'],
  standing: true,
  phrases: [
    {
      tail: /^(?:乡|镇|街)(?:、|和|及|\(|\)|\/|街道|办事处|人民政府|乡|镇|街|道|园区){0,8}(?=$|[^便政网村服站专级社公窗乡镇街道办人、和及(/)])/,
      doubt: new RegExp(`${SOME.source}|${APART}`),
    },
  ],
};

const departments: FigureKind = {
  id: 'n.departments',
  name: { zh: '部门', en: 'departments' },
  family: 'roster',
  unit: '个',
  units: /^(?:个|家)$/,
  words: ['部门'],
  standing: true,
  phrases: [
    {
      tail: /^(?:县直|区直|市直|市级|县级|区级|州直|州级|政府|政府工作|政府组成|职能|县|区|市|直属)*部门(?!规章|网站|栏目)/,
      doubt: SOME,
    },
  ],
};

/** How many bodies, reports, accounts and places there are. */
export const ROSTER: readonly FigureKind[] = [unitReports, accounts, zones, townships, departments];

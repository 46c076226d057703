import { gap } from './fragments.ts';
import type { FigureKind } from './kind.ts';

const NONE = '(?:未(?!经|央|来)|没有|无(?!锡|论|需|法)|不存在|不涉及|不(?=收取|收费))';
const FEE =
  '(?:信息处理费|信息公开处理费|处理费|信息公开(?:(?!经费|专项)[^,。;]){0,6}费用?|依申请公开[^,。;]{0,6}(?:收费|费用))';
const BAD = '通知|标准|制定|建立|出台|明确|公示|公布|乱|违规|不合理|超|行政事业|减免';

/** 发出收费通知的件数、总金额以及实际收取的总金额均为0. */
const ALL_NONE = /收费通知[^,]{0,18}收取的?(?:总?金额|费用)?均?$/;

const charged: FigureKind = {
  id: 'n.infofee_charged_yuan',
  name: { zh: '收取信息处理费金额', en: 'processing fees charged' },
  family: 'fee',
  unit: '元',
  units: /元$/,
  words: ['费', '收取', '收到', '缴纳'],
  phrases: [
    {
      lead: new RegExp(`${FEE}(?:收取|收费|收入|共收取|情况|:|金|总|额|本年度?)*$`),
      unlessBefore: /行政事业|按[件量页]|每[件页张]|标准|通知[^,]{0,4}缴|退[还回]|应[收缴]/,
    },
    {
      lead: /(?:收取|收费|收到)的?(?:费用|金额|总)?$/,
      topic: 'processing-fee',
      unlessBefore: /行政事业|诉讼费|通知.*[、和及]/,
      doubt: /行政事业[^。]*◆/,
    },
    { lead: ALL_NONE, onlyZero: true, also: ['n.infofee_notices'] },
    { lead: /(?:收取|收到|缴纳)$/, tail: /^(?:的)?(?:政府)?信息(?:公开)?(?:信息)?处理费/ },
  ],
  negations: [
    {
      clause: new RegExp(
        `${NONE}(?:收取|产生|发生|涉及|收|存在|征收|有|向|对)?${gap(26, `${BAD}|下达|发出`)}${FEE}(?!(?:的)?(?:收费)?(?:标准|通知|收取通知|减免))`,
      ),
    },
    {
      clause: new RegExp(
        `${NONE}(?:收取|产生|发生|涉及|存在|征收|有)?${gap(20, BAD)}(?:收费|费用)(?:的?(?:情况|事项|项目|行为|情形))?$`,
      ),
      topic: 'processing-fee',
    },
    {
      clause: new RegExp(`${NONE}(?:向|对)${gap(20, '通知|发出')}(?:收取|收)(?:任何)?(?:费用|费)`),
      topic: 'processing-fee',
    },
    {
      clause:
        /(?:信息处理费|信息公开处理费|依申请公开收费)(?:收取|收费|情况|金额|总额|本年度?|20\d\d年度?|:|均)*(?:为零|无|未发生|未产生|未收取|没有收取|没有发生)$/,
    },
    { clause: new RegExp(`${NONE}(?:收费|收取费用)$`), topic: 'requests' },
    {
      clause:
        /(?:依申请公开|信息公开|信息处理)[^,。;通]{0,16}(?:未|没有|不)(?:收取|产生|收)(?:过|任何|相关)*(?:费用?|收费)(?!通知)/,
    },
  ],
};

const notices: FigureKind = {
  id: 'n.infofee_notices',
  name: { zh: '发出收费通知', en: 'notices of a processing fee' },
  family: 'fee',
  unit: '件',
  units: /^(?:件|份|次|张|个|起|宗)$/,
  words: ['通知', '收费'],
  phrases: [
    { lead: /(?:收费|费用|处理费|收取)[^,]{0,4}通知书?的?$/, unlessBefore: /未按|逾期/ },
    { lead: ALL_NONE, onlyZero: true, also: ['n.infofee_charged_yuan'] },
    {
      lead: /(?:发出|出具|下达|送达|制发|发放|开具)$/,
      tail: /^(?:政府)?(?:信息)?(?:处理费|公开)?(?:的)?(?:收费|费用|收取|缴费|处理费)[^,]{0,6}通知/,
    },
  ],
  negations: [
    {
      clause: new RegExp(
        `${NONE}(?:发出|出具|制发|下达|发送|产生|发放|下发|送达|开具|有)?(?!按|逾期)${gap(18, '未按|逾期|按照|缴纳')}(?:收费|费用|处理费|收取)[^,。;]{0,4}通知`,
      ),
    },
  ],
};

/** The processing fee (信息处理费) of section six. */
export const PROCESSING_FEES: readonly FigureKind[] = [charged, notices];

import { CASES } from './fragments.ts';
import type { FigureKind } from './kind.ts';

/** Words between a channel and the number; each stands for itself, so that no word can be read in two ways. */
const HOW =
  '(?:平台|渠道|方式|形式|途径|系统|网站|在线|依|申请|公开|政府|信息|提交|提出|收到|接收|受理|递交|寄送|寄来|送达|的|件|类|等|其他|共|栏目)*';

function channel(id: string, zh: string, en: string, words: string): FigureKind {
  return {
    id: `n.channel.${id}`,
    name: { zh: `${zh}收到的申请`, en: `requests by ${en}` },
    family: 'channel',
    unit: '件',
    units: CASES,
    words: words.split('|').map((word) => word.replace(/\(.*/, '')),
    phrases: [
      {
        lead: new RegExp(`(?:${words})${HOW}$`),
        topic: 'requests',
        // Two channels before one number are all of them; 新收 and 共收到 with a noun are the whole.
        unlessBefore:
          /[、和及与或](?:通过)?(?:网|信函|邮|当面|现场|窗口|传真|电子|线下|其他)|线上线下|等(?:多种|各类|各种)?(?:方式|渠道|形式|途径)|各[^,]{0,4}渠道/,
      },
      {
        tail: new RegExp(
          `^(?:申请)?(?:为|系|是)?(?:通过|以|由)?(?:${words})(?:平台|渠道|方式|形式|途径|系统)?(?:提交|提出|申请|收到|受理|递交|办理|寄送)?[、,和及]?$`,
        ),
        lead: /^(?:其中|有|、|和|及)*$/,
        topic: 'requests',
      },
    ],
  };
}

/** How requests came in. */
export const CHANNELS: readonly FigureKind[] = [
  channel('email', '电子邮件', 'e-mail', '电子邮件|电子邮箱|邮箱|电邮'),
  channel(
    'online',
    '网络',
    'the internet',
    '网络|网上|互联网|在线|线上|门户网站|政府网站|网站|网页|政务服务网|网络平台|信息公开平台|公开系统|申请系统|申请平台',
  ),
  channel('mail', '信函', 'letter', '信函|邮寄|来信|信件|书信|挂号信|EMS|快递|邮政|邮件'),
  channel('in_person', '当面', 'hand', '当面|现场|窗口|到访|来访|来人|上门|线下|面交|直接递交'),
  channel('fax', '传真', 'fax', '传真'),
  channel('phone', '电话', 'telephone', '电话'),
  channel('official_exchange', '公文交换', 'exchange of documents', '公文交换|公文转办|机要'),
  channel('other', '其他方式', 'other ways', '其他(?:方式|渠道|形式|途径)'),
];

/** Lines that the page prints around a report; a sentence of the report ends in a full stop and is longer. */
const CHROME =
  /扫一扫|二维码|打印(?:本页|页面|正文)|关闭(?:窗口|本页|页面)|字[体号][::\s]|[【[]字体|分享到|当前位置|您(?:现在)?(?:的|所在)的?位置|首页\s*[>»›|]|[上下]一篇|网站地图|版权所有|ICP备|公网安备|(?:主|承)办单位[::]|无障碍|长者(?:模式|版)|(?:浏览|点击|访问)(?:次数|量|数)?[::]|返回顶部|加入收藏|网站标识码|技术支持[::]/;

/** Whether any line of a whole document may belong to the page; most documents have none. */
export const mayHoldChrome = (whole: string): boolean => CHROME.test(whole);

/** Whether a line belongs to the page and not to the report. */
export const isPageChrome = (text: string): boolean => text.length <= 80 && !text.includes('。') && CHROME.test(text);

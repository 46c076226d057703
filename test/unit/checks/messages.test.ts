import { type CellOverrides, figure, numberCell, ONE_REQUEST, report, words } from './builder.ts';
import { resultOf } from './result.ts';

const messageOf = (id: string, cells: CellOverrides) =>
  resultOf(id, report({ cells: { ...ONE_REQUEST, ...cells } })).message;

describe('the message of a sum', () => {
  test('has the numbers filled in, the difference, and where to look first', () => {
    expect(messageOf('B01.new', { 't3.new.nat': 5, 't3.new.sum': 5 }).zh).toBe(
      '表三“一、本年新收”行：自然人 5 + 法律服务机构 1 = 6，但“总计”填的是 5，相差 1。' +
        '请先核对：表三“一、本年新收”行“自然人”列由 5 改为 0，表三“一、本年新收”行“总计”列由 5 改为 1，即可相符。',
    );
  });

  test('gives an example where several corrections are as likely', () => {
    expect(messageOf('B02.law', { 't3.partial.law': 0, 't3.partial.sum': 0 }).zh).toBe(
      '表三“法律服务机构”列：各项办理结果都是 0，但“(七)总计”填的是 1，相差 1。' +
        '可能的改法有21种，例如表三“(一)予以公开”行“法律服务机构”列由 0 改为 1，表三“(一)予以公开”行“总计”列由 0 改为 1。请对照底册核对。',
    );
  });

  test('names the cell where the error is located', () => {
    const { zh, en } = messageOf('B02.law', { 't3.partial.law': 11 });
    expect(zh).toBe(
      '表三“法律服务机构”列：(二)部分公开 11，但“(七)总计”填的是 1，相差 10。' +
        '请先核对：表三“(二)部分公开”行“法律服务机构”列由 11 改为 1，即可相符。原件上清楚写着 11，应是填报时的差错。',
    );
    expect(en).toBe(
      'Table 3, column “Legal-service bodies”: Granted in part 11, but “Total of the results” says 1; they differ by 10.' +
        ' Look here first: table 3, row “Granted in part”, column “Legal-service bodies”: 1 instead of 11 would mend it.' +
        ' The original clearly says 11, so the slip is likely one of filling in.',
    );
  });

  test('tells both sides of the balance', () => {
    expect(messageOf('B03.sum', { 't3.total.sum': 2, 't3.carry_out.sum': 3 }).zh).toMatch(
      /^表三“总计”列：一、本年新收 1，但\(七\)总计 2 \+ 四、结转下年度继续办理 3 = 5，相差 4。/,
    );
  });

  test('says what to fill in', () => {
    expect(messageOf('B01.partial', { 't3.partial.sum': null }).zh).toBe(
      '表三“(二)部分公开”行：法律服务机构 1，但“总计”没有填。' +
        '空格若填上表三“(二)部分公开”行“总计”列 1，各项合计即相符。请补填。',
    );
  });

  test('says where there are several ways to fill the blanks', () => {
    const blanks = { 't4.rev.upheld': null, 't4.rev.other': null, 't4.rev.total': 1 };
    expect(messageOf('C01.rev', blanks).zh).toContain('填法不止一种');
  });

  test('says that all addends are 0', () => {
    expect(messageOf('C01.dir', { 't4.dir.total': 1 }).zh).toContain('各类结果都是 0，但“总计”填的是 1');
  });

  test('says where the sum holds', () => {
    expect(messageOf('B01.new', {})).toEqual({
      zh: '表三“一、本年新收”行：法律服务机构 1，“总计”填的是 1。相符。',
      en: 'Table 3, row “Received this year”: Legal-service bodies 1; “Total” says 1: holds.',
    });
  });

  test('suspects the reading first where it was doubtful', () => {
    const cells = { 't3.partial.law': { ...numberCell(11), confidence: 0.9 } };
    expect(messageOf('B02.law', cells).zh).toContain('没有读得很清楚');
    expect(messageOf('B02.law', { 't3.partial.law': 11 }).zh).not.toContain('没有读得很清楚');
  });
});

describe('other messages', () => {
  test('quote the text beside the table', () => {
    const stated = figure('n.received', 3, { raw: '共收到申请3件' });
    const { message } = resultOf('N01', report({ cells: ONE_REQUEST, figures: [stated] }));
    expect(message.zh).toBe(
      '正文写“共收到申请3件”，即收到申请 3 件，而表三“一、本年新收”行“总计”列填的是 1，相差 2。请核对后改成一致。',
    );
  });

  test('name cells of table 2 and of table 4 by their headings', () => {
    expect(messageOf('A04', { 't2.coercion.decisions': null }).zh).toContain('表二“行政强制”的“本年处理决定数量”');
    expect(messageOf('C03', { 't4.post.pending': null }).zh).toContain('表四“复议后起诉”的“尚未审结”');
  });

  test('list a few of many cells and count the rest', () => {
    const columns = ['nat', 'com', 'res', 'pub', 'law', 'oth', 'sum'];
    const cells = Object.fromEntries(columns.map((column) => [`t3.granted.${column}`, words('x')]));
    expect(messageOf('B05', cells).zh).toContain('等7处');
  });

  test('say why a check was not assessed', () => {
    expect(messageOf('A07.rules', {}).zh).toBe('本年新公开数量不超过对外公开总数量：未检查，只用于另一种格式。');
  });
});

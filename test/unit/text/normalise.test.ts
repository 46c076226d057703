import fc from 'fast-check';
import { normalise } from '../../../shared/text/normalise.ts';

const originalOf = (original: string, part: string): string => {
  const { text, offsets } = normalise(original);
  const at = text.indexOf(part);
  return original.slice(offsets[at], offsets[at + part.length]);
};

describe('one form for each character', () => {
  test.each([
    ['full-width punctuation and digits', '第(一)项:１２，０%', '第(一)项:12,0%'],
    ['Kangxi radicals', '⾏政⼀⼆⼗⽂⾃⽆⼈⾦⽌⽅', '行政一二十文自无人金止方'],
    ['radicals of the supplement', '⻔户 ⺠政 意⻅ ⻛险 ⻬全', '门户 民政 意见 风险 齐全'],
    ['bracketed numerals', '㈠主动公开 ⑵依申请 ⒊管理', '(一)主动公开 (2)依申请 3.管理'],
    ['spaces of every kind', '规\u00a0章\u3000\t0', '规 章  0'],
    ['invisible characters', '\ufeff规\u200b章\u00ad0', '规章0'],
    ['line ends', '一\r\n二\r三\u2028四', '一\n二\n三\n四'],
    ['minus signs', '−688 －5', '-688 -5'],
  ])('%s', (_, original, expected) => {
    expect(normalise(original).text).toBe(expected);
  });

  test('what NFKC would falsify stays', () => {
    expect(normalise('①2024年 100m² ½ …').text).toBe('①2024年 100m² ½ …');
  });
});

describe('pinyin glosses', () => {
  test('are taken out, doubled ones too, and counted', () => {
    const original = '某縣報(bào)告,民(mín)(min)政,請(qǐng)办理(lǐ)';
    const { text, pinyinGlosses } = normalise(original);
    expect(text).toBe('某县报告,民政,请办理');
    expect(pinyinGlosses).toBe(5);
  });

  test('in full-width brackets and with the letters of phonetic fonts', () => {
    expect(normalise('整（zhěnɡ）治').text).toBe('整治');
  });

  test('brackets that are the writer’s own stay', () => {
    expect(normalise('客户端(app)和附件(a)').text).toBe('客户端(app)和附件(a)');
  });

  test('belong to the character before them on the way back', () => {
    expect(originalOf('項(xiàng)目數(shù)量', '项目')).toBe('項(xiàng)目');
  });
});

describe('Traditional characters', () => {
  test('become simplified with every place kept', () => {
    const original = '雲嶺縣2024年政府信息公開工作年度報告';
    const { text, traditional } = normalise(original);
    expect(text).toBe('云岭县2024年政府信息公开工作年度报告');
    expect(traditional).toBe(true);
    expect(originalOf(original, '公开工作')).toBe('公開工作');
  });

  test('wrong forms of mechanical conversion and words of Taiwan', () => {
    expect(normalise('行政強製 隻計這一情形 勾稽關係 規範性檔案 政府資訊公開 發佈').text).toBe(
      '行政强制 只计这一情形 勾稽关系 规范性文件 政府信息公开 发布',
    );
  });

  test('one of them in a simplified text is a name, not a Traditional text', () => {
    const text = `${'全年主动公开政府信息和办理依申请公开事项均按规定完成。'.repeat(5)}由李國办理`;
    expect(normalise(text)).toMatchObject({ text, traditional: false });
  });

  test('characters that simplified text shares keep their meaning there', () => {
    expect(normalise('著名景区乾县').text).toBe('著名景区乾县');
  });
});

const characters = fc.constantFrom(
  ...'政府信息公开縣報數國⻔⾏㈠⑴⒈①0９，。（）(｜|\u00a0\u200b\u3000 \n\r\ufeffa\u0300é𠘨',
  '(bào)',
  '\r\n',
);

describe('for any text', () => {
  test('places rise and end at the end of the original', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: characters }), fc.string({ unit: 'binary' })), (original) => {
        const { text, offsets } = normalise(original);
        expect(offsets.length).toBe(text.length + 1);
        expect(offsets[text.length]).toBe(original.length);
        for (let at = 0; at < text.length; at++) {
          expect(offsets[at]).toBeLessThanOrEqual(offsets[at + 1] ?? -1);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('the original under a span normalises to the span, characters that expand aside', () => {
    const plain = fc.constantFrom(...'政府信息公开门⻔⾏０９，。（）\u00a0\u200b 项');
    fc.assert(
      fc.property(fc.string({ unit: plain, minLength: 1 }), fc.nat(), fc.nat(), (original, a, b) => {
        const { text, offsets } = normalise(original);
        const [from, to] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
        expect(normalise(original.slice(offsets[from], offsets[to])).text).toBe(text.slice(from, to));
      }),
      { numRuns: 500 },
    );
  });

  test('normalising again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: characters }), (original) => {
        const once = normalise(original).text;
        expect(normalise(once).text).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
});

import { misfit } from '../../domain/case/fits';
import { documentNumberKey } from '../../domain/words/document-number';

const field = { title: '介绍信号', type: 'document-number' } as const;

/** One number as offices write it. */
const forms = [
  '示组转〔2054〕第12号',
  '示组转[2054]第12号',
  '示组转【2054】12号',
  '示组转（2054）第 12 号',
  '示组转(2054)12',
  '示组转［２０５４］第１２号',
  '示组转〔2054〕第0012号',
  '示组转字〔2054〕第12号',
  '示组转 2054－12',
  '示组转2054-12号',
];

test.each(forms)('%s is the same number, and is taken', (text) => {
  expect(documentNumberKey(text)).toBe('示组转 2054 12');
  expect(misfit(field, text)).toBeUndefined();
});

test('another number is another; what holds no digit or is a sentence is none', () => {
  expect(documentNumberKey('示组转〔2054〕第120号')).toBe('示组转 2054 120');
  expect(documentNumberKey('示组转〔2055〕第12号')).not.toBe(documentNumberKey(forms[0] as string));
  expect(documentNumberKey('字第 000123 号')).toBe('123');
  for (const wrong of ['没有号码', '因搬迁至西社区居住，2054年转来', 'x\u00001'])
    expect(misfit(field, wrong)).toBeDefined();
});

import { type Gathered, gather, gatheredLines } from '../../domain/case/gathered';

const TEXT = '{case}待您办理：支部审核';
const one = (serial: number) => ({
  caseId: `relation-transfer-${serial}00000000000`,
  name: `示例${serial}的事（${serial}）`,
});
const said = (...all: [serial: number, text: string][]) =>
  all.reduce<Gathered[]>((held, [serial, text]) => gather(held, [text], one(serial)), []);
const read = (held: Gathered[]) => gatheredLines(held, '组织关系接转');

test('a line of one case has its name, of several the count; lines stand in the order in which they were first said', () => {
  const held = said([1, TEXT], [2, '{case}已超期'], [3, TEXT], [4, TEXT]);
  expect(read(held)).toEqual(['批量组织关系接转待您办理：支部审核（同批共3件）', '示例2的事（2）已超期']);
  // Whose name is not read any more is not kept either.
  expect(JSON.stringify(held)).not.toMatch(/示例[134]/);
});

test('what is said twice of a case is one', () => {
  expect(read(said([1, TEXT], [1, TEXT]))).toEqual(['示例1的事（1）待您办理：支部审核']);
  expect(read(said([1, TEXT], [2, TEXT], [1, TEXT]))).toEqual(['批量组织关系接转待您办理：支部审核（同批共2件）']);
});

test('lines from before they were gathered stay as they are', () => {
  const old = [{ text: '批量组织关系接转待您办理：支部审核（同批共12件）', cases: [] }];
  expect(read(gather(old, [TEXT], one(1)))).toEqual([old[0]?.text, '示例1的事（1）待您办理：支部审核']);
});

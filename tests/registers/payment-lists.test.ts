import { localDate } from '../../domain/time/dates';
import { monthAfter } from '../../domain/time/months';
import { counterPayment } from '../../registers/dues/counter-payment';
import { readPayments } from '../../registers/dues/payment-lists/read-list';
import { type Served, serve, type Told } from '../api/served';
import { download } from '../lists/download';
import { type House, openHouse } from '../support/house';
import { buildTown, type Town } from '../support/town';

// Lists of bank and WeChat: every line and every fen is accounted for by a count of its own, made from what was written
// into the file and not by the program.

const TODAY = localDate(Date.now());
const MONTHS = Array.from({ length: 5 }, (_, at) => monthAfter(TODAY.slice(0, 7), at - 4));
const YESTERDAY = localDate(Date.now() - 86_400_000);
const HEAD = '交易日期,交易时间戳,收/支,金额(元),户名,附言,交易流水号,余额';

let house: House;
let town: Town;
let api: Served;
const tokens = new Map<string, string>();

beforeAll(async () => {
  house = await openHouse({ withWorker: false });
  town = await buildTown(house.owner, house.keys);
  api = await serve(house);
});
afterAll(async () => {
  await api.stop();
  await house.close();
});

const as = async (personId: string, method: string, path: string, body?: unknown, headers?: Record<string, string>) => {
  const token = tokens.get(personId) ?? (await api.tokenOf(personId));
  tokens.set(personId, token);
  return api.call(method, `/api/v1${path}`, {
    token,
    ...(body !== undefined && { body }),
    ...(headers && { headers }),
  });
};

const give = (personId: string, branchId: string, text: string, way = 'bank'): Promise<Told> =>
  as(personId, 'POST', `/payment-lists?branchId=${branchId}&way=${way}`, text, { 'content-type': 'text/csv' });

/** A member who owes the same sum for each of the months. */
async function owing(branchId: string, name: string, fen: number, months: readonly string[] = MONTHS): Promise<string> {
  const { memberId } = await town.member(branchId, { name, duesPaidTo: monthAfter(months[0] as string, -1) });
  await house.owner.duesEntry.createMany({
    data: months.map((month) => ({
      ...{ memberId, month, kind: 'billed', fen, branchId, origin: 'sweep', at: new Date() },
      dueOn: new Date(`${month}-28`),
    })),
  });
  return memberId;
}

let serial = 0;
const yuanText = (fen: number) => (fen / 100).toFixed(2);
const row = (name: string, fen: number, remark = '', more: { out?: boolean; serial?: string; on?: string } = {}) => {
  serial += 1;
  const number = more.serial ?? `S${String(serial).padStart(8, '0')}`;
  return `${more.on ?? YESTERDAY},x,${more.out ? '支出' : '收入'},${yuanText(fen)},${name},${remark},${number},1.00`;
};
const csv = (rows: readonly string[]) => `${HEAD}\r\n${rows.join('\r\n')}\r\n`;

async function lines(personId: string, id: string, query = ''): Promise<Told['body'][]> {
  const all: Told['body'][] = [];
  for (let cursor = ''; ; ) {
    const { body, status } = await as(personId, 'GET', `/payment-lists/${id}/lines?limit=100${query}${cursor}`);
    expect(status).toBe(200);
    all.push(...body.items);
    if (!body.next) return all;
    cursor = `&cursor=${encodeURIComponent(body.next)}`;
  }
}

/** Confirms all that is clear, as the page does: fifty at a time. */
async function confirmAll(personId: string, id: string): Promise<{ settled: number; left: number }> {
  const clear = await lines(personId, id, '&clear=true');
  const sum = { settled: 0, left: 0 };
  for (let from = 0; from < clear.length; from += 50) {
    const chosen = clear.slice(from, from + 50).map(({ id: lineId, proposal }) => ({
      lineId,
      memberId: proposal.members[0].id,
      months: proposal.months.map(({ month }: { month: string }) => month),
    }));
    const { status, body } = await as(personId, 'POST', `/payment-lists/${id}/confirm`, { lines: chosen });
    expect(status).toBe(200);
    sum.settled += body.settled;
    sum.left += body.left.length;
  }
  return sum;
}

const paidOf = async (memberId: string) => {
  const rows = await house.owner.$queryRaw<{ month: string; fen: number }[]>`
    SELECT e.month, sum(e.fen)::int AS fen FROM dues_entry e
     WHERE e.member_id = ${memberId}::uuid AND e.kind = 'paid'
       AND NOT EXISTS (SELECT FROM dues_entry c WHERE c.counters = e.id) GROUP BY e.month ORDER BY e.month`;
  return Object.fromEntries(rows.map(({ month, fen }) => [month, fen]));
};

test('500 lines: every one and every fen is accounted for, confirmed by two people at once', async () => {
  const { east1Secretary: secretary, eastOfficer: officer } = town.people;
  const expected = new Map<string, Record<string, number>>();
  const written: string[] = [];
  const sum = { clear: 0, clearLines: 0, open: 0, openLines: 0, outgoing: 0 };
  for (let at = 0; at < 80; at++) {
    const fen = 310 + at * 20;
    const memberId = await owing(town.east1, `例缴${at}`, fen);
    const months: Record<string, number> = {};
    // Some pay month by month with a word, some without, some all at once.
    if (at % 4 === 3) {
      written.push(row(`例缴${at}`, fen * MONTHS.length));
      for (const month of MONTHS) months[month] = fen;
      sum.clear += fen * MONTHS.length;
      sum.clearLines += 1;
    } else {
      for (const month of MONTHS) {
        written.push(row(`例缴${at}`, fen, at % 2 ? `${month.slice(0, 4)}年${Number(month.slice(5))}月党费` : ''));
        months[month] = fen;
        sum.clear += fen;
        sum.clearLines += 1;
      }
    }
    expected.set(memberId, months);
  }
  for (let at = 0; written.length < 470; at++) {
    const out = at % 3 === 0;
    written.push(row(`路人${at}`, 1_234 + at, '货款', { out }));
    if (out) sum.outgoing += 1;
    else {
      sum.open += 1_234 + at;
      sum.openLines += 1;
    }
  }
  const twins = [await owing(town.east1, '例同名', 500), await owing(town.east1, '例同名', 500)];
  for (let at = 0; at < 30; at++) {
    written.push(row(at % 2 ? '例同名' : '例缴0', 77));
    sum.open += 77;
    sum.openLines += 1;
  }
  // In no order that helps.
  const mixed = written.map((line, at) => ({ line, key: (at * 7_919) % written.length })).sort((a, b) => a.key - b.key);
  const file = csv(mixed.map(({ line }) => line));
  const given = await give(secretary, town.east1, file);
  expect(given.status).toBe(201);
  const { id } = given.body;
  expect([given.body.lines, given.body.outgoing, given.body.total]).toEqual([
    501,
    sum.outgoing,
    { lines: 500 - sum.outgoing, fen: sum.clear + sum.open },
  ]);

  const told = await Promise.all([confirmAll(secretary, id), confirmAll(officer, id)]);
  expect(told[0].settled + told[1].settled).toBe(sum.clearLines);
  const { body: after } = await as(secretary, 'GET', `/payment-lists/${id}`);
  expect(after.outcomes).toEqual({
    open: { lines: sum.openLines, fen: sum.open },
    paid: { lines: sum.clearLines, fen: sum.clear },
    'not-dues': { lines: 0, fen: 0 },
    again: { lines: 0, fen: 0 },
  });
  for (const [memberId, months] of expected) expect(await paidOf(memberId)).toEqual(months);
  for (const memberId of twins) expect(await paidOf(memberId)).toEqual({});
  const entered = await house.owner.duesPayment.aggregate({ _sum: { fen: true }, _count: true });
  expect([entered._count, entered._sum.fen]).toEqual([sum.clearLines, sum.clear]);
  const receipts = await house.owner.duesPayment.findMany({ distinct: ['receiptNo'] });
  expect(receipts).toHaveLength(sum.clearLines);

  // The same list once more brings nothing; one that overlaps brings what is new.
  const again = await give(officer, town.east1, file);
  expect([again.status, again.body.type]).toEqual([409, 'urn:dangwu:problem:payment-list-known']);
  const overlapping = csv([...mixed.slice(-100).map(({ line }) => line), row('例缴1', 1), row('例缴2', 2)]);
  const incoming = mixed.slice(-100).filter(({ line }) => line.includes('收入')).length;
  const more = (await give(officer, town.east1, overlapping)).body;
  expect([more.outcomes.again.lines, more.outcomes.open.lines]).toEqual([incoming, 2]);
  expect(more.total.lines).toBe(incoming + 2);

  const excel = await download(api, await api.tokenOf(secretary), `/payment-lists/${id}/lines/export?outcome=paid`);
  expect(excel.rows).toHaveLength(sum.clearLines);
  expect(Math.round(excel.rows.reduce((total, one) => total + Number(one['金额（元）']) * 100, 0))).toBe(sum.clear);
});

test('a line is settled once, by whoever is first; by several members, as no dues, and anew after a counter-entry', async () => {
  const { east2Secretary: secretary, eastOfficer: officer } = town.people;
  const wife = await owing(town.east2, '例妻', 1_000);
  const husband = await owing(town.east2, '例夫', 1_500);
  const file = csv([
    row('例妻', 2_500, '例妻和例夫党费'),
    row('水电费', 900),
    row('例夫', 1_500, '', { serial: '' }),
    row('例夫', 1_500, '', { serial: '' }),
  ]);
  const { body: list } = await give(secretary, town.east2, file);
  const [both, other, first, second] = await lines(secretary, list.id);
  expect(both.proposal).toMatchObject({ clear: false, why: { id: 'several-named' } });
  // Equal lines of one day are two payments.
  expect([first.proposal.clear, second.proposal.clear]).toEqual([true, true]);
  const settle = (personId: string, lineId: string, parts: object[]) =>
    as(personId, 'POST', `/payment-lists/${list.id}/lines/${lineId}/settle`, { parts });
  const parts = [
    { memberId: wife, fen: 1_000, months: [MONTHS[0]] },
    { memberId: husband, fen: 1_500, months: [MONTHS[0]], proxy: true },
  ];
  const short = await settle(secretary, both.id, parts.slice(0, 1));
  expect([short.status, short.body.type]).toEqual([422, 'urn:dangwu:problem:payment-line-sum']);
  const raced = await Promise.all([secretary, officer, secretary].map((who) => settle(who, both.id, parts)));
  expect(raced.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  expect([await paidOf(wife), await paidOf(husband)]).toEqual([
    { [MONTHS[0] as string]: 1_000 },
    { [MONTHS[0] as string]: 1_500 },
  ]);

  const away = `/payment-lists/${list.id}/lines/${other.id}`;
  expect((await as(secretary, 'POST', `${away}/not-dues`, { reason: '水电费退款，与党费无关' })).body).toMatchObject({
    outcome: { id: 'not-dues' },
    reason: '水电费退款，与党费无关',
    reopenable: true,
  });
  expect((await settle(secretary, other.id, [{ memberId: wife, fen: 900, months: [] }])).status).toBe(409);
  expect((await as(officer, 'POST', `${away}/reopen`, {})).body).toMatchObject({
    outcome: { id: 'open' },
    reason: null,
  });

  // What was countered leaves its line free; what was not does not.
  const of = `/payment-lists/${list.id}/lines/${both.id}`;
  expect((await as(secretary, 'POST', `${of}/reopen`, {})).body.type).toMatch(/payment-line-not-free$/);
  const paid = await house.owner.duesPayment.findMany({ where: { listLineId: both.id } });
  await house.db.$transaction(async (tx) => {
    for (const { id } of paid)
      await counterPayment(tx, { paymentId: id, reason: '记错人', by: officer, at: Date.now(), keys: house.keys });
  });
  expect((await as(secretary, 'POST', `${of}/reopen`, {})).status).toBe(200);
  expect((await settle(secretary, both.id, [{ memberId: wife, fen: 2_500, months: MONTHS.slice(0, 2) }])).status).toBe(
    200,
  );
  expect(await paidOf(husband)).toEqual({});
  const { body: counted } = await as(secretary, 'GET', `/payment-lists/${list.id}`);
  expect([counted.outcomes.paid, counted.outcomes.open.lines]).toEqual([{ lines: 1, fen: 2_500 }, 3]);

  // Nobody else sees it, and what was written stands nowhere in clear.
  const stranger = town.people.west1Secretary;
  expect((await as(stranger, 'GET', `/payment-lists/${list.id}`)).status).toBe(404);
  expect((await as(stranger, 'GET', `/payment-lists/${list.id}/lines`)).status).toBe(404);
  expect((await as(stranger, 'GET', '/payment-lists')).body.items).toEqual([]);
  expect((await give(stranger, town.east2, file)).status).toBe(404);
  const sealed = await house.owner.paymentListLine.findUniqueOrThrow({ where: { id: other.id } });
  expect(Buffer.from(sealed.text).includes('水电费')).toBe(false);
  const audits = JSON.stringify(await house.owner.audit.findMany({ where: { objectId: list.id } }));
  expect(audits).not.toMatch(/水电费|例妻/);
});

describe('files as they come', () => {
  const read = (text: string | Buffer) => readPayments(Buffer.from(text as string), '2026-11-20');
  const wechat = [
    '微信支付账单明细,,,,,,,,,,',
    '微信昵称：[示例],,,,,,,,,,',
    '起始时间：[2026-10-01 00:00:00] 终止时间：[2026-10-31 23:59:59],,,,,,,,,,',
    '导出类型：[全部],,,,,,,,,,',
    '导出时间：[2026-11-01 08:00:00],,,,,,,,,,',
    ',,,,,,,,,,',
    '共3笔记录,,,,,,,,,,',
    '收入：2笔 15.50元,,,,,,,,,,',
    '支出：1笔 3.00元,,,,,,,,,,',
    '中性交易：0笔 0.00元,,,,,,,,,,',
    '注：,,,,,,,,,,',
    '1. 充值/提现/理财通购买/零钱通存取/信用卡还款等交易，将计入中性交易,,,,,,,,,,',
    '2. 本明细仅展示当前账单中的交易，不包括已删除的记录,,,,,,,,,,',
    '3. 本明细仅供个人对账使用,,,,,,,,,,',
    ',,,,,,,,,,',
    '----------------------微信支付账单明细列表--------------------,,,,,,,,,,',
    '交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注',
    '2026-10-05 09:10:11,转账,幸福一家,"转账备注:示例甲10月党费",收入,¥12.50,零钱,已存入零钱,"1000050001202610050000001\t",/,"/"',
    '2026-10-06 10:00:00,转账,示例乙,"转账备注:党费",收入,¥3.00,零钱,已存入零钱,"1000050001202610060000002\t",/,"/"',
    '2026-10-06 11:00:00,转账,示例乙,"转账备注:党费",/,¥3.00,零钱,已全额退款,"1000050001202610060000003\t",/,"/"',
  ].join('\r\n');

  test('a bill of WeChat begins with a page of explanations, and gives money back', async () => {
    expect(await read(`\uFEFF${wechat}`)).toMatchObject({
      outgoing: 1,
      payments: [
        { position: 18, paidOn: '2026-10-05', fen: 1_250, name: '幸福一家', serial: '1000050001202610050000001' },
        { position: 19, paidOn: '2026-10-06', fen: 300, name: '示例乙' },
      ],
    });
  });

  test('a bank shows income and expenditure in two columns, below its own name, with sums below', async () => {
    const bank = [
      '示例银行账户明细清单',
      '记账日期,借方发生额,贷方发生额,对方户名,摘要,附言',
      '20261005,,"1,250.00",示例甲,转账,全年党费',
      '2026/10/06,30.00,,示例公司,手续费,',
      '2026年10月7日,0.00,3.00,示例乙,转账,',
      '合计,30.00,"1,253.00",,,',
    ].join('\n');
    const found = await read(bank);
    expect(found).toMatchObject({
      lines: 6,
      outgoing: 1,
      payments: [
        { paidOn: '2026-10-05', fen: 125_000, name: '示例甲', remark: '全年党费 转账', serial: '' },
        { paidOn: '2026-10-07', fen: 300, name: '示例乙' },
      ],
    });
  });

  test.each([
    ['a sum that is none', '交易日期,金额,户名\n2026-10-05,十二元,示例甲\n2026-10-06,12,示例乙', '第2行.*金额'],
    ['parts of a fen', '交易日期,金额,户名\n2026-10-05,1.005,示例甲', '金额无法识别'],
    ['a formula', '交易日期,金额,户名\n2026-10-05,=1+1,示例甲', '公式'],
    ['a day to come', '交易日期,金额,户名\n2026-12-05,12,示例甲', '日期晚于今天'],
    ['a day that is none', '交易日期,金额,户名\n2026-02-30,12,示例甲', '日期无法识别'],
    ['no column of a sum', '交易日期,户名\n2026-10-05,示例甲', '缺少必需的列'],
    ['one separator too many', '交易日期,金额,户名\n2026-10-05,12,示例甲,x', '超出了最后一列'],
    ['a number without its last digits', '交易日期,金额,户名\n2026-10-05,1.2E+05,示例甲', '末几位已丢失'],
    ['no table', '示例', '无法识别的工作表'],
    ['nothing that came in', '交易日期,收/支,金额,户名\n2026-10-05,支出,12,示例甲', '没有可导入'],
  ])('nothing is taken of a file with %s', async (_, text, why) => {
    const found = await read(text);
    const said = 'faults' in found ? found.faults.map(({ row, column, reason }) => `第${row}行${column}${reason}`) : [];
    expect(said.join('\n')).toMatch(new RegExp(why));
  });
});

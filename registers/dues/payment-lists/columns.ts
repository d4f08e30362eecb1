import type { Heading } from '../../../sheets/headings';

/** What is read of a list of a bank or of WeChat; its other columns are nobody's business here. */
export const paymentColumns = {
  paidOn: {
    heading: '交易日期',
    also: [
      '交易时间',
      '记账日期',
      '入账日期',
      '入账时间',
      '日期',
      '时间',
      '到账日期',
      '到账时间',
      '付款时间',
      '支付时间',
      '交易日',
    ],
    needed: true,
    hint: '如 2026-10-05',
  },
  income: {
    heading: '收入',
    also: ['收入金额', '贷方发生额', '贷方金额', '贷方', '存入金额', '转入金额', '收入额', '贷方发生额/收入'],
    hint: '元',
  },
  sum: { heading: '金额', also: ['交易金额', '发生额', '付款金额', '实收金额', '缴费金额', '收款金额'], hint: '元' },
  direction: {
    heading: '收/支',
    also: ['借贷标志', '借贷', '收支', '借/贷', '收支类型', '借贷方向'],
    hint: '收入、支出',
  },
  status: { heading: '当前状态', also: ['交易状态', '状态', '支付状态'], hint: '' },
  name: {
    heading: '对方户名',
    also: [
      '户名',
      '对方名称',
      '对方姓名',
      '对方账户名称',
      '对方单位名称',
      '付款人',
      '付款人姓名',
      '付款人名称',
      '付款方',
      '付款户名',
      '交易对方',
      '姓名',
      '交易对手',
      '对方账户名',
      '付款人户名',
      '微信昵称',
      '昵称',
    ],
    needed: true,
    hint: '',
  },
  remark: {
    heading: '附言',
    also: ['备注', '留言', '摘要附言', '付款附言', '备注信息', '客户附言', '交易附言', '付款说明'],
    hint: '',
  },
  more: { heading: '摘要', also: ['用途', '商品', '交易摘要', '交易说明', '交易类型', '摘要说明'], hint: '' },
  serial: {
    heading: '交易流水号',
    also: ['流水号', '交易单号', '银行流水号', '核心流水号', '交易流水', '流水编号', '凭证号', '订单号', '交易号'],
    hint: '',
  },
} as const satisfies Record<string, Heading>;

export type PaymentField = keyof typeof paymentColumns;

/** Which field a plain heading means. Of 备注 and 摘要 there may be one more that says nothing else. */
export const paymentFieldFor = (heading: string): PaymentField | undefined =>
  (Object.entries(paymentColumns) as [PaymentField, Heading][]).find(
    ([, column]) => column.heading === heading || column.also?.includes(heading),
  )?.[0];

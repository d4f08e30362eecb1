import type { Act, Play } from '../scenario';

type Player = 'member' | 'source.secretary' | 'source.committee' | 'target.committee' | 'target.secretary' | 'above';

const letter = { validityDays: 30 };
const elsewhere = { handler: '示例丁', phone: '13800000000' };

/** What people do when nothing goes wrong. */
const usual: Act<Player>[] = [
  { stage: 'DRAFT', after: 2, who: 'member', outcome: 'submit' },
  { stage: 'BRANCH_REVIEW', after: 2, who: 'source.secretary', outcome: 'pass' },
  { stage: 'OUT_COMMITTEE', after: 3, who: 'source.committee', outcome: 'issue', data: letter },
  { stage: 'OUT_COMMITTEE', after: 3, who: 'source.committee', outcome: 'approve' },
  { stage: 'ISSUED', after: 5, who: 'member', outcome: 'report' },
  { stage: 'ISSUED', after: 5, who: 'member', outcome: 'reported' },
  {
    stage: 'AWAITING_RECEIPT',
    after: 12,
    who: 'source.committee',
    outcome: 'receipt',
    data: { receiptOn: '@today-3' },
    typed: elsewhere,
  },
  { stage: 'IN_COMMITTEE', after: 2, who: 'target.committee', outcome: 'accept' },
  { stage: 'IN_BRANCH', after: 3, who: 'target.secretary', outcome: 'place' },
  { stage: 'RECEIVED', after: 8, who: 'target.committee', outcome: 'receipt' },
  { stage: 'RETURNED', after: 3, who: 'source.committee', outcome: 'correct', reason: '已补齐材料' },
  { stage: 'EXPIRED', after: 4, who: 'source.secretary', outcome: 'explained', reason: '因病未能按时报到' },
  { stage: 'LOST', after: 2, who: 'source.committee', outcome: 'reissue', data: letter, reason: '遗失，补开' },
  {
    stage: 'RECEIPT_MISSING',
    after: 10,
    who: 'source.committee',
    outcome: 'phone-check',
    data: { checkedOn: '@today' },
    typed: elsewhere,
  },
];

/** 组织关系接转 in rehearsal. */
export const relationTransferPlay: Play<Player> = {
  procedure: 'relation-transfer',
  cast: {
    member: 'member',
    'source.secretary': 'east1.secretary',
    'source.committee': 'east.officer',
    'target.committee': 'west.officer',
    'target.secretary': 'west1.secretary',
    above: 'street.officer',
  },
  starts: {
    internal: {
      cast: { 'target.committee': 'east.officer', 'target.secretary': 'east2.secretary' },
      who: 'member',
      member: true,
      reason: '推演',
      data: { targetOrganisationId: '@east2' },
    },
    between: { who: 'member', member: true, reason: '推演', data: { targetOrganisationId: '@west1' } },
    outgoing: { who: 'member', member: true, reason: '推演', data: { outsideOrganisationId: '@outside' } },
    incoming: {
      who: 'target.committee',
      data: {
        outsideOrganisationId: '@outside',
        targetOrganisationId: '@west1',
        letterNumber: '示字第000001号',
        letterIssuedOn: '@today-10',
        letterValidUntil: '@today+20',
        reportedOn: '@today',
      },
      typed: {
        name: '示例戊',
        identityNumber: '@newcomer',
        ethnicity: '汉族',
        education: 'bachelor',
        category: 'retired',
        kind: 'full',
        joinedOn: '2000-07-01',
        fullOn: '2001-07-01',
      },
    },
  },
  usual,
  scenarios: [
    {
      id: 'smooth',
      title: '顺利办结',
      summary: '每个环节都在期限内办理。看一件事项正常要多少天、谁在哪一天收到什么。',
      variants: ['internal', 'between', 'outgoing', 'incoming'],
      acts: [],
    },
    {
      id: 'branch-returns',
      title: '支部退回修改',
      summary: '支部审核时退回，本人修改后重新提交。',
      variants: ['internal', 'between', 'outgoing'],
      acts: [
        {
          stage: 'BRANCH_REVIEW',
          nth: 1,
          after: 2,
          who: 'source.secretary',
          outcome: 'return',
          reason: '接收组织名称不全',
        },
      ],
    },
    {
      id: 'committee-silent',
      title: '转出党委无人办理',
      summary: '转出党委一直不办理：看提醒、转办和超期上报，最后由上级办理。',
      variants: ['internal', 'between', 'outgoing'],
      acts: [
        { stage: 'OUT_COMMITTEE', nth: 1, after: 15, who: 'above', outcome: 'issue', data: letter },
        { stage: 'OUT_COMMITTEE', nth: 1, after: 15, who: 'above', outcome: 'approve' },
      ],
    },
    {
      id: 'letter-lost',
      title: '介绍信遗失补开',
      summary: '本人在途中遗失介绍信，转出党委审查后补开，原号作废。',
      variants: ['between', 'outgoing'],
      acts: [{ stage: 'ISSUED', nth: 1, after: 3, who: 'member', outcome: 'lost', reason: '途中遗失' }],
    },
    {
      id: 'letter-expired',
      title: '介绍信过期重开',
      summary: '本人未在有效期内报到，支部查明原因后重新开具。',
      variants: ['between', 'outgoing'],
      acts: [{ stage: 'ISSUED', nth: 1, after: 'never' }],
    },
    {
      id: 'refused-corrected',
      title: '对方退回，更正后办结',
      summary: '接收方不同意接收并说明理由，转出党委更正后重新办理。',
      variants: ['between', 'outgoing'],
      acts: [
        {
          stage: 'IN_COMMITTEE',
          nth: 1,
          after: 2,
          who: 'target.committee',
          outcome: 'refuse',
          reason: '介绍信抬头有误',
        },
        {
          stage: 'ISSUED',
          nth: 1,
          after: 6,
          who: 'source.committee',
          outcome: 'sent-back',
          reason: '对方来电说明抬头有误',
        },
      ],
    },
    {
      id: 'refused',
      title: '不同意接收',
      summary: '接收党委不同意接收外系统转来的党员，说明理由后终止。',
      variants: ['incoming'],
      acts: [
        {
          stage: 'IN_COMMITTEE',
          nth: 1,
          after: 3,
          who: 'target.committee',
          outcome: 'refuse',
          reason: '不在本辖区居住',
        },
      ],
    },
    {
      id: 'receipt-late',
      title: '回执迟到',
      summary: '一个月内没有回执：看催促和超期，最后补寄，或电话核实后办结。',
      variants: ['between', 'outgoing', 'incoming'],
      acts: [
        { stage: 'RECEIVED', nth: 1, after: 32, who: 'target.committee', outcome: 'receipt' },
        { stage: 'AWAITING_RECEIPT', nth: 1, after: 'never' },
      ],
    },
  ],
};

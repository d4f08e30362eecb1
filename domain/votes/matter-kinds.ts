import type { VoteRule } from './vote-rule';

/** What a sitting can vote on (议题): who votes, on whom, and by which rule. */
export interface MatterKind extends VoteRule {
  title: string;
  /** Who may vote: full members of the organisation, or its committee. */
  by: 'members' | 'committee';
  /** Persons who are voted on, each by himself: none, just one, or several. */
  persons: 'none' | 'one' | 'several';
  /** Whoever it is about may be known to no register yet (发展对象): then it has a title, and the minutes name him. */
  orTitle?: true;
  /** 无记名: by paper or electronically, never by a show of hands. */
  secret?: true;
  /** Written opinions given before the meeting by members who cannot come are counted as votes. */
  written?: true;
}

const branchRules = '《中国共产党支部工作条例（试行）》';
const moreThanHalf = { moreThan: [1, 2] } as const;
const half = { atLeast: [1, 2] } as const;

/** 支部大会: art. 11 asks for half of the voters, and for more than half of all who are due. */
const assembly: VoteRule = {
  quorum: {
    share: half,
    text: '有半数以上有表决权的党员到会方可进行',
    source: `${branchRules}第十一条`,
    marking: 'found',
  },
  majority: {
    share: moreThanHalf,
    of: 'eligible',
    text: '赞成人数超过应到会有表决权的党员的半数为通过',
    source: `${branchRules}第十一条`,
    marking: 'found',
  },
};

const admissionRules = '《中国共产党发展党员工作细则》第十九条、第二十条';

/** The kinds of matter, with quorum and majority as data. Codes stand in rows: they never change their meaning. */
export const matterKinds = {
  resolution: { title: '一般决议', by: 'members', persons: 'none', ...assembly },
  admission: {
    title: '发展党员、转正',
    by: 'members',
    persons: 'one',
    orTitle: true,
    secret: true,
    written: true,
    quorum: {
      share: moreThanHalf,
      text: '有表决权的到会人数必须超过应到会有表决权人数的半数',
      source: admissionRules,
      marking: 'found',
    },
    majority: {
      share: moreThanHalf,
      of: 'eligible',
      text: '赞成人数超过应到会有表决权的正式党员的半数为通过',
      source: admissionRules,
      marking: 'found',
    },
  },
  disposition: {
    title: '组织处置',
    by: 'members',
    persons: 'one',
    secret: true,
    quorum: assembly.quorum,
    majority: {
      ...assembly.majority,
      source: '《中国共产党不合格党员组织处置办法》，逐人无记名表决',
      marking: 'unsure',
    },
  },
  election: {
    title: '选举',
    by: 'members',
    persons: 'several',
    secret: true,
    quorum: {
      share: { atLeast: [4, 5] },
      text: '有选举权的到会人数不少于应到会人数的五分之四',
      source: '《中国共产党基层组织选举工作条例》',
      marking: 'known',
    },
    majority: {
      share: moreThanHalf,
      of: 'present',
      text: '赞成票超过实到会有选举权人数的半数当选',
      source: '《中国共产党基层组织选举工作条例》',
      marking: 'known',
    },
  },
  committee: {
    title: '支委会决议',
    by: 'committee',
    persons: 'none',
    quorum: {
      share: half,
      text: '有半数以上支部委员会成员到会方可进行',
      source: `${branchRules}第十二条`,
      marking: 'known',
    },
    majority: {
      share: moreThanHalf,
      of: 'eligible',
      text: '赞成人数超过应到会委员的半数为通过',
      source: '按少数服从多数原则，条文未写明基数，请与上级核实',
      marking: 'unsure',
    },
  },
} as const satisfies Record<string, MatterKind>;

export type MatterKindCode = keyof typeof matterKinds;

export const matterKindCodes = Object.keys(matterKinds) as [MatterKindCode, ...MatterKindCode[]];

export const matterKindOf = (code: string): MatterKind => matterKinds[code as MatterKindCode];

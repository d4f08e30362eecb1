/** 结对: a unit with a community, or a member or registrant with a household of it. */
export const pairingKinds = { unit: '单位结对', household: '结对帮扶' } as const;

export type PairingKind = keyof typeof pairingKinds;

/** Where a pairing stands. */
export const pairingStates = { open: '结对中', unconfirmed: '本年未确认', ended: '已结束' } as const;

/** Why a pairing of either kind is ended by somebody: codes, so that nothing of a household is written down with it. */
const eitherEndings = {
  done: '约定的事项已完成',
  agreed: '双方商定结束',
  'one-side': '一方提出结束',
  mistake: '登记有误',
} as const;

/** Why one with a household is ended besides. */
export const householdEndings = { 'household-left': '住户搬离', 'consent-withdrawn': '住户不再同意' } as const;

/** What somebody may say. */
export const saidEndings = { ...eitherEndings, ...householdEndings } as const;

export type SaidEnding = keyof typeof saidEndings;

/** Every ending, with those that follow by themselves. */
export const pairingEndings = {
  ...saidEndings,
  'not-renewed': '一月底前未确认续结',
  'unit-ended': '单位已停用',
  'person-left': '结对党员已不在本社区',
} as const;

export type PairingEnding = keyof typeof pairingEndings;

/** Open pairings of somebody with households of one community, at most. */
export const PAIRINGS_OF_PERSON = 10;
/** Open pairings of a unit, at most. */
export const PAIRINGS_OF_UNIT = 20;
/** Open pairings of a community with its households, at most. */
export const HOUSEHOLDS_OF_COMMUNITY = 500;

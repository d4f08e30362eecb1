/** On which grounds somebody stands apart from those who are called to a sitting. */
export const exemptionKinds = {
  listed: '年老体弱',
  ill: '因病',
  abroad: '出国（境）',
  away: '外派',
  elsewhere: '在流入地参加',
} as const;

export type ExemptionKind = keyof typeof exemptionKinds;

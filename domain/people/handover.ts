/** 交接清单: how somebody held what is to be handed over when his role ends. */
export const handoverKinds = {
  delegated: '受委派办理',
  'handed-over': '转办给本人',
  claimed: '本人签收',
  seat: '岗位待办',
  started: '本人发起，未办结',
} as const;

export type HandoverKind = keyof typeof handoverKinds;

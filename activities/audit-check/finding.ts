/** What can be wrong with what only grows. */
export const auditFindingKinds = {
  'case-chain': '事项的办理过程与其校验链不符',
  'actor-chain': '人员的操作留痕与其校验链不符',
  seal: '某日的封存与其内容或密钥不符',
  'sealed-head': '已封存的记录被改动或删除',
  'seal-late': '每日封存已停止两天以上',
} as const;

export type AuditFindingKind = keyof typeof auditFindingKinds;

/** One thing that is wrong. */
export interface AuditFinding {
  kind: AuditFindingKind;
  /** Of the case or actor; the day of the seal. */
  id: string;
  /** The first sequence that does not fit, as far as it is known. */
  at?: number;
}

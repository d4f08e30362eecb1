export const caseBallotsTexts = {
  title: '无记名投票',
  open: '正在投票',
  closed: (day: string) => `${day}结束`,
  roll: (eligible: number, cast: number) => `应投 ${eligible} 人，已投 ${cast} 人，未投 ${eligible - cast} 人。`,
  vote: '去投票',
  voted: '您已投票。',
  notOnRoll: '您不在投票名单中。',
  secret: '投票结束后公布计票，投了什么不留记录。',
} as const;

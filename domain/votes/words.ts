/** How a vote is taken. */
export const votingWays = { hand: '举手表决', paper: '纸质票无记名投票', electronic: '在线无记名投票' } as const;

/** Why a result was entered anew. */
export const correctionWords = { miscounted: '计票有误', mistyped: '录入有误', attendance: '签到更正' } as const;

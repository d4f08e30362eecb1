export const elderTexts = { on: '长者模式', off: '退出长者模式' } as const;

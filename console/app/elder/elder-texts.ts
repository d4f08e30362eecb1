export const elderTexts = { on: '长者模式', off: '标准模式' } as const;

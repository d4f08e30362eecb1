export const placesTexts = { lists: '名单与统计', settings: '设置', nothing: '这里还没有您能看的内容。' } as const;

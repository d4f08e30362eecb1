export const importsTexts = {
  title: '名册导入',
  intro:
    '把单位自己的 Excel 或 CSV 名册导入系统：党组织、党员、人员职务。先逐行核对，有一处不对就整份不导入，改好后重新上传即可。',
  start: '导入一份名册',
  at: '提交时间',
  status: '状态',
  rows: '数据行数',
  result: '结果',
  nothing: '您还没有导入过名册。',
  statuses: {
    waiting: '等待处理',
    checking: '正在核对',
    refused: '有误，未导入',
    writing: '正在写入',
    done: '已完成',
    failed: '未成功',
  },
  checked: '只核对，未写入',
  counts: (created: number, changed: number, unchanged: number) =>
    `新增 ${created}，修改 ${changed}，无变化 ${unchanged}`,
  wrong: (count: number) => `有 ${count} 处需要改正`,
} as const;

export const papersTexts = {
  title: '文书',
  preview: '预览',
  previewOf: (kind: string) => `预览${kind}`,
  print: '打开打印',
  printHint: (prints: number) =>
    prints === 0 ? '打开打印即计为正本；预览不计次数。' : `再打开打印将标注“补打第${prints}次”；预览不计次数。`,
  ownHint: '您打印的会注明“党员自行打印”，不是正本；正本由党组织出具。',
  printOf: (kind: string) => `打开打印${kind}`,
  newPage: '在新页面打开预览',
  phone: '若这里没有显示，',
  make: '制作',
  makeMore: '先制作，再打开打印；盖章后交给本人，或寄给对方。',
  prints: (count: number) => (count === 0 ? '还没有打印过' : `已打印 ${count} 次`),
  ownCopies: (count: number) => `党员自行打印 ${count} 次`,
  code: (code: string) => `校验码 ${code}`,
  file: '一案一卷',
  fileHolds: (steps: number, papers: number, files: number) =>
    `封面、目录、申请与审批表、办理过程（${steps} 步）${papers ? `、文书 ${papers} 份` : ''}${files ? `、附件 ${files} 个` : ''}。文书标注“存档件”，不计打印次数；每次生成都留有记录。`,
  filePdf: '生成 PDF',
  fileZip: '打包下载（含文书、附件）',
} as const;

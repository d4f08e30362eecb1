/** Why a PDF is not taken: what it would do, bring along or hide. What a person reads says what to do. */
export const pdfDangers = {
  encrypted: 'PDF 已加密或设有权限密码，请取消密码后另存，或重新打印为 PDF',
  'open-action': 'PDF 设有打开时自动执行的动作（OpenAction）',
  'own-actions': 'PDF 设有自动触发的动作（AA）',
  script: 'PDF 含有脚本（JavaScript）',
  launch: 'PDF 含有启动程序或打开其他文件的动作（Launch、GoToR、GoToE）',
  send: 'PDF 含有提交或导入数据的动作（SubmitForm、ImportData）',
  action: 'PDF 含有不允许的动作，只可有文内跳转和网页、邮件链接',
  link: 'PDF 含有不允许的链接，只可链接网页、邮件或电话',
  embedded: 'PDF 内嵌有其他文件，请删去附件后另存',
  media: 'PDF 内嵌有音频、视频或三维内容',
  xfa: 'PDF 是动态表单（XFA），请打印为普通 PDF',
  outside: 'PDF 引用了外部文件',
} as const;

export type PdfDanger = keyof typeof pdfDangers;

/** Keys that stand for one by themselves, wherever they are (ISO 32000-2: 7.6, 7.11.4, 8.10.4, 12.6, 12.7, 13). */
export const dangerousKeys: Readonly<Record<string, PdfDanger>> = {
  Encrypt: 'encrypted',
  JS: 'script',
  JavaScript: 'script',
  OnInstantiate: 'script',
  EF: 'embedded',
  EmbeddedFiles: 'embedded',
  RichMediaContent: 'media',
  XFA: 'xfa',
};

/** Names that do so as the value of `S`, `Subtype` or `Type`. What else an action may be is asked where actions stand. */
export const dangerousNames: Readonly<Record<string, PdfDanger>> = {
  JavaScript: 'script',
  ECMAScript: 'script',
  Launch: 'launch',
  GoToR: 'launch',
  GoToE: 'launch',
  SubmitForm: 'send',
  ImportData: 'send',
  Sound: 'media',
  Movie: 'media',
  Rendition: 'media',
  Screen: 'media',
  RichMedia: 'media',
  RichMediaExecute: 'media',
  GoTo3DView: 'media',
  '3D': 'media',
  EmbeddedFile: 'embedded',
  FileAttachment: 'embedded',
};

/** Moments at which additional actions begin (ISO 32000-2, tables 197 to 200). */
export const triggers = new Set('E X D U Fo Bl PO PC PV PI O C K F V WC WS DS WP DP'.split(' '));

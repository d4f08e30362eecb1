import { sizeText } from './size-text';

const endings: Record<string, string> = { 'image/png': 'PNG 图片', 'image/jpeg': 'JPG 图片', 'application/pdf': 'PDF' };

export const filesTexts = {
  kind: '材料类别',
  choose: '选择文件',
  photo: '拍照上传',
  drop: '也可以把文件拖到这里',
  limits: (types: readonly string[], largest: number, left: number) =>
    `可传${types.map((one) => endings[one] ?? '其他文件').join('、')}，单个不超过 ${sizeText(largest)}，还可传 ${left} 个。`,
  full: '附件已满。请先收回不需要的，再上传。',
  kindFirst: '请先选材料类别',
  wrongType: (name: string) => `“${name}”不能上传：请换成 PDF 或 JPG、PNG 图片。`,
  tooLarge: (name: string, largest: number) => `“${name}”超过 ${sizeText(largest)}：请压缩或分开后再传。`,
  empty: (name: string) => `“${name}”是空文件，请重新选择。`,
  sending: (name: string, percent: number) => `正在上传“${name}”：${percent}%`,
  checking: (name: string) => `“${name}”已传完，正在检查…`,
  preview: '预览',
  previewOf: (name: string) => `预览“${name}”`,
  newPage: '在新页面打开',
  recorded: '查看附件留有记录。若这里没有显示，请在新页面打开。',
  again: '再传一次',
  drop1: '不传了',
} as const;

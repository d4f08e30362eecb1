/** Parts of a Word file by what an office calls them. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/^word\/document\.xml$/, '正文'],
  [/^word\/header\d*\.xml$/, '页眉'],
  [/^word\/footer\d*\.xml$/, '页脚'],
  [/^word\/footnotes\.xml$/, '脚注'],
  [/^word\/endnotes\.xml$/, '尾注'],
  [/^word\/comments\w*\.xml$/, '批注'],
  [/^word\/glossary\//, '构建基块'],
  [/^word\/charts\//, '图表'],
  [/^word\/diagrams\//, 'SmartArt 图形'],
  [/^word\/numbering\.xml$/, '编号格式'],
  [/^word\/styles\w*\.xml$/, '样式'],
  [/^docProps\//, '文档属性'],
  [/^customXml\//, '自定义数据'],
];

const partTitle = (part: string): string => PARTS.find(([form]) => form.test(part))?.[1] ?? '其他部分';

/** 正文第3段; paragraphs of tables and text boxes are counted with the others. 0: in no paragraph. */
export const placeTitle = (part: string, paragraph: number): string =>
  paragraph ? `${partTitle(part)}第${paragraph}段` : partTitle(part);

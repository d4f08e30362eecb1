import { fullDate } from '../../domain/case/text';
import { type LocalDate, localDate } from '../../domain/time/dates';
import type { ShownLine } from './relay-lines-read';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

// Fonts of the system: what is printed here is a working list, not a paper of record.
const STYLE = `
  @page { size: A4; margin: 18mm 15mm; }
  body { font: 11pt/1.5 "Noto Serif SC", "Source Han Serif SC", SimSun, serif; color: #000; }
  h1 { font-size: 18pt; text-align: center; margin: 0; }
  p { text-align: right; margin: 2mm 0 4mm; }
  table { border-collapse: collapse; width: 100%; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  th, td { border: 0.5pt solid #000; padding: 1.5mm 2mm; vertical-align: top; text-align: left; }
  th { text-align: center; }
  td.tick { white-space: nowrap; }`;

const row = (line: ShownLine, index: number): string => `
  <tr><td>${index + 1}</td><td>${escaped(line.person.name)}<br>${escaped(line.phone ?? '无电话')}</td>
  <td>${escaped(line.organisation.name)}</td><td>${line.lines.map(escaped).join('<br>')}</td>
  <td>${fullDate(localDate(Date.parse(line.since)))}<br>${line.reasonTitle}</td>
  <td class="tick">□电话　□上门<br>□家属　□信函<br>　　月　　日</td></tr>`;

/** The lines as a page of HTML that prints on A4, its heading on each sheet. */
export function printedLines(lines: readonly ShownLine[], today: LocalDate): Buffer {
  const body = lines.length
    ? `<table><thead><tr><th>序号</th><th>姓名、电话</th><th>所在组织</th><th>转告内容</th><th>自何日、原因</th>
       <th>转告方式、日期</th></tr></thead><tbody>${lines.map(row).join('')}</tbody></table>`
    : '<p style="text-align:center">没有待转告的事项</p>';
  return Buffer.from(
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>人工转告清单</title><style>${STYLE}</style>
     </head><body><h1>人工转告清单</h1><p>${fullDate(today)}　共${lines.length}件　转告人：＿＿＿＿＿＿</p>${body}</body></html>`,
    'utf8',
  );
}

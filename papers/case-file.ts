import { legible, measureText } from './fonts';
import { formOf, type PaperForms } from './form';
import { soundImage } from './image';
import { Pages } from './layout/pages';
import { type Made, missingNote, sheetsOf } from './make-paper';
import { paint } from './paint';
import type { CaseFile } from './work';

// 一案一卷: cover, list of contents, forms with places for hand and seal, what happened, papers, attachments.

/** A chapter and the sheet on which it begins. */
interface Entry {
  title: string;
  sheet: number;
}

/** Renders the case file as one PDF. @param at of its printing */
export async function makeCaseFile(
  forms: PaperForms,
  file: CaseFile,
  images: readonly Buffer[],
  at: number,
): Promise<Made> {
  const gone = new Set<string>();
  const sound = images.map(soundImage);
  // Papers look for what is missing by themselves, and say so on their own sheet.
  const attachments = file.attachments.map(({ image, ...one }) =>
    image !== undefined && sound[image] ? { ...one, image } : one,
  );
  const words = legible({ ...file, attachments, papers: [] }, gone);
  const whole = { ...words, papers: file.papers };
  // Once to learn where everything begins, and once with the list of contents.
  const { entries } = setFile(forms, whole, [], gone);
  const { pages, papers } = setFile(forms, whole, entries, gone);
  const sheets = pages.numbered(`${words.title} 一案一卷`, papers);
  return { bytes: await paint(sheets, { title: '一案一卷', at: new Date(at) }, images), missing: [...gone] };
}

function setFile(forms: PaperForms, file: CaseFile, contents: readonly Entry[], gone: Set<string>) {
  const pages = new Pages(measureText);
  const entries: Entry[] = [];
  const papers = new Set<number>();
  const begin = (title: string) => {
    pages.turn();
    entries.push({ title, sheet: pages.number });
  };
  cover(pages, file);
  pages.turn();
  pages.heading('卷内目录');
  const length = file.sections.length + file.papers.length + (file.attachments.length ? 1 : 0) + 1;
  const known = contents.length ? contents : Array.from({ length }, () => ({ title: '—', sheet: 0 }));
  pages.table(
    known.map(({ title, sheet }, index) => [`${index + 1}`, `${title}　……　第 ${sheet} 页`]),
    40,
  );
  for (const { title, note, rows, signatures } of file.sections) {
    begin(title);
    pages.heading(title);
    if (note) pages.text(note, { size: 10, grey: true });
    pages.space(6);
    pages.table(rows);
    if (signatures) {
      pages.space(16);
      pages.signatures(signatures);
    }
  }
  const note = missingNote([...gone]);
  begin('办理过程');
  pages.heading('办理过程');
  for (const { at, text, more } of file.timeline) {
    pages.need(40);
    pages.text(`${at}　${text}`);
    for (const one of more) pages.text(one, { size: 10, left: 22 });
    pages.space(5);
  }
  if (note) pages.text(note, { size: 9, grey: true });
  for (const { paper, printing } of file.papers) {
    const { sheets, missing } = sheetsOf(forms, paper, printing);
    for (const character of missing) gone.add(character);
    const title = `${formOf(forms, paper.kind).title}（第 ${paper.fields.number} 号）`;
    for (const [at, marks] of sheets.entries()) {
      pages.insert(marks);
      papers.add(pages.number);
      if (at === 0) entries.push({ title, sheet: pages.number });
    }
  }
  if (file.attachments.length) {
    begin('附件');
    pages.heading('附件');
    pages.table(
      file.attachments.map(({ name, kind, size, image }, index) => [
        `附件${index + 1}`,
        `${name}\n${kind}，${size}${image === undefined ? '（另存为文件）' : ''}`,
      ]),
      60,
    );
    for (const [index, { name, image }] of file.attachments.entries()) {
      if (image !== undefined) pages.picture(`附件${index + 1}　${name}`, image);
    }
  }
  return { pages, papers, entries };
}

function cover(pages: Pages, file: CaseFile): void {
  pages.turn();
  pages.space(120);
  pages.heading(file.title, 28);
  pages.heading('一案一卷', 20);
  pages.space(60);
  pages.table(file.cover, 120);
}

import type PizZip from 'pizzip';
import type { ImportProblem } from '../sheets/problems';
import { WorkbookError } from '../sheets/workbook';
import { fillTemplate, openPackage } from './fill-template';
import { isXml, templateDangers } from './template-dangers';
import { isKey, markFault, marksIn, textsOf } from './template-marks';

/** Most bytes of a template. */
export const LARGEST_TEMPLATE = 2 * 1024 * 1024;

const packageFaults: Partial<Record<ImportProblem, string>> = {
  'file-too-large': '文件解压后内容过大',
  'file-damaged': '文件的压缩目录与实际内容不符，请在 Word 或 WPS 中另存为 .docx',
  'file-password': '文件设有密码，请取消密码后另存为 .docx',
};

/**
 * Checks an office's own Word template before it is kept: nothing in it acts, and every mark is filled, wherever it is.
 * @param known the tags that it may use
 * @returns what is wrong with it, in words, each with its place; none: it can be used
 */
export async function checkTemplate(known: Record<string, string>, file: Buffer): Promise<string[]> {
  let zip: PizZip;
  try {
    zip = await openPackage(file);
  } catch (error) {
    const fault = error instanceof WorkbookError ? packageFaults[error.type] : undefined;
    return [fault ?? '文件不是 Word 文档（.docx），旧版 .doc 请另存为 .docx'];
  }
  const dangers = templateDangers(zip);
  if (dangers.length) return dangers;
  const faults = markFaults(known, zip);
  return faults.length ? faults : await leftOver(known, file);
}

/** Marks that are not known or not whole. */
function markFaults(known: Record<string, string>, zip: PizZip): string[] {
  const found = partsOf(zip).flatMap(([part, bytes]) => {
    const { shown, beside } = textsOf(part, bytes);
    return (part === 'docProps/core.xml' ? beside : shown).map(({ text, place }) => marksIn(text, place));
  });
  const marks = found.flatMap((one) => one.marks).filter(({ name }) => !isKey(name));
  const faults = found.flatMap((one) => one.faults);
  faults.push(...marks.flatMap((mark) => markFault(known, mark) ?? []));
  if (!faults.length && !marks.length) return ['模板中没有任何标签'];
  return [...new Set(faults)];
}

/** Marks where nothing is filled in, found by filling: deleted text, drawn text, descriptions of pictures. */
async function leftOver(known: Record<string, string>, file: Buffer): Promise<string[]> {
  const values = Object.fromEntries(Object.keys(known).map((tag) => [tag, '示例']));
  let filled: PizZip;
  try {
    filled = await openPackage(await fillTemplate(file, values));
  } catch {
    return ['模板无法填写，请在 Word 或 WPS 中检查标签后另存'];
  }
  const faults = partsOf(filled).flatMap(([part, bytes]) => {
    const { shown, beside } = textsOf(part, bytes);
    return [...shown, ...beside].flatMap(({ text, place }) => {
      const { marks, faults: broken } = marksIn(text, place);
      const raw = marks.filter(({ name }) => !isKey(name)).map(({ name }) => `“{${name.slice(0, 40)}}”`);
      if (!raw.length && !(broken.length && shown.some((one) => one.text === text))) return [];
      return [`标签${raw.join('、')}写在不能填写的位置（${place}），请移到普通文字中，或接受全部修订`];
    });
  });
  return [...new Set(faults)];
}

/** What people see of a file; in the others programs keep what they like, in braces too. */
const SEEN = /^(?!customXml\/|docProps\/(app|custom)\.xml|.*\.rels$)/;

const partsOf = (zip: PizZip): [string, Uint8Array][] =>
  Object.entries(zip.files)
    .filter(([name, part]) => !part.dir && isXml(name) && SEEN.test(name))
    .map(([name, part]) => [name, part.asUint8Array()]);

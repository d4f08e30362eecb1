import InspectModule from 'docxtemplater/js/inspect-module.js';
import PizZip from 'pizzip';
import { guardZip } from '../sheets/zip-guard';
import { openTemplate } from './fill-template';

/** Most bytes of a template. */
export const LARGEST_TEMPLATE = 2 * 1024 * 1024;
/** And of its parts, unpacked. */
const UNPACKED = 20 * 1024 * 1024;

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** Parts that carry programs or other files. */
const FORBIDDEN_PART = /vbaProject|vbaData|\/activeX\/|\/embeddings\/|oleObject|\/afchunk|\.(bin|exe|html?|mht|js)$/i;
/** Fields that fetch or run something when the file is opened. */
const FORBIDDEN_FIELD = /\b(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|LINK|DATABASE|MACROBUTTON|IMPORT)\b/;

const short = (tag: string) => (tag.length > 40 ? `${tag.slice(0, 40)}…` : tag);

/**
 * Checks an office's own Word template before it is kept.
 * @param known the tags that it may use
 * @returns what is wrong with it, in words; none: it can be used
 */
export async function checkTemplate(known: Record<string, string>, file: Buffer): Promise<string[]> {
  try {
    await guardZip(file, { unpacked: UNPACKED });
  } catch {
    return ['文件不是有效的 .docx，或内容过大'];
  }
  let zip: PizZip;
  try {
    zip = new PizZip(file);
  } catch {
    return ['文件不是有效的 .docx，或内容过大'];
  }
  const dangers = dangersIn(zip);
  return dangers.length ? dangers : tagFaults(known, file);
}

/** Macros, embedded files, links to outside: nothing that acts on opening. */
function dangersIn(zip: PizZip): string[] {
  const types = zip.file('[Content_Types].xml')?.asText() ?? '';
  if (!types.includes(MAIN) || !zip.file('word/document.xml')) return ['文件不是 Word 文档（.docx）'];
  const found = new Set<string>();
  if (/macroEnabled|vbaProject/i.test(types)) found.add('不能含有宏');
  for (const [name, part] of Object.entries(zip.files)) {
    if (part.dir) continue;
    if (FORBIDDEN_PART.test(name)) found.add('不能含有宏、控件或嵌入的文件');
    if (!/\.(xml|rels)$/i.test(name)) continue;
    const text = part.asText();
    if (/<!(DOCTYPE|ENTITY)/i.test(text)) found.add('文件不是 Word 文档（.docx）');
    if (/\.rels$/i.test(name) && /TargetMode\s*=\s*["']External["']/i.test(text)) found.add('不能含有指向外部的链接');
    if (/attachedTemplate|aFChunk|oleObject/i.test(text)) found.add('不能含有宏、控件或嵌入的文件');
    for (const [, field = ''] of text.matchAll(/<w:instrText[^>]*>([^<]*)|w:instr="([^"]*)"/gi)) {
      if (FORBIDDEN_FIELD.test(field)) found.add('不能含有自动取数的域');
    }
  }
  return [...found];
}

/** A tag as the library read it; a module takes loops, conditions and raw text. */
interface Tag {
  value: string;
  module?: string;
}

interface LibraryError {
  properties?: { id?: string; xtag?: string; errors?: LibraryError[] };
}

/** Tags that are not known, or more than a tag. */
function tagFaults(known: Record<string, string>, file: Buffer): string[] {
  try {
    const inspect = new InspectModule();
    openTemplate(file, [inspect]);
    const tags = inspect.getAllStructuredTags() as unknown as Tag[];
    const loops = tags.filter(({ module }) => module).map(({ value }) => `不支持循环、条件或原文标签“${short(value)}”`);
    const unknown = tags
      .filter(({ module, value }) => !module && !Object.hasOwn(known, value))
      .map(({ value }) => `没有“${short(value)}”这个标签`);
    if (!tags.length) return ['模板中没有任何标签'];
    return [...new Set([...loops, ...unknown])];
  } catch (error) {
    const { properties } = error as LibraryError;
    const all = properties?.errors ?? [error as LibraryError];
    return [...new Set(all.map(({ properties: one }) => `标签“${short(one?.xtag ?? '')}”书写有误`))];
  }
}

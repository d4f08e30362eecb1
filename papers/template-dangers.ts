import type PizZip from 'pizzip';
import { XML_PART } from '../sheets/zip-guard';
import { FieldReader, fieldFault, isAddress } from './template-fields';
import { placeTitle } from './template-places';
import { readTemplateXml, XmlError } from './template-xml';

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/**
 * Relationships that a template may have, by the last word of their type (ECMA-376 part 1, 11.3, and what Word and WPS
 * add). All others fetch, run or embed something, or nobody knows what they do.
 */
const RELATIONSHIPS = new Set(
  'officeDocument core-properties extended-properties custom-properties thumbnail styles stylesWithEffects settings webSettings fontTable font numbering theme themeOverride image hdphoto header footer footnotes endnotes comments commentsExtended commentsIds commentsExtensible people glossaryDocument customXml customXmlProps printerSettings hyperlink chart chartUserShapes chartStyle chartColorStyle diagramData diagramLayout diagramQuickStyle diagramColors diagramDrawing keyMapCustomizations classificationlabels'.split(
    ' ',
  ),
);
const EMBEDDED = '不能含有宏、控件或嵌入的文件';
const LINKED = '不能含有指向外部的链接';

/** Parts that carry programs or other files; .bin is what Word writes of a printer. */
const FORBIDDEN_PART =
  /vbaProject|vbaData|(^|\/)activeX\/|(^|\/)embeddings\/|oleObject|(^|\/)afchunk|\.(exe|dll|html?|mht|mhtml|js|vbs|rtf|docx?|docm|dotm|dotx|xlsx?|xlsm|pptx?|swf)$|^(?!.*printerSettings).*\.bin$/i;
const FORBIDDEN_TYPE = /macroEnabled|vbaProject|activeX|oleObject/i;
const FORBIDDEN_ELEMENTS: Readonly<Record<string, string>> = {
  altChunk: EMBEDDED,
  subDoc: EMBEDDED,
  control: EMBEDDED,
  OLEObject: EMBEDDED,
  attachedTemplate: '不能附加其他模板，请在“开发工具—文档模板”中改为 Normal',
  mailMerge: '不能含有邮件合并的数据源，请改为普通 Word 文档',
};
const OUTSIDE = /^\s*(\w[\w+.-]*:|\\\\|\/\/)/;

const xmlFaults = {
  encoding: (part: string) => `“${part}”不是 UTF-8 编码，请在 Word 或 WPS 中另存为 .docx`,
  entities: (part: string) => `“${part}”含有 XML 实体声明，文件不是 Word 文档（.docx）`,
  form: (part: string) => `“${part}”不是有效的 XML，文件可能已损坏`,
} as const satisfies Record<XmlError['why'], (part: string) => string>;

/** Whether a part is read as XML, by Word as well. */
export const isXml = (part: string): boolean => XML_PART.test(part);

/** What acts when the file is opened, or fetches or brings along something: nothing of it may be in a template. */
export function templateDangers(zip: PizZip): string[] {
  const found = new Set<string>();
  let main = false;
  for (const [name, part] of Object.entries(zip.files)) {
    if (part.dir) continue;
    if (FORBIDDEN_PART.test(name)) found.add(EMBEDDED);
    if (!isXml(name)) continue;
    try {
      if (name === '[Content_Types].xml') main = typesOf(part.asUint8Array(), found);
      else if (/\.rels$/i.test(name)) relationshipsIn(part.asUint8Array(), found);
      else elementsIn(name, part.asUint8Array(), found);
    } catch (error) {
      if (!(error instanceof XmlError)) throw error;
      found.add(xmlFaults[error.why](name));
    }
  }
  if (!main || !zip.file('word/document.xml')) found.add('文件不是 Word 文档（.docx）');
  return [...found];
}

type Attributes = readonly { local: string; value: string }[];
const attribute = (attributes: Attributes, name: string) => attributes.find(({ local }) => local === name)?.value;

/** @returns whether the document is where it is looked for */
function typesOf(bytes: Uint8Array, found: Set<string>): boolean {
  let main = false;
  readTemplateXml(bytes, {
    open: (_, attributes) => {
      const type = attribute(attributes, 'ContentType') ?? '';
      if (FORBIDDEN_TYPE.test(type)) found.add(EMBEDDED);
      if (type === MAIN && attribute(attributes, 'PartName') === '/word/document.xml') main = true;
    },
  });
  return main;
}

function relationshipsIn(bytes: Uint8Array, found: Set<string>): void {
  readTemplateXml(bytes, {
    open: (local, attributes) => {
      if (local !== 'Relationship') return;
      const kind = (attribute(attributes, 'Type') ?? '').split('/').at(-1) ?? '';
      const target = attribute(attributes, 'Target') ?? '';
      const outside = attribute(attributes, 'TargetMode') === 'External' || OUTSIDE.test(target);
      if (outside && !(kind === 'hyperlink' && isAddress(target))) found.add(LINKED);
      if (!RELATIONSHIPS.has(kind)) found.add(`不能含有“${kind.slice(0, 30)}”这类关联内容`);
    },
  });
}

/** Fields, and elements and addresses that need no relationship. */
function elementsIn(part: string, bytes: Uint8Array, found: Set<string>): void {
  const fields = new FieldReader();
  let paragraphs = 0;
  let instruction = false;
  const judge = (text: string | undefined) => {
    const fault = text === undefined ? undefined : fieldFault(text);
    if (fault) found.add(`${fault}（${placeTitle(part, paragraphs)}）`);
  };
  readTemplateXml(bytes, {
    open: (local, attributes) => {
      if (local === 'p') paragraphs += 1;
      const forbidden = Object.hasOwn(FORBIDDEN_ELEMENTS, local) ? FORBIDDEN_ELEMENTS[local] : undefined;
      if (forbidden) found.add(forbidden);
      if (local === 'fldChar') judge(fields.mark(attribute(attributes, 'fldCharType')));
      if (local === 'fldSimple') judge(attribute(attributes, 'instr') ?? '');
      instruction = local === 'instrText' || local === 'delInstrText';
      // A picture's address stands here in the older form of drawings.
      const address = attributes.find(({ local: name }) => name === 'src' || name === 'href')?.value;
      if (address && OUTSIDE.test(address) && !(local !== 'imagedata' && local !== 'fill' && isAddress(address))) {
        found.add(LINKED);
      }
    },
    text: (text) => {
      if (instruction) fields.text(text);
    },
    close: () => {
      instruction = false;
    },
  });
  for (const rest of fields.rest()) judge(rest);
}

import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { guardZip } from '../sheets/zip-guard';
import { isKey, markName, plainBraces } from './template-marks';

/** Bytes of a template's parts, unpacked. */
const UNPACKED = 20 * 1024 * 1024;

/** That a content control shows a value kept elsewhere: Word would put it over what is filled in. */
const BINDING = /<w(15)?:dataBinding\b[^>]*\/>/g;

/** Looks a tag up as it stands: no expressions, no way to anything but the values. */
const parser = (tag: string) => ({
  get: (values: Record<string, string>) => {
    const name = markName(tag);
    if (isKey(name)) return `{${tag}}`;
    return Object.hasOwn(values, name) ? values[name] : '';
  },
});

/** Parts that Word shows and the library does not fill by itself. */
const MORE_PARTS = /^word\/(endnotes|charts\/chart|diagrams\/(data|drawing))\d*\.xml$/;

// Which the library's types do not know.
const { FileTypeConfig } = Docxtemplater as unknown as { FileTypeConfig: { docx(): object } };

const fileTypeConfig = {
  ...FileTypeConfig.docx(),
  getTemplatedFiles: (zip: PizZip) => Object.keys(zip.files).filter((name) => MORE_PARTS.test(name)),
};

/** Opens an archive of just what was looked at. @throws WorkbookError when it is none, or too large */
export const openPackage = async (file: Buffer): Promise<PizZip> =>
  new PizZip(await guardZip(file, { unpacked: UNPACKED }));

/**
 * Fills a template that was checked when it was taken in, in every part that Word shows.
 * @returns the bytes of a .docx file
 * @throws the library's error, whose `properties.errors` name the places
 */
export async function fillTemplate(file: Buffer, values: Record<string, string>): Promise<Buffer> {
  const zip = await openPackage(file);
  for (const name of Object.keys(zip.files).filter((one) => /^(word|docProps)\/.*\.xml$/.test(one))) {
    const text = zip.file(name)?.asText() ?? '';
    const plain = plainBraces(text).replace(BINDING, '');
    if (plain !== text) zip.file(name, plain);
  }
  const document = new Docxtemplater(zip, {
    fileTypeConfig,
    parser,
    linebreaks: true,
    errorLogging: false,
    nullGetter: () => '',
  });
  document.render(values);
  return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

import Docxtemplater, { type DXT } from 'docxtemplater';
import PizZip from 'pizzip';

/** Looks a tag up as it stands: no expressions, no way to anything but the values. */
const parser = (tag: string) => ({
  get: (values: Record<string, string>) => (Object.hasOwn(values, tag) ? values[tag] : ''),
});

/** Opens a template for reading or filling. @throws the library's error, whose `properties.errors` name the places */
export function openTemplate(file: Buffer, modules: DXT.Module[] = []): Docxtemplater {
  return new Docxtemplater(new PizZip(file), {
    modules,
    parser,
    linebreaks: true,
    errorLogging: false,
    nullGetter: () => '',
  });
}

/** Fills a template that was checked when it was taken in. @returns the bytes of a .docx file */
export function fillTemplate(file: Buffer, values: Record<string, string>): Buffer {
  const document = openTemplate(file);
  document.render(values);
  return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

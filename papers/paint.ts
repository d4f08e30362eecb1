import PDFDocument from 'pdfkit';
import { papersFonts } from './fonts';
import type { Mark } from './layout/marks';
import { A4 } from './layout/marks';

type Pdf = InstanceType<typeof PDFDocument>;

const GREY = '#808080';
const PLAIN = { lineBreak: false, baseline: 'alphabetic', features: [] } as const;

/** Paints sheets. @param info what stands in the file's properties: no names @returns the bytes of a PDF 1.7 file */
export function paint(
  sheets: readonly (readonly Mark[])[],
  info: { title: string; at: Date },
  images: readonly Buffer[] = [],
): Promise<Buffer> {
  const { regular, bold } = papersFonts();
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: info.title, Creator: 'dangwu', Producer: 'dangwu', CreationDate: info.at, ModDate: info.at },
  });
  // pdfkit takes a font that was read already; its types do not say so.
  doc.registerFont('regular', regular as never);
  doc.registerFont('bold', bold as never);
  const parts: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.on('error', reject);
  });
  for (const marks of sheets) {
    doc.addPage();
    for (const mark of marks) put(doc, mark, images);
  }
  doc.end();
  return done;
}

function put(doc: Pdf, mark: Mark, images: readonly Buffer[]): void {
  switch (mark.type) {
    case 'text':
      doc
        .font(mark.bold ? 'bold' : 'regular')
        .fontSize(mark.size)
        .fillColor(mark.grey ? GREY : 'black');
      doc.text(mark.text, mark.x, mark.y, PLAIN as never);
      return;
    case 'line':
      doc.lineWidth(mark.thin ? 0.5 : 0.7).strokeColor(mark.dashed ? GREY : 'black');
      if (mark.dashed) doc.dash(4, { space: 3 });
      doc
        .moveTo(...mark.from)
        .lineTo(...mark.to)
        .stroke();
      doc.undash();
      return;
    case 'circle':
      doc.lineWidth(0.6).strokeColor(GREY).dash(3, { space: 3 }).circle(mark.x, mark.y, mark.radius).stroke().undash();
      return;
    case 'across':
      across(doc, mark.text);
      return;
    case 'image': {
      const [x, y, width, height] = mark.box;
      doc.image(images[mark.index] as Buffer, x, y, { fit: [width, height], align: 'center', valign: 'center' });
      return;
    }
  }
}

function across(doc: Pdf, text: string): void {
  const size = 150;
  const middle = [A4.width / 2, A4.height / 2] as const;
  doc.save();
  doc.rotate(-40, { origin: [...middle] });
  doc.font('bold').fontSize(size).fillColor('#c00000').fillOpacity(0.28);
  const width = doc.widthOfString(text);
  doc.text(text, middle[0] - width / 2, middle[1] + size * 0.38, PLAIN as never);
  doc.restore();
}

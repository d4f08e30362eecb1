import { deflateSync } from 'node:zlib';

/** The least PNG of a size: signature, IHDR and IEND. */
export function png(width = 800, height = 600): Buffer {
  const head = Buffer.alloc(25);
  head.writeUInt32BE(13, 0);
  head.write('IHDR', 4, 'latin1');
  head.writeUInt32BE(width, 8);
  head.writeUInt32BE(height, 12);
  head.set([8, 2, 0, 0, 0], 16);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, head, Buffer.from('\0\0\0\0IEND\xaeB`\x82', 'latin1')]);
}

/** The beginning of a JPEG with its frame behind another segment. */
export function jpeg(width = 800, height = 600): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const comment = Buffer.from([0xff, 0xfe, 0, 6, 0xff, 0xd9, 0xff, 0xda]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), comment, frame, Buffer.from([0xff, 0xd9])]);
}

/** A small PDF; `more` stands in its catalogue, `packed` in a stream of objects, `picture` in that of a picture. */
export function pdf({ more = '', packed = '', picture = '' } = {}): Buffer {
  const stream = packed ? deflateSync(Buffer.from(`9 0 ${packed}`, 'latin1')) : undefined;
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R /OpenAction [3 0 R /Fit] ${more}>>\nendobj\n`,
      'latin1',
    ),
    ...(stream
      ? [
          Buffer.from(
            `4 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${stream.length} >>\nstream\n`,
          ),
          stream,
          Buffer.from('\nendstream\nendobj\n'),
        ]
      : []),
    Buffer.from(
      picture ? `5 0\nobj\n<< /Subtype /Image /Filter /DCTDecode >>\nstream\n${picture}\nendstream\nendobj\n` : '',
      'latin1',
    ),
    Buffer.from('2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n%%EOF\n'),
  ]);
}

import { inflateSync } from 'node:zlib';
import { jpegSize, pngSize } from '../registers/files/image-size';

/** Pixels of a PNG that is shown inside a PDF: what is larger is listed only. */
const MOST_PIXELS = 40_000_000;

/** Whether an attachment may be shown inside a PDF, by its header. Interlaced PNG files cannot be read here. */
export function usableImage(bytes: Buffer, mediaType: string): boolean {
  if (mediaType === 'image/jpeg') return jpegSize(bytes) !== undefined;
  if (mediaType !== 'image/png') return false;
  const size = pngSize(bytes);
  return size !== undefined && size.width * size.height <= MOST_PIXELS && bytes[28] === 0;
}

/** Samples a pixel by the colour type of W3C PNG, 11.2.1. */
const SAMPLES: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Whether the pixels that a PNG declares are really there; a JPEG goes into a PDF as it is. Takes a while: not in the API's thread. */
export function soundImage(bytes: Buffer): boolean {
  const size = pngSize(bytes);
  if (!size) return jpegSize(bytes) !== undefined;
  const samples = SAMPLES[bytes[25] as number];
  if (samples === undefined) return false;
  const wanted = size.height * (1 + Math.ceil((size.width * samples * (bytes[24] as number)) / 8));
  try {
    return inflateSync(Buffer.concat(pixels(bytes)), { maxOutputLength: wanted + 1 }).length === wanted;
  } catch {
    return false;
  }
}

/** The compressed pixels: the IDAT chunks (W3C PNG, 5.3). */
function pixels(bytes: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (at + 12 + length > bytes.length || type === 'IEND') break;
    if (type === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return parts;
}

import { connect } from 'node:net';
import type { Scanner } from './scanner';

/** Bytes of a piece of the file, and how long clamd may take. */
const PIECE = 64 * 1024;
const PATIENCE = 20_000;
/** Longest answer that is read: "stream: OK", or a signature's name. */
const LONGEST_ANSWER = 1_000;

/**
 * clamd by its INSTREAM command over TCP: `zINSTREAM\0`, pieces with their length (4 bytes, big-endian) before them, and
 * one of length 0 at the end. It answers `stream: OK`, `stream: <signature> FOUND` or an error. clamd(8)
 */
export const clamd = ({ host, port }: { host: string; port: number }, patience = PATIENCE): Scanner => ({
  scan: (bytes) =>
    new Promise((resolve, reject) => {
      const socket = connect({ host, port });
      let answer = '';
      const fail = (why: string) => {
        socket.destroy();
        reject(new Error(`clamd: ${why}`));
      };
      const timer = setTimeout(() => fail('no answer'), patience);
      socket.setEncoding('latin1');
      socket.on('connect', () => {
        socket.write('zINSTREAM\0');
        for (let at = 0; at < bytes.length; at += PIECE) {
          const piece = bytes.subarray(at, at + PIECE);
          socket.write(length(piece.length));
          socket.write(piece);
        }
        socket.write(length(0));
      });
      socket.on('data', (text) => {
        answer += text;
        if (answer.length > LONGEST_ANSWER) fail('an answer that is none');
      });
      socket.on('error', (error: NodeJS.ErrnoException) => fail(error.code ?? 'broken off'));
      socket.on('close', () => {
        clearTimeout(timer);
        const said = answer.replace(/\0.*$/s, '').trim();
        if (said === 'stream: OK') resolve('clean');
        else if (/^stream: .+ FOUND$/.test(said)) resolve('infected');
        // Size limits and errors: what was not looked at is not clean.
        else reject(new Error('clamd: no verdict'));
      });
      socket.on('end', () => socket.end());
    }),
});

function length(bytes: number): Buffer {
  const piece = Buffer.alloc(4);
  piece.writeUInt32BE(bytes);
  return piece;
}

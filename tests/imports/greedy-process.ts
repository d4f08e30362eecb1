import { serveApart } from '../../sheets/serve-apart';

// What a reader that a hostile file has got hold of would do.
serveApart<'buffers' | 'loop' | 'answer' | 'break', string>(async (what, tell) => {
  await tell('begun');
  const held: Buffer[] = [];
  while (what === 'buffers') held.push(Buffer.alloc(16 * 1024 * 1024, 1));
  while (what === 'loop') held.length = 0;
  if (what === 'break') throw new Error('broken');
  await tell(Object.keys(process.env).includes('HOME') ? 'has an environment' : 'has none');
});

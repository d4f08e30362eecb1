// Stands for the API: healthy at once, drains for a moment, and says in its log what happened to it.
import { createServer } from 'node:http';

const server = createServer((request, response) => {
  if (request.url === '/die') process.exit(7);
  response.end(request.url === '/door' ? process.env.DANGWU_SAMPLE_DOOR : request.url);
});
const end = (why) => {
  console.log(`${Date.now()} api ends: ${why}`);
  setTimeout(() => process.exit(0), Number(process.env.FAKE_DRAIN ?? 200));
};
process.on('SIGTERM', () => end('SIGTERM'));
process.stdin.on('end', () => end('parent')).resume();
server.listen(Number(process.env.PORT), process.env.HOST);

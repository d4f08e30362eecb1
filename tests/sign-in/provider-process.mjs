// A real OpenID provider on the loopback, in a process of its own: `node provider-process.mjs <redirect uri> <port>`. Its own
// development pages ask for the subject only; the user name of "subject-of-anna" is "anna".
import Provider from 'oidc-provider';

const [redirectUri, port = '0'] = process.argv.slice(2);
let forged = false;

const server = (await import('node:http')).createServer((request, response) => {
  if (request.url === '/forge') {
    forged = true;
    response.end();
  } else if (request.url === '/honest') {
    forged = false;
    response.end();
  } else answer(request, response);
});
await new Promise((resolve) => server.listen(Number(port), '127.0.0.1', resolve));
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'dangwu',
      client_secret: 'only-for-tests-only-for-tests',
      redirect_uris: [redirectUri],
      post_logout_redirect_uris: [new URL('/', redirectUri).href],
    },
  ],
  claims: { openid: ['sub'], profile: ['preferred_username'] },
  findAccount: (_context, subject) => ({
    accountId: subject,
    claims: () => ({ sub: subject, preferred_username: subject.replace('subject-of-', '') }),
  }),
  cookies: { keys: ['only for tests'] },
  pkce: { required: () => true },
});

// Tampering: the claims are changed, the signature stays.
provider.use(async (context, next) => {
  await next();
  if (!forged || context.path !== '/token' || !context.body?.id_token) return;
  const [head, claims, signature] = context.body.id_token.split('.');
  const changed = { ...JSON.parse(Buffer.from(claims, 'base64url').toString()), sub: 'subject-of-somebody-else' };
  const text = Buffer.from(JSON.stringify(changed)).toString('base64url');
  context.body = { ...context.body, id_token: [head, text, signature].join('.') };
});
const answer = provider.callback();

process.stdin.once('end', () => process.exit(0)).resume();
console.log(`ready ${issuer}`);

import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as it came. */
export interface Mail {
  to: string[];
  head: string;
  body: string;
  messageId: string;
}

type SmtpError = Error & { responseCode: number };
const answer = (responseCode: number, words = 'no'): SmtpError => Object.assign(new Error(words), { responseCode });

/** An SMTP server for tests; what it does is changed while it runs. */
export class Smtp {
  readonly mails: Mail[] = [];
  /** Answer of RCPT TO by address. */
  readonly refuses = new Map<string, number>();
  /** Words of that answer, by address. */
  readonly words = new Map<string, string>();
  /** Milliseconds until a mail is acknowledged. */
  slow = 0;
  /** Answers 250 to no mail, but keeps it: the acknowledgement is lost. */
  loseAnswer = 0;
  private readonly server = new SMTPServer({
    authOptional: false,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onAuth: ({ username, password }, _session, done) =>
      username === 'dangwu' && password === 'p:w@d' ? done(null, { user: username }) : done(answer(535)),
    onRcptTo: ({ address }, _session, done) => {
      const code = this.refuses.get(address);
      if (code) done(answer(code, this.words.get(address)));
      else done();
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        this.keep(
          Buffer.concat(chunks).toString('utf8'),
          session.envelope.rcptTo.map(({ address }) => address),
        );
        if (this.loseAnswer > 0) {
          this.loseAnswer--;
          return; // the client times out
        }
        setTimeout(done, this.slow);
      });
    },
  });
  port = 0;

  async listen(): Promise<void> {
    this.server.on('error', () => undefined);
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.port = ((this.server.server as unknown as Server).address() as AddressInfo).port;
  }

  get url(): string {
    return `smtp://dangwu:${encodeURIComponent('p:w@d')}@127.0.0.1:${this.port}`;
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(resolve));
  }

  private keep(text: string, to: string[]): void {
    const [head = '', ...rest] = text.split('\r\n\r\n');
    const base64 = /content-transfer-encoding: base64/i.test(head);
    const body = base64 ? Buffer.from(rest.join(''), 'base64').toString('utf8') : rest.join('\n\n');
    this.mails.push({ to, head, body, messageId: /^message-id: (.*)$/im.exec(head)?.[1] ?? '' });
  }
}

/** A port on which nobody answers: connections are taken and nothing is ever said. */
export async function silentPort(): Promise<{ port: number; close(): void }> {
  const server = createServer(() => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

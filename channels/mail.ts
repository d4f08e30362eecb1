import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';
import type { Instant } from '../domain/time/dates';
import type { MailConfig } from '../platform/channel-config';
import { type Channel, codeOf, type Later, type Message, type Refused, type Sent } from './channel';
import { puttingOff } from './putting-off';
import { mailSubject, mailText } from './texts';

interface SmtpError extends Error {
  code?: string;
  responseCode?: number;
  command?: string;
  /** The server's own words: they may hold an address. */
  response?: string;
}

/** A letter on its way by mail. Personal: never logged or stored as it is. */
export interface MailedLetter {
  /** The same at each try. */
  id: string;
  to: string;
  subject: string;
  text: string;
  file: { name: string; bytes: Uint8Array };
  at: Instant;
}

/** It may have been taken over: the answer did not come. */
export interface Unclear {
  kind: 'unclear';
  code: string;
}

/**
 * Mail by SMTP, at least once: a mail whose acceptance we did not learn of goes again under the same Message-ID, made
 * from the delivery, so that the mailbox can tell.
 */
export class MailChannel implements Channel {
  readonly name = 'mail';
  readonly #transport: Transporter;
  /** Of the mails under way, by Message-ID, those that have left as a whole: no part of one is ever taken over (RFC 5321, 4.1.1.4). */
  readonly #left = new Set<string>();

  constructor(
    private readonly config: MailConfig,
    private readonly address: string,
  ) {
    const { host, port, secure, auth, tls, ca, timeout } = config;
    this.#transport = createTransport({
      host,
      port,
      secure,
      auth,
      requireTLS: !secure && tls === 'required',
      ignoreTLS: !secure && tls === 'none',
      tls: { ca },
      connectionTimeout: timeout,
      greetingTimeout: timeout,
      socketTimeout: timeout,
      disableFileAccess: true,
      disableUrlAccess: true,
      logger: false,
    });
    this.#transport.use('stream', ({ data, message }, done) => {
      const read = message.createReadStream.bind(message);
      message.createReadStream = (options) => read(options).once('end', () => this.#left.add(String(data.messageId)));
      done();
    });
  }

  async send(message: Message): Promise<Sent | Refused | Later> {
    const told = await this.#post({
      id: message.deliveryId,
      to: message.to,
      subject: mailSubject(message),
      text: mailText(message, this.address),
      at: message.at,
    });
    // A notice is harmless twice: it goes again, and the mailbox can tell.
    return told.kind === 'unclear' ? { kind: 'later', code: told.code, provider: true } : told;
  }

  /**
   * One letter as an attachment, at most once: where the server may have taken it over and did not say so, that is said
   * and it is for a person to find out.
   */
  async sendLetter(letter: MailedLetter): Promise<Sent | Refused | Later | Unclear> {
    return await this.#post(letter);
  }

  async #post({ id, to, subject, text, at, file }: Omit<MailedLetter, 'file'> & Partial<Pick<MailedLetter, 'file'>>) {
    const messageId = `<${id}@${this.config.from.split('@').at(-1)}>`;
    const mail: SendMailOptions = {
      from: { name: '党务系统', address: this.config.from },
      to: { name: '', address: to },
      subject,
      text,
      messageId,
      date: new Date(at),
      headers: { 'Auto-Submitted': 'auto-generated' },
      ...(file && {
        attachments: [{ filename: file.name, content: Buffer.from(file.bytes), contentType: 'application/pdf' }],
      }),
    };
    try {
      await this.#transport.sendMail(mail);
      return { kind: 'sent', providerId: messageId } as const;
    } catch (error) {
      const what = classified(error as SmtpError);
      const answered = (error as SmtpError).responseCode !== undefined;
      return this.#left.has(messageId) && !answered ? ({ kind: 'unclear', code: what.code } as const) : what;
    } finally {
      this.#left.delete(messageId);
    }
  }

  close(): void {
    this.#transport.close();
  }
}

/**
 * What an SMTP answer means (RFC 5321, 4.2.1): 4yz may pass, 5yz will not, unless its words say otherwise; about whom, the
 * command tells, or the words.
 */
function classified({ code, responseCode, command, response = '' }: SmtpError): Refused | Later {
  if (!responseCode) return { kind: 'later', code: codeOf(`smtp-${code ?? 'connect'}`), provider: true };
  const said = `smtp-${responseCode}`;
  const ofRecipient = command === 'RCPT TO' || command === 'DATA';
  const putOff = puttingOff(response);
  if (putOff) return { kind: 'later', code: said, provider: putOff === 'everybody' };
  if (responseCode >= 500 && ofRecipient) return { kind: 'refused', code: said };
  return { kind: 'later', code: said, provider: !ofRecipient || responseCode === 421 };
}

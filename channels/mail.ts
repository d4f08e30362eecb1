import { createTransport, type Transporter } from 'nodemailer';
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

/**
 * Mail by SMTP, at least once: a mail whose acceptance we did not learn of goes again under the same Message-ID, made
 * from the delivery, so that the mailbox can tell.
 */
export class MailChannel implements Channel {
  readonly name = 'mail';
  readonly #transport: Transporter;

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
  }

  async send(message: Message): Promise<Sent | Refused | Later> {
    const messageId = `<${message.deliveryId}@${this.config.from.split('@').at(-1)}>`;
    try {
      await this.#transport.sendMail({
        from: { name: '党务系统', address: this.config.from },
        to: { name: '', address: message.to },
        subject: mailSubject(message),
        text: mailText(message, this.address),
        messageId,
        date: new Date(message.at),
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return { kind: 'sent', providerId: messageId };
    } catch (error) {
      return classified(error as SmtpError);
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

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { isSafeProvider, UNSAFE_PROVIDER } from './provider-url';

interface Common {
  /** Messages a minute and process. */
  perMinute: number;
  /** Milliseconds for one exchange. */
  timeout: number;
}

export interface MailConfig extends Common {
  host: string;
  port: number;
  /** TLS from the first byte (smtps:). */
  secure: boolean;
  auth?: { user: string; pass: string };
  /** STARTTLS on smtp: without it nothing is sent, only where offered, never. */
  tls: 'required' | 'opportunistic' | 'none';
  ca?: Buffer;
  from: string;
}

/** Alibaba Cloud 短信服务. */
export interface SmsConfig extends Common {
  endpoint: URL;
  accessKeyId: string;
  accessKeySecret: string;
  signName: string;
  templateCode: string;
  /** How requests are signed, and with it where their parameters stand (channels/sms-request.ts). */
  signature: '1.0' | 'acs3';
  /** The service tells by itself what became of a message. */
  pushed: boolean;
}

/** 企业微信 application. */
export interface WecomConfig extends Common {
  endpoint: URL;
  corpId: string;
  secret: string;
  agentId: number;
}

/** Ways to tell people outside the inbox; what is not set up is off. */
export interface ChannelConfig {
  mail?: MailConfig;
  sms?: SmsConfig;
  wecom?: WecomConfig;
  /** In the path to which the SMS service pushes its reports; without one nobody may. */
  smsReportSecret?: string;
}

const text = z.string().trim().min(1);
const provider = z.url({ protocol: /^https?$/ }).refine(isSafeProvider, UNSAFE_PROVIDER);
const rate = (usual: number) => z.coerce.number().int().min(1).max(100_000).default(usual);

/** Their part of the environment. */
export const channelEnvironment = {
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  SMTP_TLS: z.enum(['required', 'opportunistic', 'none']).default('required'),
  SMTP_CA: text.optional(),
  MAIL_FROM: z.email().optional(),
  MAIL_RATE: rate(60),
  SMS_ENDPOINT: provider.default('https://dysmsapi.aliyuncs.com/'),
  SMS_ACCESS_KEY_ID: text.optional(),
  SMS_ACCESS_KEY_SECRET: text.optional(),
  SMS_SIGN_NAME: text.max(20).optional(),
  SMS_TEMPLATE_CODE: text.optional(),
  SMS_RATE: rate(60),
  SMS_SIGNATURE: z.enum(['1.0', 'acs3']).default('1.0'),
  SMS_REPORT_SECRET: z
    .string()
    .regex(/^[\w-]{32,128}$/, '32 to 128 letters, digits, - and _')
    .optional(),
  WECOM_ENDPOINT: provider.default('https://qyapi.weixin.qq.com/'),
  WECOM_CORP_ID: text.optional(),
  WECOM_SECRET: text.optional(),
  WECOM_AGENT_ID: z.coerce.number().int().min(1).optional(),
  WECOM_RATE: rate(120),
  CHANNEL_TIMEOUT_MS: z.coerce.number().int().min(100).max(30_000).default(10_000),
};

type Environment = z.output<z.ZodObject<typeof channelEnvironment>>;

/** The variables that make a channel: all of them, or none. */
const together = [
  ['SMTP_URL', 'MAIL_FROM'],
  ['SMS_ACCESS_KEY_ID', 'SMS_ACCESS_KEY_SECRET', 'SMS_SIGN_NAME', 'SMS_TEMPLATE_CODE'],
  ['WECOM_CORP_ID', 'WECOM_SECRET', 'WECOM_AGENT_ID'],
] as const;

/**
 * Reads the channels that are set up.
 * @throws Error naming the variables that are missing beside others of their channel
 */
export function channelConfig(e: Environment): ChannelConfig {
  const missing = together.flatMap((names) => {
    const absent = names.filter((name) => e[name] === undefined);
    return absent.length < names.length ? absent : [];
  });
  if (missing.length) throw new Error(`${missing.join(', ')}: set beside the others of the channel, or none of them`);
  const timeout = e.CHANNEL_TIMEOUT_MS;
  return {
    ...(e.SMTP_URL && e.MAIL_FROM && { mail: mail(e, e.SMTP_URL, e.MAIL_FROM) }),
    ...(e.SMS_ACCESS_KEY_ID && {
      sms: {
        endpoint: new URL(e.SMS_ENDPOINT),
        accessKeyId: e.SMS_ACCESS_KEY_ID,
        accessKeySecret: e.SMS_ACCESS_KEY_SECRET as string,
        signName: e.SMS_SIGN_NAME as string,
        templateCode: e.SMS_TEMPLATE_CODE as string,
        signature: e.SMS_SIGNATURE,
        pushed: e.SMS_REPORT_SECRET !== undefined,
        perMinute: e.SMS_RATE,
        timeout,
      },
    }),
    ...(e.WECOM_CORP_ID && {
      wecom: {
        endpoint: new URL(e.WECOM_ENDPOINT),
        corpId: e.WECOM_CORP_ID,
        secret: e.WECOM_SECRET as string,
        agentId: e.WECOM_AGENT_ID as number,
        perMinute: e.WECOM_RATE,
        timeout,
      },
    }),
    ...(e.SMS_REPORT_SECRET && { smsReportSecret: e.SMS_REPORT_SECRET }),
  };
}

function mail(e: Environment, address: string, from: string): MailConfig {
  const { protocol, hostname, port, username, password } = new URL(address);
  const secure = protocol === 'smtps:';
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    tls: e.SMTP_TLS,
    ...(e.SMTP_CA && { ca: readCertificate(e.SMTP_CA) }),
    from,
    perMinute: e.MAIL_RATE,
    timeout: e.CHANNEL_TIMEOUT_MS,
  };
}

function readCertificate(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new Error('SMTP_CA: the file cannot be read');
  }
}

/** 4.x.x: a persistent transient failure, whatever the reply's own code (RFC 3463, section 2). */
const TRANSIENT = /(^|\D)4\.\d{1,3}\.\d{1,3}(?!\d|\.\d)/;
/** 4.2.x and 5.2.2: of one mailbox, which is full or shut for a while. */
const MAILBOX =
  /(^|\D)(4\.2\.\d{1,3}|5\.2\.2)(?!\d|\.\d)|mailbox[^.]{0,20}(full|quota)|(quota|storage)[^.]{0,20}mailbox|over ?quota|邮箱(已满|空间)/i;
/** Of ours: too fast, or the day's number is reached. As the large mail services write it, some with 550. */
const LIMITS =
  /frequen(cy|t)|rate[ -]?limit|throttl|too (many|fast)|(daily|hourly|sending|user|connection)[^.]{0,20}(limit|quota)|quota exceeded|频率|频繁|超(过|出)?.{0,8}(限制|上限|限额)/i;
/** Of this one: greylisted, or something is amiss just now. */
const LATER = /try (again )?later|temporar(y|ily)|gr[ae]y ?list|稍后|稍候|暂时/i;

/**
 * Whether the words of an SMTP answer say that it will do later, and for whom: `everybody` when it is the sender who has to
 * wait. Services answer so with codes that elsewhere mean never ("550 5.7.1 user frequency limited").
 * @param response with its code; never to be stored
 */
export function puttingOff(response: string): 'everybody' | 'recipient' | undefined {
  const text = response.slice(0, 1000);
  if (MAILBOX.test(text)) return 'recipient';
  if (LIMITS.test(text)) return 'everybody';
  return TRANSIENT.test(text) || LATER.test(text) ? 'recipient' : undefined;
}

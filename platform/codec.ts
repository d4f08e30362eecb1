import { METADATA_ENCODING_KEY, type Payload, type PayloadCodec } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import { open, seal } from './cipher';
import type { Key } from './keys';

const ENCODING = 'binary/dangwu';
/** To what every payload is sealed. */
export const PAYLOAD_CONTEXT = 'temporal.payload';
const PayloadMessage = temporal.api.common.v1.Payload;

/** The sealed bytes of a payload that the codec covered; undefined of any other. */
export function coveredBytes({ data, metadata }: Payload): Uint8Array | undefined {
  const encoding = metadata?.[METADATA_ENCODING_KEY];
  return data && encoding && Buffer.from(encoding).toString() === ENCODING ? data : undefined;
}

/** Covers every payload that leaves a process for Temporal; histories hold nothing readable. */
export class CipherCodec implements PayloadCodec {
  constructor(private readonly keys: Key[]) {}

  async encode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => ({
      metadata: { [METADATA_ENCODING_KEY]: Buffer.from(ENCODING) },
      data: seal(this.keys, PayloadMessage.encode(payload).finish(), PAYLOAD_CONTEXT),
    }));
  }

  async decode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => {
      const bytes = coveredBytes(payload);
      return bytes ? PayloadMessage.decode(open(this.keys, bytes, PAYLOAD_CONTEXT)) : payload;
    });
  }
}

import { METADATA_ENCODING_KEY, type Payload, type PayloadCodec } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import { open, seal } from './cipher';
import type { Key } from './keys';

const ENCODING = 'binary/dangwu';
const CONTEXT = 'temporal.payload';
const PayloadMessage = temporal.api.common.v1.Payload;

/** Covers every payload that leaves a process for Temporal; histories hold nothing readable. */
export class CipherCodec implements PayloadCodec {
  constructor(private readonly keys: Key[]) {}

  async encode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => ({
      metadata: { [METADATA_ENCODING_KEY]: Buffer.from(ENCODING) },
      data: seal(this.keys, PayloadMessage.encode(payload).finish(), CONTEXT),
    }));
  }

  async decode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => {
      const encoding = payload.metadata?.[METADATA_ENCODING_KEY];
      if (!payload.data || !encoding || Buffer.from(encoding).toString() !== ENCODING) return payload;
      return PayloadMessage.decode(open(this.keys, payload.data, CONTEXT));
    });
  }
}

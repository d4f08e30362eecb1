import { Client, Connection } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { CipherCodec } from './codec';
import type { Config } from './config';
import type { KeyRing } from './keys';

/** How values become payloads, in the client and in the worker alike. */
export const dataConverter = (keys: KeyRing): DataConverter => ({ payloadCodecs: [new CipherCodec(keys.payload)] });

/** Address and credentials as the client's and the worker's connections both take them. */
export const connectionOptions = ({ temporal }: Config) => ({
  address: temporal.address,
  ...(temporal.apiKey ? { apiKey: temporal.apiKey } : {}),
  ...(temporal.tls === true
    ? { tls: true }
    : temporal.tls
      ? {
          tls: {
            serverNameOverride: temporal.tls.serverName,
            serverRootCACertificate: temporal.tls.ca,
            ...(temporal.tls.cert && temporal.tls.key
              ? { clientCertPair: { crt: temporal.tls.cert, key: temporal.tls.key } }
              : {}),
          },
        }
      : {}),
});

/** A client that connects when it is first used, so that a process can start before Temporal does. */
export function openTemporal(config: Config, keys: KeyRing): Client {
  const connection = Connection.lazy(connectionOptions(config));
  return new Client({ connection, namespace: config.temporal.namespace, dataConverter: dataConverter(keys) });
}

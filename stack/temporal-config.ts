/** Where Temporal keeps its two databases. */
export interface TemporalStore {
  port: number;
  /** Of the role `temporal`. */
  password: string;
}

/** Ports in the order frontend, matching, history, worker: two each, for calls and for membership. */
export const PORTS_NEEDED = 8;

// Fixed for ever by the first start: a database cannot change its number of shards.
const HISTORY_SHARDS = 4;
const SERVICES = ['frontend', 'matching', 'history', 'worker'] as const;

/** The server's configuration; as JSON it is valid YAML. Everything listens on the loopback only. */
export function serverConfig(store: TemporalStore, ports: number[], dynamicConfigPath: string): object {
  const database = (databaseName: string, maxConns: number) => ({
    sql: {
      pluginName: 'postgres12_pgx',
      databaseName,
      connectAddr: `127.0.0.1:${store.port}`,
      connectProtocol: 'tcp',
      user: 'temporal',
      password: store.password,
      maxConns,
      maxIdleConns: maxConns,
      maxConnLifetime: '1h',
    },
  });
  const services = SERVICES.map((name, i) => [
    name,
    { rpc: { grpcPort: ports[2 * i], membershipPort: ports[2 * i + 1], bindOnLocalHost: true } },
  ]);
  return {
    log: { stdout: true, level: 'error' },
    persistence: {
      defaultStore: 'default',
      visibilityStore: 'visibility',
      numHistoryShards: HISTORY_SHARDS,
      datastores: { default: database('temporal', 20), visibility: database('temporal_visibility', 10) },
    },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
    services: Object.fromEntries(services),
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: {
        active: {
          enabled: true,
          initialFailoverVersion: 1,
          rpcName: 'frontend',
          rpcAddress: `127.0.0.1:${ports[0]}`,
        },
      },
    },
    dcRedirectionPolicy: { policy: 'noop' },
    dynamicConfigClient: { filepath: dynamicConfigPath, pollInterval: '60s' },
  };
}

/**
 * Settings that the server reads while it runs.
 * @param timeSkipping whether workflows of every namespace may be moved forward in time: tests only
 * @param rehearsal the one namespace in which they may be
 */
export function dynamicConfig(
  timeSkipping: boolean,
  rehearsal?: string,
): Record<string, { value: unknown; constraints?: { namespace: string } }[]> {
  return {
    // One partition serves one machine; the default of 4 makes each poll look in four places.
    'matching.numTaskqueueReadPartitions': [{ value: 1 }],
    'matching.numTaskqueueWritePartitions': [{ value: 1 }],
    // The default of 128,000 workflows in memory would be several gigabytes.
    'history.hostLevelCacheMaxSize': [{ value: 8192 }],
    // A case whose tasks were lost a few times, on a machine with too much to do, is tried again after seconds: by the
    // default each try waits twice as long as the one before, up to ten minutes, and so do the decisions on it.
    'history.workflowTaskRetryMaxInterval': [{ value: '5s' }],
    ...(rehearsal !== undefined && {
      'frontend.WorkflowTimeSkippingEnabled': [{ value: true, constraints: { namespace: rehearsal } }],
      // Otherwise each skip of time takes a second.
      'history.timerProcessorMaxTimeShift': [{ value: '50ms' }],
    }),
    ...(timeSkipping && {
      // A case begins a new run after some sixty decisions instead of some five hundred, so that a test sees it.
      'limit.historyCount.suggestContinueAsNew': [{ value: 500 }],
      'frontend.WorkflowTimeSkippingEnabled': [{ value: true }],
      'history.timerProcessorMaxTimeShift': [{ value: '10ms' }],
      'system.forceSearchAttributesCacheRefreshOnRead': [{ value: true }],
    }),
  };
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { configVariables, readConfig } from '../../platform/config';
import { ROOT } from '../../stack/settings';
import { workerHealth } from '../../stack/worker-health';

const text = (...path: string[]) => readFileSync(join(ROOT, ...path), 'utf8');
const KUBERNETES = readdirSync(join(ROOT, 'deploy', 'kubernetes'));
const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
const runs = (script: string) => scripts[script]?.split(' ');
const variables = [...configVariables, 'MIGRATION_DATABASE_URL'];

/** Every document of a file; two keys of one name or an anchor that is not there fail here. */
function documents(...path: string[]): unknown[] {
  return parseAllDocuments(text(...path), { merge: true, uniqueKeys: true }).map((document) => {
    expect([...document.errors, ...document.warnings]).toEqual([]);
    return document.toJS();
  });
}

// What of each schema these manifests use, strictly: a key that is misspelt or stands elsewhere is refused.
const name = z.string().regex(/^[a-z][a-z0-9-]{0,62}$/);
const quantity = z.string().regex(/^\d+(m|Mi|Gi)?$/);
const labels = z.record(z.string(), z.string());
const selector = z.strictObject({ matchLabels: labels });
const amounts = z.strictObject({ cpu: quantity, memory: quantity });
const probe = z.strictObject({
  httpGet: z.strictObject({ path: z.enum(['/livez', '/readyz']), port: z.literal('http') }),
  periodSeconds: z.int(),
  timeoutSeconds: z.int().optional(),
  failureThreshold: z.int(),
});
const source = z.union([
  z.strictObject({ configMapRef: z.strictObject({ name }) }),
  z.strictObject({ secretRef: z.strictObject({ name }) }),
]);
const container = z.strictObject({
  name,
  image: z.string(),
  command: z.array(z.string()),
  envFrom: z.array(source),
  ports: z.array(z.strictObject({ name, containerPort: z.int() })).optional(),
  startupProbe: probe.optional(),
  livenessProbe: probe.optional(),
  readinessProbe: probe.optional(),
  lifecycle: z
    .strictObject({ preStop: z.strictObject({ exec: z.strictObject({ command: z.array(z.string()) }) }) })
    .optional(),
  resources: z.strictObject({ requests: amounts, limits: amounts }),
  securityContext: z.strictObject({
    allowPrivilegeEscalation: z.literal(false),
    readOnlyRootFilesystem: z.literal(true),
    capabilities: z.strictObject({ drop: z.tuple([z.literal('ALL')]) }),
  }),
  volumeMounts: z.array(z.strictObject({ name, mountPath: z.string(), readOnly: z.boolean().optional() })),
});
const pod = z.strictObject({
  metadata: z.strictObject({ labels }),
  spec: z.strictObject({
    restartPolicy: z.literal('Never').optional(),
    automountServiceAccountToken: z.literal(false),
    terminationGracePeriodSeconds: z.int().optional(),
    securityContext: z.strictObject({
      runAsNonRoot: z.literal(true),
      runAsUser: z.int().min(1),
      runAsGroup: z.int().min(1),
      fsGroup: z.int().optional(),
      seccompProfile: z.strictObject({ type: z.literal('RuntimeDefault') }),
    }),
    topologySpreadConstraints: z
      .array(
        z.strictObject({
          maxSkew: z.int(),
          topologyKey: z.string(),
          whenUnsatisfiable: z.enum(['DoNotSchedule', 'ScheduleAnyway']),
          labelSelector: selector,
        }),
      )
      .optional(),
    containers: z.tuple([container]),
    volumes: z.array(
      z.union([
        z.strictObject({ name, emptyDir: z.strictObject({}) }),
        z.strictObject({ name, secret: z.strictObject({ secretName: name, defaultMode: z.int() }) }),
      ]),
    ),
  }),
});
const head = <Kind extends string>(apiVersion: string, kind: Kind) => ({
  apiVersion: z.literal(apiVersion),
  kind: z.literal(kind),
  metadata: z.strictObject({ name, labels: labels.optional() }),
});
const deployment = z.strictObject({
  ...head('apps/v1', 'Deployment'),
  spec: z.strictObject({
    replicas: z.int().min(2),
    strategy: z.strictObject({
      type: z.literal('RollingUpdate'),
      rollingUpdate: z.strictObject({ maxUnavailable: z.literal(0), maxSurge: z.literal(1) }),
    }),
    selector,
    template: pod,
  }),
});
const job = z.strictObject({
  ...head('batch/v1', 'Job'),
  spec: z.strictObject({ backoffLimit: z.int(), activeDeadlineSeconds: z.int(), template: pod }),
});
const strings = z.record(z.string(), z.string());
const manifests = z.discriminatedUnion('kind', [
  deployment,
  job,
  z.strictObject({ ...head('v1', 'ConfigMap'), data: strings }),
  z.strictObject({ ...head('v1', 'Secret'), stringData: strings }),
  z.strictObject({
    ...head('v1', 'Service'),
    spec: z.strictObject({
      selector: labels,
      ports: z.array(z.strictObject({ name, port: z.int(), targetPort: z.literal('http') })),
    }),
  }),
  z.strictObject({
    ...head('policy/v1', 'PodDisruptionBudget'),
    spec: z.strictObject({ minAvailable: z.int(), selector }),
  }),
]);

const all = KUBERNETES.flatMap((file) => documents('deploy', 'kubernetes', file).map((one) => manifests.parse(one)));
const of = <Kind extends (typeof all)[number]['kind']>(kind: Kind) =>
  all.filter((one): one is Extract<(typeof all)[number], { kind: Kind }> => one.kind === kind);
const deployed = (part: string) => {
  const found = of('Deployment').find(({ metadata }) => metadata.name === `dangwu-${part}`);
  if (!found) throw new Error(`no deployment of ${part}`);
  return { ...found.spec.template.spec, container: found.spec.template.spec.containers[0], spec: found.spec };
};
const environment = Object.assign(
  {},
  ...of('ConfigMap').map(({ data }) => data),
  ...of('Secret').map(({ stringData }) => stringData),
) as Record<string, string>;

test('a manifest with a key that its kind does not have is refused', () => {
  const [one] = documents('deploy', 'kubernetes', 'api.yaml') as { spec: Record<string, unknown> }[];
  expect(manifests.safeParse(one).success).toBe(true);
  expect(manifests.safeParse({ ...one, spec: { ...one?.spec, replica: 2 } }).success).toBe(false);
  expect(all.map(({ kind }) => kind).sort()).toEqual(
    ['ConfigMap', 'Deployment', 'Deployment', 'Job', 'PodDisruptionBudget', 'PodDisruptionBudget']
      .concat(['Secret', 'Secret', 'Secret', 'Service'])
      .sort(),
  );
});

test('each process is started as its npm script starts it, and what is named is there', () => {
  expect(deployed('api').container.command).toEqual(runs('serve'));
  expect(deployed('worker').container.command).toEqual(runs('work'));
  const [migration] = of('Job');
  expect(migration?.spec.template.spec.containers[0].command).toEqual(runs('migrate'));
  for (const command of Object.values(scripts)) {
    const file = command.split(' ').find((word) => /\.(ts|mjs)$/.test(word));
    if (file) expect(existsSync(join(ROOT, file))).toBe(true);
  }
  const there = (kind: 'ConfigMap' | 'Secret') => of(kind).map(({ metadata }) => metadata.name);
  const pods = [...of('Deployment'), ...of('Job')].map(({ spec }) => spec.template.spec);
  for (const { containers, volumes } of pods) {
    for (const from of containers[0].envFrom) {
      if ('secretRef' in from) expect(there('Secret')).toContain(from.secretRef.name);
      else expect(there('ConfigMap')).toContain(from.configMapRef.name);
    }
    for (const volume of volumes) if ('secret' in volume) expect(there('Secret')).toContain(volume.secret.secretName);
    expect(containers[0].volumeMounts.map((mount) => mount.name).sort()).toEqual(volumes.map((v) => v.name).sort());
  }
  for (const { spec } of [...of('PodDisruptionBudget'), ...of('Deployment')]) {
    const wanted = spec.selector.matchLabels;
    expect(of('Deployment').some((one) => isPart(wanted, one.spec.template.metadata.labels))).toBe(true);
  }
  const [service] = of('Service');
  expect(isPart(service?.spec.selector ?? {}, deployed('api').spec.template.metadata.labels)).toBe(true);
});

const isPart = (part: Record<string, string>, whole: Record<string, string>) =>
  Object.entries(part).every(([key, value]) => whole[key] === value);

test('every variable is one that is read, the owner’s password is the migration’s alone, and together they configure', () => {
  const ringFile = 'keys.json';
  expect(Object.keys(environment).filter((one) => one !== ringFile && !variables.includes(one))).toEqual([]);
  expect(deployed('api').container.envFrom).not.toContainEqual({ secretRef: { name: 'dangwu-owner' } });
  expect(deployed('worker').container.envFrom).toEqual(deployed('api').container.envFrom);
  const keys = deployed('api').volumes.find(({ name }) => name === 'keys');
  const mounted = deployed('api').container.volumeMounts.find((mount) => mount.name === 'keys')?.mountPath;
  expect(keys).toMatchObject({ secret: { secretName: 'dangwu-keys', defaultMode: 0o440 } });
  expect(environment.DANGWU_KEYS).toBe(`${mounted}/${ringFile}`);
  const config = readConfig({ ...environment, DANGWU_KEYS: undefined, DANGWU_KEY_RING: '{}' });
  expect(deployed('api').container.ports).toEqual([{ name: 'http', containerPort: config.api.port }]);
  expect(deployed('worker').container.ports).toEqual([{ name: 'http', containerPort: config.worker.port }]);
  expect(config.api).toMatchObject({ host: '0.0.0.0', trustProxy: 1 });
});

const seconds = (quantityOfTime: string) => Number(/^(\d+)s$/.exec(quantityOfTime)?.[1]);

test('each has its probes, and longer until SIGKILL than it needs to drain', async () => {
  const { deadline } = readConfig({ ...environment, DANGWU_KEYS: undefined, DANGWU_KEY_RING: '{}' }).api;
  const api = deployed('api');
  const pause = Number(api.container.lifecycle?.preStop.exec.command[1]);
  expect(api.container.lifecycle?.preStop.exec.command).toEqual(['sleep', String(pause)]);
  expect(api.terminationGracePeriodSeconds).toBeGreaterThan(pause + deadline / 1000 + 1);
  // shutdownGraceTime of worker/run.ts, and the end of what goes on beside it.
  expect(text('worker', 'run.ts')).toContain("shutdownGraceTime: '10 seconds'");
  expect(deployed('worker').terminationGracePeriodSeconds).toBeGreaterThan(30);
  for (const part of ['api', 'worker']) {
    const { startupProbe, livenessProbe, readinessProbe } = deployed(part).container;
    expect([startupProbe, livenessProbe, readinessProbe].map((one) => one?.httpGet.path)).toEqual([
      '/livez',
      '/livez',
      '/readyz',
    ]);
    // It waits a minute for servers that are away.
    expect((startupProbe?.periodSeconds ?? 0) * (startupProbe?.failureThreshold ?? 0)).toBeGreaterThan(60);
  }
  const health = text('api', 'http', 'health.ts');
  for (const path of ['/livez', '/readyz']) expect(health).toContain(`router.get('${path}'`);
});

test('a worker is alive while it answers, and ready while its heartbeats arrive', async () => {
  let beat: number | undefined;
  const server = workerHealth({ lastBeat: () => beat });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const status = async (path: string, method = 'GET') =>
    (await fetch(`http://127.0.0.1:${port}${path}`, { method })).status;
  expect([await status('/livez'), await status('/readyz')]).toEqual([200, 503]);
  beat = Date.now() - 1_000;
  expect(await status('/readyz')).toBe(200);
  beat = Date.now() - 16_000;
  expect([await status('/livez'), await status('/readyz')]).toEqual([200, 503]);
  expect([await status('/metrics'), await status('/livez', 'POST')]).toEqual([404, 405]);
  server.closeAllConnections();
  server.close();
});

const limits = z.strictObject({
  replicas: z.int().optional(),
  resources: z.strictObject({ limits: z.strictObject({ cpus: z.string(), memory: z.string().regex(/^\d+[MG]$/) }) }),
});
const service = z.strictObject({
  image: z.string(),
  build: z.strictObject({ context: z.literal('..'), dockerfile: z.string() }).optional(),
  command: z.array(z.string()),
  init: z.literal(true),
  restart: z.string(),
  read_only: z.literal(true),
  tmpfs: z.tuple([z.literal('/tmp')]),
  cap_drop: z.tuple([z.literal('ALL')]),
  security_opt: z.array(z.string()),
  env_file: z.array(z.string()),
  environment: strings.optional(),
  secrets: z.array(z.string()).optional(),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.string() })).optional(),
  logging: z.strictObject({ driver: z.string(), options: strings }).optional(),
  ports: z.array(z.string()).optional(),
  healthcheck: z
    .strictObject({
      test: z.array(z.string()),
      interval: z.string(),
      timeout: z.string(),
      retries: z.int(),
      start_period: z.string(),
    })
    .optional(),
  stop_grace_period: z.string().optional(),
  deploy: limits,
});
const composition = z.object({
  name,
  services: z.strictObject({ migrate: service, api: service, worker: service }),
  secrets: z.strictObject({ keys: z.strictObject({ file: z.string() }) }),
});

test('the compose file says the same: scripts, variables, probes, draining, limits', () => {
  const [file] = documents('deploy', 'compose.yaml');
  const { services } = composition.parse(file);
  const { migrate, api, worker } = services;
  expect([migrate.command, api.command, worker.command]).toEqual([runs('migrate'), runs('serve'), runs('work')]);
  expect(existsSync(join(ROOT, migrate.build?.dockerfile ?? ''))).toBe(true);
  for (const one of [api, worker]) {
    expect(Object.keys(one.environment ?? {}).filter((variable) => !variables.includes(variable))).toEqual([]);
    expect(one.environment?.DANGWU_KEYS).toBe('/run/secrets/keys');
    expect(one.env_file).not.toContain(migrate.env_file[0]);
    expect(one.deploy.replicas).toBe(2);
    const port = one.environment?.PORT ?? one.environment?.WORKER_PORT;
    expect(one.healthcheck?.test.at(-1)).toContain(`http://127.0.0.1:${port}/readyz`);
    expect(seconds(one.stop_grace_period ?? '')).toBeGreaterThanOrEqual(30);
  }
});

test('the image starts what the scripts start, from files that are there', () => {
  const lines = text('deploy', 'Dockerfile').split('\n');
  const command = lines.find((line) => line.startsWith('CMD '))?.slice(4) as string;
  expect(JSON.parse(command)).toEqual(runs('serve'));
  expect(lines.find((line) => line.startsWith('USER '))).toBe('USER node');
  const made = lines.find((line) => line.startsWith('RUN node '))?.split(' ')[2] as string;
  expect(existsSync(join(ROOT, made))).toBe(true);
  const images = [...all.flatMap((one) => JSON.stringify(one).match(/"image":"([^"]+)"/)?.[1] ?? [])];
  const { version } = JSON.parse(text('package.json'));
  expect(new Set(images)).toEqual(new Set([`dangwu:${version}`]));
});

const alerts = z.strictObject({
  groups: z.array(
    z.strictObject({
      name,
      rules: z.array(
        z.strictObject({
          alert: z.string().regex(/^Dangwu[A-Z]\w+$/),
          expr: z.string(),
          for: z
            .string()
            .regex(/^\d+[mh]$/)
            .optional(),
          labels: z.strictObject({ severity: z.enum(['page', 'ticket']) }),
          annotations: z.strictObject({ summary: z.string() }),
        }),
      ),
    }),
  ),
});

test('alerts are rules as Prometheus takes them, each about a metric of ours', () => {
  const { groups } = alerts.parse(parse(text('deploy', 'alerts.yaml')));
  const rules = groups.flatMap((group) => group.rules);
  expect(rules.length).toBeGreaterThan(5);
  for (const { expr } of rules) expect(expr).toMatch(/\bdangwu_\w+/);
  expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
});

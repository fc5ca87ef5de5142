import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { languageCodes } from 'content-schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { foldersIn } from '../scripts/folders.ts';
import { allSeries } from '../scripts/series.ts';
import { putPictures } from './support/built.ts';
import { newFolder, removeFolder } from './support/once.ts';
import { filledCms, startCms, type RunningCms } from './support/running-cms.ts';
import { repository } from './support/step.ts';
import { liveTree } from './support/trees.ts';
import { faultsInLive } from './support/whole.ts';
import { exportToken, origin, workplaceIn } from './support/workplace.ts';

const step = z.strictObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  if: z.enum(['${{ !cancelled() }}', 'always()']).optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});
const workflow = z
  .looseObject({
    on: z.looseObject({ repository_dispatch: z.object({ types: z.array(z.string()) }) }),
    concurrency: z.object({ group: z.string(), 'cancel-in-progress': z.literal(false) }),
    jobs: z.strictObject({ release: z.looseObject({ env: z.record(z.string(), z.string()), steps: z.array(step) }) }),
  })
  .parse(parse(readFileSync(join(repository, '.github/workflows/content.yml'), 'utf8')));
const { env, steps } = workflow.jobs.release;

const setUp = join(repository, 'node_modules/.installed');
const lock = createHash('sha256')
  .update(readFileSync(join(repository, 'package-lock.json')))
  .digest('hex');

const folder = newFolder();
/** What the caches of GitHub keep from one run to the next. */
const cache = join(folder, 'cache');
let cms: RunningCms;
let receiver: Awaited<ReturnType<typeof receive>>;

beforeAll(async () => {
  if (!existsSync(setUp) || readFileSync(setUp, 'utf8') !== lock)
    throw new Error('The verbs would install packages now. Run npm test, which does that first.');
  cpSync(await filledCms(), join(folder, 'cms'), { recursive: true });
  cpSync(join(folder, 'cms/pictures'), join(cache, 'pictures'), { recursive: true });
  await putPictures(foldersIn(cache));
  receiver = await receive();
  cms = await startCms(workplaceIn(join(folder, 'cms')), {
    DISPATCH_URL: receiver.url,
    DISPATCH_TOKEN: 'd'.repeat(40),
  });
}, 600_000);
afterAll(async () => {
  receiver.stop();
  await cms.stop();
  removeFolder(folder);
});

interface Dispatch {
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
}

/** Where a repository takes dispatches: it fails, then breaks the connection, then takes them. */
async function receive() {
  const manners = [
    (response: ServerResponse) => response.writeHead(500).end(),
    (response: ServerResponse) => response.destroy(),
  ];
  const dispatches: Dispatch[] = [];
  const taken: Dispatch[] = [];
  let tell = (): void => undefined;
  const server = createServer((request, response) => {
    void (async () => {
      const body = Buffer.concat(await request.toArray()).toString();
      const dispatch = { headers: request.headers, body: JSON.parse(body) as unknown };
      dispatches.push(dispatch);
      const manner = manners.shift();
      if (manner) return void manner(response);
      taken.push(dispatch);
      response.writeHead(204).end();
      tell();
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The receiver listens nowhere.');
  return {
    url: `http://127.0.0.1:${address.port}/repos/network/membership/dispatches`,
    dispatches,
    /** Resolves when so many dispatches have been taken. */
    taken: (count: number): Promise<void> =>
      new Promise((resolve) => {
        tell = () => (taken.length >= count ? resolve() : undefined);
        tell();
      }),
    stop: () => server.close(),
  };
}

const copyTree = (from: string, to: string): void => cpSync(from, to, { recursive: true, verbatimSymlinks: true });

/** Runs the job as GitHub would: its lines by `bash -e`, its caches in a folder, on a machine that vanishes. Exit codes by line. */
async function runJob(
  runner: string,
  cache: string,
): Promise<{ codes: Record<string, number | null>; output: string }> {
  const values: Record<string, string> = {
    'vars.CMS_URL': cms.address,
    'vars.SITE_ORIGIN': origin,
    'secrets.EXPORT_TOKEN': exportToken,
  };
  const { PATH, HOME } = process.env;
  const given = Object.fromEntries(
    Object.entries(env).map(([name, value]) => [name, values[/^\$\{\{ (.+) \}\}$/.exec(value)?.[1] ?? ''] ?? '']),
  );
  const environment = { PATH, HOME, CI: 'true', DATA_DIR: runner, ENV_FILE: join(runner, 'no-settings'), ...given };
  const codes: Record<string, number | null> = {};
  const output: string[] = [];
  mkdirSync(runner, { recursive: true });
  for (const { uses, run, if: condition, with: inputs } of steps) {
    const isFailing = Object.values(codes).some((code) => code !== 0);
    if (isFailing && condition === undefined) continue;
    const paths = typeof inputs?.['path'] === 'string' ? inputs['path'].split('\n').filter(Boolean) : [];
    const kept = paths.map((path) => path.replace(/^data\//, ''));
    if (uses?.startsWith('actions/cache/restore@'))
      for (const path of kept.filter((one) => existsSync(join(cache, one))))
        copyTree(join(cache, path), join(runner, path));
    if (uses?.startsWith('actions/cache/save@'))
      for (const path of kept) {
        rmSync(join(cache, path), { recursive: true, force: true });
        copyTree(join(runner, path), join(cache, path));
      }
    if (run === undefined) continue;
    const child = spawn('bash', ['-e', '-c', run], {
      cwd: repository,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => output.push(text));
    await once(child, 'close');
    codes[run] = child.exitCode;
  }
  return { codes, output: output.join('') };
}

const lines = ['npm run pull', 'npm run build', 'npm run check', 'npm run release'];

test('the workflow runs the verbs that a person runs, one run at a time', () => {
  expect(steps.flatMap(({ run }) => run ?? [])).toEqual(lines);
  expect(Object.values(env).every((value) => /^\$\{\{ (?:vars|secrets)\.[A-Z_]+ \}\}$/.test(value))).toBe(true);
});

describe('a change is announced', () => {
  test('until it is delivered, and the run that follows releases everything', async () => {
    await receiver.taken(1);
    expect(receiver.dispatches).toHaveLength(3);
    for (const { headers, body } of receiver.dispatches) {
      expect(headers).toMatchObject({
        authorization: `Bearer ${'d'.repeat(40)}`,
        accept: 'application/vnd.github+json',
        'content-type': 'application/json',
      });
      expect(body).toEqual({
        event_type: workflow.on.repository_dispatch.types[0],
        client_payload: { revision: expect.any(Number) as number },
      });
    }
    const { codes, output } = await runJob(join(folder, 'runner-1'), cache);
    expect(codes, output).toEqual({ 'npm run pull': 0, 'npm run build': 0, 'npm run check': 0, 'npm run release': 0 });
    for (const series of allSeries) expect(faultsInLive(cache, series)).toEqual([]);
    expect(await cms.deliveries()).toEqual([
      { revision: expect.any(Number) as number, delivered: true, answer: '204 No Content' },
      { revision: expect.any(Number) as number, delivered: false, answer: 'other side closed' },
      { revision: expect.any(Number) as number, delivered: false, answer: '500 Internal Server Error' },
    ]);
  }, 600_000);

  test('again after the next change: only what changed is released, and a language that cannot go on holds back no other', async () => {
    const before = new Map(allSeries.map((series) => [series, liveTree(cache, series)]));
    const link = { type: 'link', url: '/es/nowhere/', children: [{ type: 'text', text: 'Lea más' }] };
    await cms.publish('benefit-item', { key: 'partnerships' }, 'es', {
      body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Texto. ' }, link] }],
    });
    await cms.publish('benefit-item', { key: 'partnerships' }, 'fr', { title: 'Trouver des partenaires utiles' });
    await receiver.taken(2);
    const { codes, output } = await runJob(join(folder, 'runner-2'), cache);
    expect(codes, output).toEqual({ 'npm run pull': 0, 'npm run build': 0, 'npm run check': 1, 'npm run release': 1 });
    expect(output).toContain('/es/benefits/get-connected/: a link leads to /es/nowhere/, which does not exist.');
    const changed = allSeries.filter((series) => liveTree(cache, series).link !== before.get(series)?.link);
    expect(changed).toEqual(['fr']);
    for (const series of [...languageCodes.filter((code) => code !== 'fr'), 'root' as const])
      expect(liveTree(cache, series)).toEqual(before.get(series));
  }, 600_000);
});

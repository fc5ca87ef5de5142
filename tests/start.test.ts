import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { languages } from 'content-schemas';
import { sha256 } from '../scripts/files.ts';
import { foldersIn } from '../scripts/folders.ts';
import { putPictures } from './support/built.ts';
import { deskAt } from './support/running-cms.ts';
import { startSystem, type System } from './support/system.ts';
import { liveTree } from './support/trees.ts';

const folder = mkdtempSync(join(tmpdir(), 'start-'));
const series = [...languages.map(({ code }) => code), 'root'];

let first: { readonly output: string; readonly env: string; readonly trees: unknown; readonly revision: unknown };
let system: System | undefined;

const treesOf = (data: string) => Object.fromEntries(series.map((one) => [one, liveTree(data, one)]));
const revisionsOf = (data: string): unknown[] =>
  series.map((one): unknown => JSON.parse(readFileSync(join(data, 'releases', one, 'state.json'), 'utf8')));

beforeAll(async () => {
  await putPictures(foldersIn(join(folder, 'data')));
  system = await startSystem(folder);
  first = {
    output: system.output(),
    env: readFileSync(join(folder, '.env'), 'utf8'),
    trees: treesOf(system.data),
    revision: revisionsOf(system.data),
  };
}, 400_000);

afterAll(async () => {
  await system?.end();
  rmSync(folder, { recursive: true, force: true });
});

test('the first start makes random secrets that only their owner reads, and prints the first sign-in', () => {
  expect(statSync(join(folder, '.env')).mode & 0o777).toBe(0o600);
  const secrets = [...first.env.matchAll(/^[A-Z_]+=(.+)$/gm)].map((match) => match[1]);
  expect(new Set(secrets).size).toBe(secrets.length);
  expect(first.output).toContain(system?.password);
  expect(first.output).toContain(system?.email);
});

test('all languages and the root are served, and nothing listens beyond this machine', async () => {
  for (const { segment, code } of languages) {
    const response = await fetch(`${system?.site}/${segment}/`);
    expect(response.status, code).toBe(200);
    expect(await response.text()).toContain(`<html lang="${code}"`);
  }
  const listening = execFileSync('sh', ['-c', 'cat /proc/net/tcp /proc/net/tcp6'], { encoding: 'utf8' });
  const places = [...listening.matchAll(/^\s*\d+: ([0-9A-F]+):([0-9A-F]{4}) \S+ 0A/gm)];
  const placesOf = (port: number) =>
    places.filter(([, , hex = '']) => Number.parseInt(hex, 16) === port).map(([, place]) => place);
  const ports = Object.entries(system?.ports ?? {});
  expect(ports.length).toBeGreaterThan(1);
  expect(ports.map(([name, port]) => [name, placesOf(port)])).toEqual(ports.map(([name]) => [name, ['0100007F']]));
});

test('nobody can make an administrator of themselves', async () => {
  const response = await fetch(`${system?.admin.replace('/admin', '')}/admin/register-admin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'eve@example.org', password: 'Nine-copper-kettles-8-sing', firstname: 'Eve' }),
  });
  expect(response.status).toBe(400);
});

test('Ctrl-C ends everything, and a second start changes nothing that is there', async () => {
  expect(await system?.end()).toBe(0);
  system = await startSystem(folder, system?.ports);
  expect(readFileSync(join(folder, '.env'), 'utf8')).toBe(first.env);
  expect(treesOf(system.data)).toEqual(first.trees);
  expect(revisionsOf(system.data)).toEqual(first.revision);
  expect(system.output()).not.toContain(system.password);
});

const lockOf = (name: string): string => join(system?.data ?? '', 'locks', name);
/** Names that are held; the links lead nowhere. */
const heldNames = (): string[] => readdirSync(join(system?.data ?? '', 'locks'));
const holderOf = (name: string): number => Number(readlinkSync(lockOf(name)).split('@')[0]);

/** Whether a process listens on a port: one of its open files is the socket that the system knows by it. */
function listensOn(pid: number, port: number): boolean {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  const inode = new RegExp(`^\\s*\\d+: [0-9A-F]+:${hex} \\S+ 0A(?: +\\S+){5} +(\\d+)`, 'm').exec(
    readFileSync('/proc/net/tcp', 'utf8'),
  )?.[1];
  const files = readdirSync(`/proc/${pid}/fd`).map((file) => readlinkSync(`/proc/${pid}/fd/${file}`));
  return files.includes(`socket:[${inode}]`);
}

/** Reads pages until it is told to stop; gives how many it read, and those that were not answered whole. */
function reader(addresses: readonly string[]) {
  let going = true;
  const read = async () => {
    const faults: string[] = [];
    let count = 0;
    for (; going; count += 1) {
      const response = await fetch(addresses[count % addresses.length] ?? '');
      const digest = sha256(new Uint8Array(await response.arrayBuffer()));
      const tag = /^"([0-9a-f]{32})/.exec(response.headers.get('etag') ?? '')?.[1] ?? 'no tag';
      if (response.status !== 200 || !digest.startsWith(tag)) faults.push(`${response.status} ${response.url}`);
    }
    return { count, faults };
  };
  const reading = read();
  return () => {
    going = false;
    return reading;
  };
}

async function publish(title: string): Promise<void> {
  if (!system) throw new Error('Nothing is running.');
  const desk = await deskAt(system.admin.replace('/admin', ''), system);
  const released = system.says('Released es');
  await desk.publish('benefit-item', { key: 'partnerships' }, 'es', { title });
  await released;
  expect(await (await fetch(`${system.site}/es/benefits/get-connected/`)).text()).toContain(title);
}

test('while a release is made every page is answered whole, by a process that makes none', async () => {
  const makers = new Set<number>();
  const watcher = watch(join(system?.data ?? '', 'locks'), (_event, name) => {
    if (name !== null && /^(?:build|release)-\w+$/.test(name)) {
      try {
        makers.add(holderOf(name));
      } catch {
        // Let go of by now.
      }
    }
  });
  const stop = reader(
    languages.flatMap(({ segment }) => ['', 'fees/'].map((path) => `${system?.site}/${segment}/${path}`)),
  );
  await publish('Leído mientras tanto');
  watcher.close();
  const { count, faults } = await stop();
  expect(faults).toEqual([]);
  expect(count).toBeGreaterThan(14);
  expect([...makers]).toEqual([holderOf('publisher')]);
  expect(makers).not.toContain(holderOf('start'));
  expect(listensOn(holderOf('start'), system?.ports.site ?? 0)).toBe(true);
}, 120_000);

/** Ends the publisher as a lack of memory would. */
async function killPublisher(words: string): Promise<void> {
  const before = holderOf('publisher');
  const said = system?.says(words);
  process.kill(before, 'SIGKILL');
  await said;
}

test('a publisher that is killed is told of, is started again, and publishes what it missed', async () => {
  await killPublisher('The publisher has stopped unexpectedly, by SIGKILL. It is started again and catches up.');
  await publish('Publicado por el siguiente');
}, 120_000);

test('a publisher that is killed again and again ends the start, with one line', async () => {
  for (let count = 2; count <= 3; count += 1) {
    await killPublisher('It is started again');
    await expect.poll(heldNames, { timeout: 20_000 }).toContain('publisher');
  }
  const before = treesOf(system?.data ?? '');
  await killPublisher('The publisher has stopped unexpectedly 4 times within 10 minutes, at last by SIGKILL.');
  expect(await system?.end()).toBe(1);
  expect(treesOf(system?.data ?? '')).toEqual(before);
  expect(heldNames().filter((name) => !/^(?:build|release)-/.test(name))).toEqual([]);
}, 120_000);

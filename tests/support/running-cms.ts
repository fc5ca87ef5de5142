import { mkdirSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { languageCodes, typeFacts, type DocumentType } from 'content-schemas';
import * as z from 'zod';
import { cmsAt } from '../../scripts/pull/cms.ts';
import { pull, today } from '../../scripts/pull/pull.ts';
import { startCms as startProcess, stopCms } from '../../scripts/start/cms-process.ts';
import { editor, managed } from './cms.ts';
import { madeOnce } from './once.ts';
import { freePort } from './ports.ts';
import { exportToken, secrets } from './secrets.ts';
import { workplaceIn, type Workplace } from './workplace.ts';

const account = {
  ADMIN_EMAIL: editor.email,
  ADMIN_PASSWORD: editor.password,
};

type Fields = Readonly<Record<string, unknown>>;

/** The product's CMS as a process of its own, with an editor at its desk. */
export interface RunningCms {
  readonly address: string;
  /** Publishes a change of one document as the edit view does; a change of nothing publishes it again. */
  readonly publish: (type: DocumentType, where: Fields, language: string | undefined, change: Fields) => Promise<void>;
  readonly unpublish: (type: DocumentType, where: Fields, language: string) => Promise<void>;
  readonly deliveries: () => Promise<
    readonly { readonly revision: number; readonly delivered: boolean; readonly answer: string }[]
  >;
  readonly stop: () => Promise<void>;
  /** As a power cut would. */
  readonly kill: () => Promise<void>;
}

/** Starts the CMS on the database of a workplace; on the same port as before if that is given. */
export async function startCms(
  { folders, environment }: Workplace,
  settings: NodeJS.ProcessEnv = {},
  port?: number,
): Promise<RunningCms> {
  mkdirSync(folders.uploads, { recursive: true });
  Object.assign(
    process.env,
    environment,
    secrets,
    account,
    { CMS_URL: '', CMS_PORT: String(port ?? (await freePort())) },
    settings,
  );
  delete process.env['CMS_URL'];
  const running = await startProcess(folders);
  const address = `http://127.0.0.1:${running.port}`;
  const desk = await deskAt(address);
  return {
    ...desk,
    address,
    stop: () => stopCms(running),
    kill: async () => {
      running.process.kill('SIGKILL');
      await once(running.process, 'exit');
    },
  };
}

const row = z.looseObject({ documentId: z.string() });
const delivery = z.object({ revision: z.number(), delivered: z.boolean(), answer: z.string() });

/** The desk of an administrator at a CMS. */
export async function deskAt(
  address: string,
  { email, password }: { readonly email: string; readonly password: string } = editor,
) {
  const ask = async (method: string, path: string, token: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(address + path, {
      method,
      headers: { 'content-type': 'application/json', ...(token === '' ? {} : { authorization: `Bearer ${token}` }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return JSON.parse(text);
  };
  const session = z
    .object({ data: z.object({ token: z.string() }) })
    .parse(await ask('POST', '/admin/login', '', { email, password })).data.token;
  const idOf = async (type: DocumentType, where: Fields): Promise<string> => {
    if (typeFacts(type).single) return '';
    const filters = Object.entries(where).map(([name, value]) => `filters[${name}][$eq]=${String(value)}`);
    const { results } = z
      .object({ results: z.array(row) })
      .parse(await ask('GET', `${managed(type)}?${[...filters, 'pageSize=1'].join('&')}`, session));
    const [found] = results;
    if (!found) throw new Error(`There is no ${type} with ${JSON.stringify(where)}.`);
    return `/${found.documentId}`;
  };
  const act = async (
    action: string,
    type: DocumentType,
    where: Fields,
    language: string | undefined,
    body: Fields,
  ): Promise<void> => {
    await ask(
      'POST',
      `${managed(type)}${await idOf(type, where)}/actions/${action}${language === undefined ? '' : `?locale=${language}`}`,
      session,
      body,
    );
  };
  return {
    publish: (type: DocumentType, where: Fields, language: string | undefined, change: Fields) =>
      act('publish', type, where, language, change),
    unpublish: (type: DocumentType, where: Fields, language: string) => act('unpublish', type, where, language, {}),
    deliveries: async () =>
      z.object({ deliveries: z.array(delivery) }).parse(await ask('GET', '/desk/deliveries', session)).deliveries,
  };
}

/**
 * A data folder with a CMS's database that holds the starter content, and with the portraits that a pull makes of it, made
 * once a run. Never used itself: copy it.
 */
export const filledCms = (): Promise<string> =>
  madeOnce('cms', async (data) => {
    const { folders } = workplaceIn(data);
    const cms = await startCms(workplaceIn(data));
    await pull(cmsAt(cms.address, exportToken), languageCodes, folders, today());
    await cms.stop();
    rmSync(folders.snapshots, { recursive: true });
  });

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Strapi from '@strapi/strapi';
import type { Core } from '@strapi/strapi';
import {
  exportedDocument,
  exportEnd,
  exportHeader,
  fieldsOf,
  typeFacts,
  type DocumentType,
  type ExportedDocument,
  type ExportHeader,
} from 'content-schemas';
import * as z from 'zod';
import { exportToken, secrets } from './secrets.ts';

export { exportToken };
export const cmsFolder = join(import.meta.dirname, '../../cms');
export const editor = { email: 'ada@example.org', password: 'Quiet-harbour-7-lanterns' } as const;
const environment = {
  ...secrets,
  EXPORT_TOKEN: exportToken,
  ADMIN_EMAIL: editor.email,
  ADMIN_PASSWORD: editor.password,
  CMS_PORT: '0',
  NODE_ENV: 'production',
  STRAPI_TELEMETRY_DISABLED: 'true',
};

/** A folder for one CMS's database and uploads. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cms-'));
  mkdirSync(join(folder, 'public/uploads'), { recursive: true });
  return folder;
}

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

interface Loaded {
  readonly strapi: Core.Strapi;
  /** Warnings and errors that the CMS wrote to its log. */
  readonly logged: string[];
}

interface Start {
  readonly starter: boolean;
  /** Settings other than those of every test. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** The product's Strapi on a folder: loaded, not listening yet. */
export async function loadCms(folder: string, { starter, settings = {} }: Start): Promise<Loaded> {
  Object.assign(process.env, environment, { DATA_DIR: folder, STARTER_CONTENT: starter ? '' : 'none' }, settings);
  const { createStrapi } = createRequire(join(cmsFolder, 'package.json'))('@strapi/strapi') as typeof Strapi;
  const strapi = createStrapi({ appDir: cmsFolder, distDir: join(cmsFolder, 'dist'), serveAdminPanel: false });
  // A test signs in more often than a person.
  strapi.config.set('admin.rateLimit.enabled', false);
  const logged: string[] = [];
  for (const transport of strapi.log.transports) transport.silent = true;
  strapi.log.on('data', ({ level, message }: { level: string; message: unknown }) => {
    if (/error|warn/.test(level)) logged.push(String(message));
  });
  await strapi.load();
  return { strapi, logged };
}

const fault = z.object({ path: z.array(z.string()), message: z.string(), name: z.string() });
const answerBody = z.looseObject({
  data: z.union([z.looseObject({ documentId: z.string().optional() }), z.array(z.unknown())]).nullish(),
  error: z
    .looseObject({
      name: z.string().optional(),
      message: z.string(),
      details: z.looseObject({ errors: z.array(fault).optional() }).optional(),
    })
    .optional(),
  results: z
    .array(
      z.looseObject({
        documentId: z.string(),
        title: z.string().optional(),
        published: z.boolean().optional(),
        message: z.string().optional(),
      }),
    )
    .optional(),
  choices: z.array(z.object({ key: z.string(), name: z.string() })).optional(),
});
export interface Answer {
  readonly status: number;
  readonly body: z.infer<typeof answerBody>;
}

export interface Cms extends Loaded {
  readonly address: string;
  /** One request as an editor's browser sends it, a form or a text as it stands; `token` other than the editor's session, or empty for nobody. */
  readonly call: (method: string, path: string, body?: unknown, token?: string) => Promise<Answer>;
  readonly stop: () => Promise<void>;
}

/** A listening CMS with a signed-in editor. */
export async function listen({ strapi, logged }: Loaded): Promise<Cms> {
  await strapi.start();
  const bound = strapi.server.httpServer.address();
  if (bound === null || typeof bound === 'string') throw new Error('The CMS listens nowhere.');
  const address = `http://127.0.0.1:${bound.port}`;
  const call = async (method: string, path: string, body: unknown, token: string): Promise<Answer> => {
    const response = await fetch(address + path, {
      method,
      headers: {
        ...(body instanceof FormData ? {} : { 'content-type': 'application/json' }),
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' || body instanceof FormData ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: answerBody.parse(text.startsWith('{') ? JSON.parse(text) : {}) };
  };
  const signIn = await call('POST', '/admin/login', editor, '');
  const session = z.object({ token: z.string() }).parse(signIn.body.data).token;
  return {
    strapi,
    logged,
    address,
    call: (method, path, body, token = session) => call(method, path, body, token),
    stop: () => strapi.destroy(),
  };
}

export const startCms = async (folder: string, settings: Start): Promise<Cms> =>
  listen(await loadCms(folder, settings));

export const uidOf = (type: DocumentType): `api::${DocumentType}.${DocumentType}` => `api::${type}.${type}`;

/** Address of a type in the content manager, as the admin uses it. */
export const managed = (type: DocumentType): string =>
  `/content-manager/${typeFacts(type).single ? 'single-types' : 'collection-types'}/${uidOf(type)}`;

const row = z.looseObject({ id: z.number(), documentId: z.string() });
type Row = z.infer<typeof row>;

/** Every stored row of a type, drafts first, with its parts. */
export async function rowsOf({ strapi }: Cms, type: DocumentType, where: Record<string, unknown> = {}): Promise<Row[]> {
  const parts = fieldsOf(typeFacts(type).schema).filter(([, { kind }]) => kind === 'component');
  return z
    .array(row)
    .parse(
      await strapi.db
        .query(uidOf(type))
        .findMany({ where, orderBy: { id: 'asc' }, populate: Object.fromEntries(parts.map(([name]) => [name, true])) }),
    );
}

export const draft = { publishedAt: { $null: true } } as const;
export const published = { publishedAt: { $notNull: true } } as const;

/** The one stored row that a filter names. */
export async function rowOf(cms: Cms, type: DocumentType, where: Record<string, unknown>): Promise<Row> {
  const [only, ...others] = await rowsOf(cms, type, where);
  if (!only || others.length > 0)
    throw new Error(`${others.length + (only ? 1 : 0)} rows of ${type} instead of one: ${JSON.stringify(where)}`);
  return only;
}

const logRow = z.object({
  revision: z.number(),
  type: z.string(),
  document: z.string(),
  language: z.string(),
  action: z.string(),
  who: z.string(),
  at: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  digest: z.string(),
  textDigest: z.string(),
  englishDigest: z.string().nullable(),
  content: z.string().nullable(),
});

/** Rows of the change log after a revision. */
export const logOf = async ({ strapi }: Cms, after = 0): Promise<z.infer<typeof logRow>[]> =>
  z.array(logRow).parse(await strapi.db.connection('change_log').where('revision', '>', after).orderBy('revision'));

export const revisionOf = async (cms: Cms): Promise<number> => (await logOf(cms)).at(-1)?.revision ?? 0;

export interface Exported {
  readonly text: string;
  readonly header: ExportHeader;
  readonly documents: readonly ExportedDocument[];
}

/** What the export answers, each line read by the contract. */
export async function exported({ address }: Pick<Cms, 'address'>, query: string): Promise<Exported> {
  const response = await fetch(`${address}/api/export?${query}`, {
    headers: { authorization: `Bearer ${exportToken}` },
  });
  const text = await response.text();
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  const documents = lines.slice(1, -1).map((line) => exportedDocument.parse(line));
  const { lines: count } = exportEnd.parse(lines.at(-1));
  if (response.status !== 200 || count !== documents.length)
    throw new Error(`The export is not whole: ${response.status}, ${count} of ${documents.length} lines.`);
  return { text, header: exportHeader.parse(lines[0]), documents };
}

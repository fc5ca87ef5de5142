import { readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { languageCodes, secretFaults, type DeskLanguage, type MessageId } from 'content-schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { repository } from '../scripts/folders.ts';
import { dataFolder, editor, managed, removeFolder, startCms, type Answer, type Cms } from './support/cms.ts';
import { byCode, create, section } from './support/entries.ts';
import { blank } from './support/pictures.ts';
import { refusals, refusedAt } from './support/refusals.ts';
import { isSaid } from './support/said.ts';
import { randomSecret } from './support/secrets.ts';

const folder = dataFolder();
let cms: Cms;

beforeAll(async () => {
  cms = await startCms(folder, { starter: false });
});
afterAll(async () => {
  await cms.stop();
  removeFolder(folder);
  expect(cms.logged).toEqual([]);
});

const person = { firstname: 'Marguerite', lastname: 'Oyelaran', email: 'm.oyelaran@example.org' };
const good = 'Nine-copper-kettles-8-sing';
const users = () => cms.strapi.db.query('admin::user');
const userService = () =>
  cms.strapi.service('admin::user') as unknown as Record<
    'create' | 'resetPasswordByEmail',
    (...given: unknown[]) => Promise<unknown>
  >;
const signIn = (password: string) => cms.call('POST', '/admin/login', { email: person.email, password }, '');

/** A new account that nobody has signed in to. */
async function invite(): Promise<{ readonly id: number; readonly registrationToken: string }> {
  await users().deleteMany({ where: { email: person.email } });
  const role: unknown = await cms.strapi.db.query('admin::role').findOne({ where: { code: 'strapi-editor' } });
  const { id } = z.object({ id: z.number() }).parse(role);
  const made = await cms.call('POST', '/admin/users', { ...person, roles: [id] });
  const account = z.object({ id: z.number(), registrationToken: z.string() });
  return account.parse(await users().findOne({ where: { id: account.pick({ id: true }).parse(made.body.data).id } }));
}

async function activate(): Promise<number> {
  const { id } = await invite();
  expect((await cms.call('PUT', `/admin/users/${id}`, { password: good, isActive: true })).status).toBe(200);
  return id;
}

type Set = (password: string) => Promise<Answer>;

/** Every way to set a password: over HTTP as the admin does it, and by code as the command line and the first start do. */
const ways: Readonly<Record<string, () => Promise<Set>>> = {
  'on an invitation': async () => {
    const { registrationToken } = await invite();
    const { firstname, lastname } = person;
    return (password) =>
      cms.call('POST', '/admin/register', { registrationToken, userInfo: { firstname, lastname, password } }, '');
  },
  'in the own profile': async () => {
    await activate();
    const { token } = z.object({ token: z.string() }).parse((await signIn(good)).body.data);
    return (password) => cms.call('PUT', '/admin/users/me', { password, currentPassword: good }, token);
  },
  'by an administrator': async () => {
    const { id } = await invite();
    return (password) => cms.call('PUT', `/admin/users/${id}`, { password, isActive: true });
  },
  'on the command line': async () => {
    await activate();
    return (password) => byCode(() => userService().resetPasswordByEmail(person.email, password));
  },
  'with a new account': async () => {
    await users().deleteMany({ where: { email: person.email } });
    return (password) =>
      byCode(() => userService().create({ ...person, password, isActive: true, registrationToken: null }));
  },
};

test.each(Object.keys(ways))('a password set %s must be hard to guess', async (way) => {
  const set = await ways[way]?.();
  const bad = {
    'Kettle-8-sing': 'The password needs at least 14 characters.',
    Password123456: 'This password is easy to guess.',
    'Passw0rd!Passw0rd!': 'This password is easy to guess.',
    Qwertyuiop12345: 'This password is easy to guess.',
    Aaaaaaaaaaaaaaaaaaaaaaaaa1: 'This password is easy to guess.',
    'Nine-M.Oyelaran-8-kettles': 'The password contains your name or e-mail address.',
    'Nine-copper-marguerite-8': 'The password contains your name or e-mail address.',
    'OYELARAN-kettles-8-sing': 'The password contains your name or e-mail address.',
  };
  for (const [password, words] of Object.entries(bad)) {
    const message = expect.stringContaining(words) as string;
    expect({ password, ...(await set?.(password)) }).toMatchObject({
      password,
      status: 400,
      body: { error: { message, details: { errors: [{ path: ['password'], message, name: 'ValidationError' }] } } },
    });
  }
  expect((await signIn('Password123456')).status).toBe(400);
  expect((await set?.('Six-violet-herons-4-argue'))?.status).toBe(200);
  expect((await signIn('Six-violet-herons-4-argue')).status).toBe(200);
});

test('the hint beside the field of a password asks for as many characters', () => {
  const folder = join(repository, 'cms/src/admin/words');
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  expect(files).toHaveLength(languageCodes.length);
  for (const file of files) {
    const words = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    expect([file, words['Auth.form.password.hint']]).toEqual([file, expect.stringMatching(/\b14(?!\d)/)]);
  }
});

test('a password that was not judged cannot be stored by any other way either', async () => {
  const id = await activate();
  const { password } = z.object({ password: z.string() }).parse(await users().findOne({ where: { id } }));
  await expect(users().update({ where: { id }, data: { password: password.replace(/.$/, 'x') } })).rejects.toThrow(
    'A password must be set in the admin.',
  );
  expect((await signIn(good)).status).toBe(200);
});

describe('a guard speaks', () => {
  let picture = 0;
  let session = '';
  beforeAll(async () => {
    await activate();
    session = z.object({ token: z.string() }).parse((await signIn(good)).body.data).token;
    const form = new FormData();
    form.append('files', new Blob([blank(400, 400) as BlobPart], { type: 'image/png' }), 'a.png');
    const headers = { authorization: `Bearer ${session}` };
    const sent = await fetch(`${cms.address}/upload`, { method: 'POST', headers, body: form });
    picture = z.array(z.object({ id: z.number() })).parse(await sent.json())[0]?.id ?? 0;
  });
  const inProfile = (preferedLanguage: string | null) =>
    users().update({ where: { email: person.email }, data: { preferedLanguage } });

  /** What the guards say for each of their messages, and the ids of messages that were not said. */
  async function hear(language: DeskLanguage, asked: Readonly<Record<string, string>>) {
    const heard: string[] = [];
    const unsaid: string[] = [];
    // Made before any is sent: while a large picture is made, a connection that rests would be closed.
    const made = Object.entries(refusals(picture)).map(async ([id, refused]) => ({ id, refused: await refused() }));
    for (const { id, refused } of await Promise.all(made)) {
      const words = await refusedAt(cms.address, refused, asked);
      heard.push(words);
      if (!isSaid(words, id as MessageId, language)) unsaid.push(`${id}: ${words}`);
    }
    return { heard, unsaid };
  }

  test('the language of the profile of whoever is signed in', async () => {
    await inProfile('es');
    const { heard, unsaid } = await hear('es', { authorization: `Bearer ${session}`, 'accept-language': 'en' });
    expect(unsaid).toEqual([]);
    expect(heard).toMatchInlineSnapshot(`
      [
        "Este archivo no es una imagen JPEG, PNG o WebP ni un PDF. Guárdelo en uno de esos formatos y suba el archivo nuevo.",
        "Este archivo no es una imagen WebP, aunque su nombre lo indique. Ábralo con un programa de imágenes y guárdelo de nuevo.",
        "Esta imagen tiene movimiento. Suba una imagen fija.",
        "Esta imagen tiene más de 50 millones de píxeles. Redúzcala y súbala de nuevo.",
        "El nombre de este archivo es demasiado largo. Póngale un nombre corto y súbalo de nuevo.",
        "El nombre de este archivo contiene un signo que aquí no se admite. Use letras, cifras, espacios y guiones, y súbalo de nuevo.",
        "Esta imagen está dañada. Ábrala con un programa de imágenes, guárdela de nuevo y suba el archivo nuevo.",
        "Este archivo no es un PDF, aunque su nombre lo indique. Ábralo con el programa con que se hizo y guárdelo como PDF.",
        "Este PDF está dañado o incompleto. Ábralo con el programa con que se hizo, guárdelo de nuevo como PDF y suba el archivo nuevo.",
        "Este PDF ocupa más de 10 MB. Guárdelo con imágenes más pequeñas y suba el archivo nuevo.",
        "Este PDF tiene más de 50 páginas. Suba uno más corto.",
        "Este PDF es demasiado complejo para revisarlo. Ábralo con el programa con que se hizo, guárdelo como un PDF más sencillo y suba el archivo nuevo.",
        "Este PDF está protegido. Guárdelo sin contraseña y sin restricciones, y suba ese archivo.",
        "Este PDF está firmado y la firma se perdería. Suba el formulario sin firma.",
        "Este PDF contiene scripts o acciones que se inician solas. Quítelos con el programa con que se hizo el formulario y súbalo de nuevo.",
        "Este PDF contiene un botón que envía o recibe datos. Quítelo con el programa con que se hizo el formulario y súbalo de nuevo.",
        "Este PDF contiene o abre otros archivos, como adjuntos, videos o sonidos. Quítelos con el programa con que se hizo y súbalo de nuevo.",
        "Este PDF es un formulario dinámico (XFA), que muchos programas no pueden abrir. Guárdelo como formulario PDF estático y suba ese archivo.",
        "Este PDF tiene un enlace a http://example.org/. Cámbielo por una dirección que empiece por https:// o mailto: y suba de nuevo el archivo.",
        "Elija un archivo que termine en .png, como el que va a sustituir.",
        "Los archivos ocupan más de 20 MB en total. Elija archivos más pequeños o suba menos a la vez.",
        "Los archivos no llegaron completos. Súbalos de nuevo.",
        "No se pueden traer archivos desde una dirección web. Guarde el archivo en su equipo y súbalo desde allí.",
        "Los archivos solo se pueden subir en la biblioteca de medios. Súbalos allí.",
        "La contraseña debe tener al menos 14 caracteres. Una buena contraseña son cuatro o cinco palabras sin relación entre sí, con una mayúscula y un número.",
        "Esta contraseña es fácil de adivinar. Una buena contraseña son cuatro o cinco palabras sin relación entre sí, con una mayúscula y un número.",
        "Aquí no se envían contraseñas por correo electrónico. Pida a quien administra el sitio que le asigne una nueva y cámbiela cuando haya iniciado sesión.",
        "La contraseña contiene su nombre o su dirección de correo electrónico. Elija una que no tenga nada que ver con usted.",
        "Es demasiado texto para guardarlo de una vez. Acórtelo o divídalo en dos.",
        "En esta dirección no hay nada.",
      ]
    `);
  });

  test.each(['en', 'ko', null])(
    'English where the profile says %s, whatever the browser asks for',
    async (language) => {
      await inProfile(language);
      const { unsaid } = await hear('en', { authorization: `Bearer ${session}`, 'accept-language': 'es' });
      expect(unsaid).toEqual([]);
    },
  );

  test.each([
    ['es-MX,es;q=0.9,en;q=0.8', 'es'],
    ['fr, en;q=0.5, es;q=0.7', 'es'],
    ['fr', 'en'],
    ['*', 'en'],
    ['es;q=0, x', 'en'],
  ] as const)('to nobody who is signed in what the browser asks for: %s', async (accepted, language) => {
    const { registrationToken } = await invite();
    const { firstname, lastname } = person;
    const register = {
      method: 'POST',
      path: '/admin/register',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ registrationToken, userInfo: { firstname, lastname, password: 'Password123456' } }),
    } as const;
    const all = refusals(picture);
    const asked = { 'accept-language': accepted };
    for (const [id, refused] of [
      ['request.nothingHere', all['request.nothingHere']()],
      ['request.tooMuchText', all['request.tooMuchText']()],
      ['upload.elsewhere', await all['upload.elsewhere']()],
      ['upload.signIn', await all['upload.name']()],
      ['password.easy', register],
    ] as const) {
      const words = await refusedAt(cms.address, refused, asked);
      expect({ words, said: isSaid(words, id, language) }).toEqual({ words, said: true });
    }
  });

  test('not the language of a session that is over, or of an account that is no longer active', async () => {
    const id = await activate();
    await inProfile('es');
    const token = z.object({ token: z.string() }).parse((await signIn(good)).body.data).token;
    const ask = async () =>
      refusedAt(cms.address, refusals(picture)['request.nothingHere'](), { authorization: `Bearer ${token}` });
    expect(await ask()).toBe('En esta dirección no hay nada.');
    await users().update({ where: { id }, data: { isActive: false } });
    expect(await ask()).toBe('There is nothing at this address.');
    await users().update({ where: { id }, data: { isActive: true } });
    expect((await cms.call('POST', '/admin/logout', {}, token)).status).toBe(200);
    expect(await ask()).toBe('There is nothing at this address.');
  });
});

describe('a session', () => {
  const cookieOf = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(cms.address + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(editor),
    });
    return response.headers.getSetCookie();
  };

  test('stands in a cookie that no script reads and no other site sends', async () => {
    expect(await cookieOf('/admin/login')).toEqual([
      expect.stringMatching(/^strapi_admin_refresh=[\w.-]+; path=\/admin; samesite=strict; httponly$/),
      expect.stringMatching(/^strapi_admin_refresh\.sig=[\w-]+; path=\/admin; samesite=strict; httponly$/),
    ]);
  });

  test('ends: access after ten minutes, idle after an hour, all after twelve', () => {
    expect(cms.strapi.config.get('admin.auth.sessions')).toEqual({
      accessTokenLifespan: 600,
      idleSessionLifespan: 3600,
      maxSessionLifespan: 43_200,
      idleRefreshTokenLifespan: 86_400,
      maxRefreshTokenLifespan: 604_800,
    });
  });
});

describe('requests', () => {
  test('with more than a megabyte of text are refused in words, and just below are taken', async () => {
    const title = (length: number) => ({ ...section('large'), summary: 'x'.repeat(length) });
    const megabyte = 1024 * 1024;
    const large = await cms.call('POST', `${managed('benefit-section')}?locale=en`, title(megabyte));
    expect([large.status, large.body.error]).toEqual([
      413,
      expect.objectContaining({ message: 'This is too much text to save at once. Shorten it or split it in two.' }),
    ]);
    expect((await cms.call('POST', `${managed('benefit-section')}?locale=en`, title(megabyte - 500))).status).not.toBe(
      413,
    );
  });

  test('that never end are ended', () => {
    const { headersTimeout, requestTimeout } = cms.strapi.server.httpServer;
    expect([headersTimeout, requestTimeout]).toEqual([10_000, 60_000]);
  });

  test.each(['https://evil.example', 'null', 'http://127.0.0.1:1337.evil.example'])(
    'of a page of %s tell it nothing',
    async (origin) => {
      for (const method of ['GET', 'OPTIONS']) {
        const { headers } = await fetch(`${cms.address}/admin/init`, {
          method,
          headers: { origin, 'access-control-request-method': 'POST' },
        });
        expect(headers.get('access-control-allow-origin') ?? '').toBe('');
      }
    },
  );

  test('are answered with the headers that keep a page to itself', async () => {
    const { headers } = await fetch(`${cms.address}/admin/init`);
    const wanted = {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-powered-by': null,
    };
    expect(Object.fromEntries(Object.keys(wanted).map((name) => [name, headers.get(name)]))).toEqual(wanted);
    expect((headers.get('content-security-policy') ?? '').split(';').toSorted()).toMatchInlineSnapshot(`
      [
        "base-uri 'self'",
        "connect-src 'self'",
        "default-src 'self'",
        "font-src 'self' data:",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "img-src 'self' data: blob:",
        "media-src 'self'",
        "object-src 'none'",
        "script-src 'self'",
        "script-src-attr 'none'",
        "style-src 'self' 'unsafe-inline'",
      ]
    `);
    expect(headers.getSetCookie()).toEqual([]);
  });
});

describe('a private field', () => {
  /** Private fields that a search would look into, as `type.field`. */
  const searched = (types: Readonly<Record<string, { attributes: object }>>): string[] =>
    Object.entries(types).flatMap(([uid, { attributes }]) =>
      Object.entries(attributes as Record<string, { private?: boolean; searchable?: boolean }>)
        .filter(([, field]) => field.private === true && field.searchable !== false)
        .map(([name]) => `${uid}.${name}`),
    );
  /** Our types and parts as their files have them: what Strapi adds of its own is not there. */
  const ours = () =>
    Object.fromEntries(
      Object.entries({ ...cms.strapi.contentTypes, ...cms.strapi.components })
        .filter(([uid]) => uid.startsWith('api::') || !uid.includes('::'))
        .map(([uid, type]) => [
          uid,
          z.object({ __schema__: z.object({ attributes: z.looseObject({}) }) }).parse(type).__schema__,
        ]),
    );

  test('is searched by nobody', () => {
    expect(Object.keys(ours()).length).toBeGreaterThan(15);
    expect(searched(ours())).toEqual([]);
  });

  test('of an account is found by no search', async () => {
    const { registrationToken } = await invite();
    const { password } = z
      .object({ password: z.string() })
      .parse(await users().findOne({ where: { email: editor.email } }));
    const found = async (text: string) => {
      const { body } = await cms.call('GET', `/admin/users?_q=${encodeURIComponent(text)}`, undefined);
      return z.object({ results: z.array(z.looseObject({ email: z.string() })) }).parse(body.data).results.length;
    };
    expect(await found(person.firstname)).toBe(1);
    for (const secret of [registrationToken, password])
      for (const part of [secret, secret.slice(0, 4), secret.slice(-4)])
        expect({ part, found: await found(part) }).toEqual({ part, found: 0 });
  });

  test('that could be searched would be found', () => {
    const [uid = '', type] = Object.entries(ours())[0] ?? [];
    const attributes = { ...type?.attributes, iban: { type: 'string', private: true } };
    expect(searched({ ...ours(), [uid]: { attributes } })).toEqual([`${uid}.iban`]);
  });
});

// Nothing is ever free on the volume of /proc.
describe('while a volume beside that of the database is full, nothing is written:', () => {
  const status = async () => (await cms.call('POST', `${managed('benefit-section')}?locale=en`, {})).status;

  test('the one on which uploads arrive', async () => {
    const { TMPDIR = tmpdir() } = process.env;
    process.env['TMPDIR'] = '/proc';
    const refused = await status();
    process.env['TMPDIR'] = TMPDIR;
    expect([refused, await status()]).toEqual([507, 201]);
    expect(cms.logged.splice(0)).toEqual([expect.stringMatching(/^The disk is almost full: 0 MB are free where \//)]);
  });

  test('the one on which they are kept', async () => {
    const uploads = join(folder, 'public/uploads');
    renameSync(uploads, `${uploads}-before`);
    symlinkSync('/proc', uploads);
    const refused = await status();
    rmSync(uploads);
    renameSync(`${uploads}-before`, uploads);
    expect([refused, await status()]).toEqual([507, 201]);
    expect(cms.logged.splice(0)).toEqual([expect.stringMatching(/^The disk is almost full: 0 MB are free where \//)]);
  });
});

describe('secrets', () => {
  const sound = {
    APP_KEYS: `${randomSecret()},${randomSecret()}`,
    TOKEN: randomSecret(),
    HEX: '0123456789abcdef'.repeat(2),
  };

  test('that are random are taken', () => {
    expect(secretFaults(sound)).toEqual([]);
  });

  test.each([
    ['', 'is missing'],
    ['toBeModified1', 'is a placeholder, not a secret'],
    ['changeme', 'is a placeholder, not a secret'],
    ['secret', 'is a placeholder, not a secret'],
    ['replace-me-with-random-text-of-32-characters', 'is a placeholder, not a secret'],
    ['q7Zk2', 'is shorter than 32 characters'],
    [sound.TOKEN.slice(0, 31), 'is shorter than 32 characters'],
    ['a'.repeat(40), 'repeats the same characters'],
    ['abcabc'.repeat(8), 'repeats the same characters'],
    [sound.TOKEN, 'has the same value as TOKEN'],
  ])('such as "%s" are named: %s', (value, fault) => {
    expect(secretFaults({ ...sound, SALT: value })).toEqual([['SALT', fault]]);
    expect(secretFaults({ ...sound, SALT: `${randomSecret()},${value}` })).toEqual([['SALT', fault]]);
  });
});

test('nothing of Strapi that nobody here uses is switched on', () => {
  expect(cms.strapi.config.get('server.transfer.remote.enabled')).toBe(false);
  const middlewares = z
    .array(z.union([z.string(), z.object({ name: z.string().optional() })]))
    .parse(cms.strapi.config.get('middlewares'))
    .map((one) => (typeof one === 'string' ? one : one.name));
  for (const name of ['strapi::poweredBy', 'strapi::session', 'strapi::logger'])
    expect(middlewares).not.toContain(name);
});

test('an entry is still made and read', async () => {
  const documentId = await create(cms, 'benefit-section', section('plain'), 'en');
  expect((await cms.call('GET', `${managed('benefit-section')}/${documentId}?locale=en`)).status).toBe(200);
});

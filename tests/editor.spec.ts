import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRequestContext } from '@playwright/test';
import { languageCodes } from 'content-schemas';
import * as z from 'zod';
import { expect, test, type Page } from './support/fixtures.ts';
import type { System } from './support/system.ts';
import { liveTree } from './support/trees.ts';

const [first] = JSON.parse(readFileSync(join(import.meta.dirname, '../cms/starter/benefit-item/es.json'), 'utf8')) as {
  title: string;
}[];
const firstItem = first?.title ?? '';

async function signIn(page: Page, { admin, email, password }: System): Promise<void> {
  await page.goto(`${admin}/auth/login`);
  await page.getByLabel(/^Email/).fill(email);
  await page.getByLabel(/^Password/).fill(password);
  await page.getByRole('button', { name: /Login|Sign in/ }).click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
}

/** Opens the first benefit item in Spanish, as an editor would: list, language, row. */
async function openSpanishItem(page: Page, { admin }: System): Promise<void> {
  await page.goto(
    `${admin}/content-manager/collection-types/api::benefit-item.benefit-item?plugins[i18n][locale]=es&sort=order:ASC`,
  );
  await page.getByRole('gridcell', { name: firstItem, exact: true }).click();
  await expect(page.getByLabel('Title', { exact: false }).first()).toBeVisible();
}

const publish = (page: Page) => page.getByRole('button', { name: 'Publish', exact: true }).click();

test('an editor changes a Spanish item, sees it live, is told what is wrong with a link, repairs it and publishes', async ({
  system,
  page,
}) => {
  const others = languageCodes.filter((code) => code !== 'es');
  const before = new Map([...others, 'root' as const].map((series) => [series, liveTree(system.data, series)]));
  await signIn(page, system);
  await openSpanishItem(page, system);

  const title = page.locator('input[name="title"]');
  await title.fill('Hable con quienes ya lo hicieron');
  const released = system.says('Released es');
  await publish(page);
  await released;
  const reader = await page.context().newPage();
  await reader.goto(`${system.site}/es/`);
  await expect(reader.getByText('Hable con quienes ya lo hicieron').first()).toBeAttached();
  for (const [series, tree] of before) expect(liveTree(system.data, series), series).toEqual(tree);

  await page.getByRole('button', { name: 'Nothing here yet. Click to add one.' }).click();
  await page.locator('input[name="link.label"]').fill('Lea más');
  await page.locator('input[name="link.address"]').fill('//evil.test');
  await publish(page);
  await expect(page.locator('[data-strapi-field-error]').filter({ hasText: 'https://' })).toBeVisible();
  await expect(page.getByText(/Link to more, Address: Write a full web address/).first()).toBeVisible();

  await page.locator('input[name="link.address"]').fill('https://example.org/leer');
  const releasedAgain = system.says('Released es');
  await publish(page);
  await releasedAgain;
  const section = await page.context().newPage();
  await section.goto(`${system.site}/es/benefits/get-connected/`);
  await expect(section.getByRole('link', { name: /Lea más/ })).toHaveAttribute('href', 'https://example.org/leer');
  for (const [series, tree] of before) expect(liveTree(system.data, series), series).toEqual(tree);
});

/** A colleague with the same rights and a desk in Spanish; she gets her account from the first administrator. */
async function spanishEditor(request: APIRequestContext, { admin, email, password }: System): Promise<System['email']> {
  const colleague = 'editora@example.org';
  const ask = async (method: string, path: string, data: unknown, token = ''): Promise<unknown> => {
    const headers = token === '' ? {} : { authorization: `Bearer ${token}` };
    const response = await request.fetch(admin + path, { method, data, headers });
    expect(response.ok(), `${method} ${path}`).toBe(true);
    return response.json();
  };
  const session = z.object({ data: z.object({ token: z.string() }) });
  const user = z.object({ data: z.object({ id: z.number() }) });
  const { token } = session.parse(await ask('POST', '/login', { email, password })).data;
  const { roles } = z
    .object({ data: z.object({ roles: z.array(z.object({ id: z.number() })) }) })
    .parse(await ask('GET', '/users/me', undefined, token)).data;
  const names = { firstname: 'Editora', lastname: 'Ejemplo' };
  const { id } = user.parse(
    await ask('POST', '/users', { ...names, email: colleague, roles: roles.map((role) => role.id) }, token),
  ).data;
  await ask('PUT', `/users/${id}`, { password, isActive: true }, token);
  const own = session.parse(await ask('POST', '/login', { email: colleague, password })).data.token;
  await ask('PUT', '/users/me', { preferedLanguage: 'es' }, own);
  return colleague;
}

test('an editor whose desk is in Spanish reads labels, help and refusals in Spanish', async ({
  system,
  page,
  request,
}) => {
  await signIn(page, { ...system, email: await spanishEditor(request, system) });
  await page.getByRole('link', { name: 'Biblioteca de medios' }).click();
  await page.getByRole('button', { name: 'Nuevo' }).click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('menuitem', { name: 'Subir archivos', exact: true }).click();
  const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
  await (await choosing).setFiles({ name: 'mapa.svg', mimeType: 'image/svg+xml', buffer: drawing });
  await expect(page.getByText(/^Este archivo no es una imagen JPEG, PNG o WebP ni un PDF\./)).toBeVisible();
  await page.goto(
    `${system.admin}/content-manager/collection-types/api::benefit-item.benefit-item?plugins[i18n][locale]=es&sort=order:ASC`,
  );
  await expect(page.locator('thead').getByText('Sección')).toBeVisible();
  await page.locator('tbody a').last().click();
  const form = page.getByRole('main');
  for (const words of ['Título', 'Texto', 'Enlace para saber más', 'Posición', 'Nombre en las direcciones web'])
    await expect(form.getByText(words, { exact: false }).first()).toBeVisible();
  await expect(
    form.getByText(/Lo que recibe un miembro, en pocas palabras\. Como máximo \d+ caracteres\. Ejemplo: Encuentros/),
  ).toBeVisible();
  await form.getByRole('button', { name: /Todavía no hay nada/ }).click();
  await expect(form.getByText('Palabras del enlace')).toBeVisible();
  await expect(
    form.getByText(/Diga adónde lleva el enlace\. Como máximo 80 caracteres\. Ejemplo: Lea la carta constitutiva/),
  ).toBeVisible();
  await page.locator('input[name="link.label"]').fill('Lea más');
  await page.locator('input[name="link.address"]').fill('//evil.test');
  await page.getByRole('button', { name: 'Publicar', exact: true }).click();
  await expect(
    page.locator('[data-strapi-field-error]').filter({ hasText: 'Escriba una dirección web completa' }),
  ).toBeVisible();
  await expect(
    page.getByText(/Enlace para saber más, Dirección: Escriba una dirección web completa/).first(),
  ).toBeVisible();
});

test('the sign-in page says whom to ask for a new password, and offers no mail', async ({ system, page }) => {
  await page.goto(`${system.admin}/auth/login`);
  await expect(page.getByText('If you have forgotten your password, ask an administrator')).toBeVisible();
  await expect(page.getByRole('button', { name: /Login|Sign in/ })).toBeVisible();
  await expect(page.locator('a').filter({ visible: true })).toHaveCount(0);
  await page.goto(`${system.admin}/auth/forgot-password`);
  await page.getByLabel(/^Email/).fill(system.email);
  await page.getByRole('button', { name: 'Send Email' }).click();
  await expect(page.getByText('Ask an administrator to set a new one for you')).toBeVisible();
});

test('the desk asks no other host and leads to no market, price list or manual', async ({ system, page }) => {
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await signIn(page, system);
  for (const path of ['/', '/settings/application-infos', '/content-manager/collection-types/api::region.region']) {
    await page.goto(system.admin + path);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('a[href*="strapi.io"]').filter({ visible: true })).toHaveCount(0);
  }
  expect([...hosts]).toEqual([new URL(system.admin).host]);
});

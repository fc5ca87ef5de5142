import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageCodes } from 'content-schemas';
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

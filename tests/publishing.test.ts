import type { DocumentType } from 'content-schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dataFolder, draft, logOf, managed, published, removeFolder, revisionOf, rowOf, rowsOf, startCms, uidOf, type Answer, type Cms } from './support/cms.ts';

const folder = dataFolder();
let cms: Cms;

beforeAll(async () => {
  cms = await startCms(folder, { starter: true });
});
afterAll(async () => {
  expect(cms.logged).toEqual([]);
  await cms.stop();
  removeFolder(folder);
});

type Fields = Record<string, unknown>;
const paragraph = (text: string): unknown => [{ type: 'paragraph', children: [{ type: 'text', text }] }];
const item = (key: string, more: Fields = {}): Fields => ({ key, section: 'get-connected', title: `About ${key}`, body: paragraph('Plain words.'), link: null, order: 50, ...more });
const evil = { link: { label: 'Read the charter', address: '//evil.test' } };
const evilWords = 'Link to more, Address: Write a full web address that starts with https://, or a page of this site such as /en/fees/.';

const documents = (type: DocumentType) => cms.strapi.documents(uidOf(type));
const create = async (type: DocumentType, data: Fields, locale?: string): Promise<string> => (await documents(type).create({ data: data as never, ...(locale === undefined ? {} : { locale }) })).documentId;
const createPublished = async (type: DocumentType, data: Fields, locale?: string): Promise<string> => {
  const documentId = await create(type, data, locale);
  await documents(type).publish({ documentId, ...(locale === undefined ? {} : { locale }) });
  return documentId;
};
const idOf = async (type: DocumentType, where: Fields): Promise<string> => (await rowOf(cms, type, { ...where, ...draft })).documentId;

/** An answer of the CMS, whether it came over HTTP or was thrown at code. */
const byCode = async (work: () => Promise<unknown>): Promise<Answer> => {
  try {
    await work();
    return { status: 200, body: {} };
  } catch (error) {
    const { name, message, details } = error as { name: string; message: string; details: { errors?: { path: string[]; message: string; name: string }[] } };
    return { status: name === 'ValidationError' ? 400 : 500, body: { error: { name, message, details } } };
  }
};

/** Does what must be refused, sees that it left nothing behind in the type or the log, and gives back the refusal. */
async function refusal(type: DocumentType, act: () => Promise<Answer>) {
  const before = { rows: await rowsOf(cms, type), log: await logOf(cms) };
  const { status, body } = await act();
  expect([status, body.error?.name]).toEqual([400, 'ValidationError']);
  expect({ rows: await rowsOf(cms, type), log: await logOf(cms) }).toEqual(before);
  return { message: body.error?.message, paths: body.error?.details?.errors?.map(({ path }) => path) };
}

describe('a fault is refused at its field', () => {
  const faults: [type: DocumentType, where: Fields, change: Fields, path: string[], message: RegExp][] = [
    ['benefit-item', { key: 'peer-networking' }, evil, ['link', 'address'], /^Link to more, Address: Write a full web address/],
    ['benefit-item', { key: 'peer-networking' }, { title: 'Peer\u202enetworking' }, ['title'], /^Title: Remove the invisible/],
    ['benefit-item', { key: 'peer-networking' }, { body: [{ type: 'paragraph', children: [{ type: 'link', url: 'javascript:alert(1)', children: [{ type: 'text', text: 'here' }] }] }] }, ['body'], /^Text: /],
    ['benefit-item', { key: 'peer-networking' }, { section: 'no-such-section' }, ['section'], /^Section: The section “no-such-section” is not published\./],
    ['region', { key: 'africa' }, { countries: ['KE', 'JP'] }, ['countries'], /^Countries: JP already belongs to “East Asia”/],
    ['contact-person', { key: 'membership' }, { regions: ['atlantis'] }, ['regions'], /^Regions: The region “atlantis” is not published/],
    ['information-page', { key: 'privacy' }, { reviewBy: '2999-01-01' }, ['reviewBy'], /^[^:]+: Check the year/],
  ];
  test.each(faults)('%s %j %j', async (type, where, change, path, message) => {
    const { id: _, ...stored } = await rowOf(cms, type, { ...where, locale: 'en', ...draft });
    const refused = await refusal(type, () => cms.call('POST', `${managed(type)}/${stored.documentId}/actions/publish?locale=en`, { ...fieldsOf(stored), ...change }));
    expect(refused.paths).toContainEqual(path);
    expect(refused.message).toMatch(message);
  });

  test('a row of a fee band', async () => {
    const documentId = await idOf('fee-band', { schedule: 'fees-2026', applicantType: 'local-government', populationFrom: 0 });
    const { amounts } = await rowOf(cms, 'fee-band', { documentId, ...draft });
    const rows = (amounts as Fields[]).map(({ group, currency, amount }, index) => ({ group, currency: index === 1 ? 'CHF' : currency, amount }));
    const refused = await refusal('fee-band', () => cms.call('POST', `${managed('fee-band')}/${documentId}/actions/publish`, { amounts: rows }));
    expect(refused.paths).toContainEqual(['amounts', '1', 'currency']);
    expect(refused.message).toContain('Amounts, row 2, Currency: The schedule “fees-2026” has no CHF.');
  });

  test('a single type', async () => {
    const refused = await refusal('network-facts', () => cms.call('POST', `${managed('network-facts')}/actions/publish?locale=en`, { defaultContact: 'nobody' }));
    expect(refused).toEqual({ message: 'Who answers everything else: The contact person “nobody” is not published. Publish it first, or choose another.', paths: [['defaultContact']] });
  });

  test.each(['benefit-item', 'benefit-section', 'testimonial', 'region', 'information-page', 'applicant-type', 'contact-person'] as const)('a key that another %s has', async (type) => {
    const first = (await rowsOf(cms, type, { locale: 'en', ...published }))[0];
    if (!first) throw new Error(`The starter content has no ${type}.`);
    const documentId = await create(type, { ...fieldsOf(first), ...(type === 'region' ? { countries: ['AQ'] } : {}) }, 'en');
    const refused = await refusal(type, () => cms.call('POST', `${managed(type)}/${documentId}/actions/publish?locale=en`, {}));
    expect(refused.paths).toEqual([['key']]);
    expect(refused.message).toMatch(new RegExp(`^Key: Choose another key: “${String(first['key'])}” is already used by`));
    await documents(type).delete({ documentId, locale: '*' });
  });
});

/** The fields of a stored row, as a form sends them. */
function fieldsOf({ id: _id, documentId: _document, locale: _locale, publishedAt: _published, createdAt: _created, updatedAt: _updated, ...fields }: Fields): Fields {
  return fields;
}

describe('no way around', () => {
  const ids = { broken: '', good: '', spanish: '' };
  beforeAll(async () => {
    ids.broken = await create('benefit-item', item('broken', evil), 'en');
    ids.good = await create('benefit-item', item('good'), 'en');
    ids.spanish = await create('benefit-item', item('spanish'), 'en');
    await documents('benefit-item').update({ documentId: ids.spanish, locale: 'es', data: item('spanish', { title: 'Español', ...evil }) as never });
  });
  const path = managed('benefit-item');
  const ways: Record<string, () => Promise<Answer>> = {
    'publish a new entry': () => cms.call('POST', `${path}/actions/publish?locale=en`, item('new-and-broken', evil)),
    'publish a saved draft': () => cms.call('POST', `${path}/${ids.broken}/actions/publish?locale=en`, {}),
    'publish what is typed': () => cms.call('POST', `${path}/${ids.good}/actions/publish?locale=en`, item('good', evil)),
    'publish one locale of the list': () => cms.call('POST', `${path}/actions/bulkPublish?locale=en`, { documentIds: [ids.broken], locale: 'en' }),
    'code, locale': () => byCode(() => documents('benefit-item').publish({ documentId: ids.broken, locale: 'en' })),
    'code, array': () => byCode(() => documents('benefit-item').publish({ documentId: ids.broken, locale: ['en'] as never })),
    'code, every language': () => byCode(() => documents('benefit-item').publish({ documentId: ids.broken, locale: '*' })),
    'code, no locale': () => byCode(() => documents('benefit-item').publish({ documentId: ids.broken })),
    'code, create as published': () => byCode(() => documents('benefit-item').create({ data: item('created', evil) as never, locale: 'en', status: 'published' })),
    'code, update as published': () => byCode(() => documents('benefit-item').update({ documentId: ids.good, data: item('good', evil) as never, locale: 'en', status: 'published' })),
  };
  test.each(Object.keys(ways))('%s', async (way) => {
    expect(await refusal('benefit-item', () => ways[way]?.() ?? Promise.reject(new Error(way)))).toEqual({ message: evilWords, paths: [['link', 'address']] });
  });

  test('a fault in another language than the one on screen is named in the message', async () => {
    const refused = { message: `Benefit item “Español” (es), ${evilWords}`, paths: [[]] };
    const several = { documentIds: [ids.spanish], locale: ['en', 'es'] };
    expect(await refusal('benefit-item', () => cms.call('POST', `${path}/actions/bulkPublish`, several))).toEqual(refused);
    expect(await refusal('benefit-item', () => byCode(() => documents('benefit-item').publish({ documentId: ids.spanish, locale: '*' })))).toEqual(refused);
  });

  test('several faults are told at once', async () => {
    const refused = await refusal('benefit-item', () => cms.call('POST', `${path}/${ids.good}/actions/publish?locale=en`, item('good', { ...evil, order: 51, title: 'A\u202eB' })));
    expect(refused.message).toMatch(/^2 things to put right first: \(1\) Title: .+ \(2\) Link to more, Address: /);
    expect(refused.paths).toEqual([['title'], ['link', 'address']]);
  });

  test('saving, duplicating and discarding publish nothing', async () => {
    const revision = await revisionOf(cms);
    const live = await rowsOf(cms, 'benefit-item', published);
    const answers = [
      await cms.call('PUT', `${path}/${ids.good}?locale=en`, { ...item('good', evil), status: 'published', publishedAt: '2026-01-01T00:00:00.000Z' }),
      await cms.call('POST', `${path}?locale=en`, item('saved', { ...evil, publishedAt: '2026-01-01T00:00:00.000Z' })),
      await cms.call('POST', `${path}/clone/${ids.broken}?locale=en`, item('duplicated', evil)),
      await byCode(() => documents('benefit-item').clone({ documentId: ids.broken, data: item('cloned', evil) as never, locale: 'en', status: 'published' } as never)),
      await cms.call('POST', `${path}/${await idOf('benefit-item', { key: 'peer-networking', locale: 'en' })}/actions/discard?locale=en`, {}),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 201, 200, 200, 200]);
    expect(await rowsOf(cms, 'benefit-item', published)).toEqual(live);
    expect(await revisionOf(cms)).toBe(revision);
    expect(await rowOf(cms, 'benefit-item', { documentId: ids.good, ...draft })).toMatchObject(evil);
  });
});

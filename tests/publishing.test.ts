import { typeFacts, type DocumentType } from 'content-schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import {
  dataFolder,
  draft,
  logOf,
  managed,
  published,
  removeFolder,
  revisionOf,
  rowOf,
  rowsOf,
  startCms,
  type Answer,
  type Cms,
} from './support/cms.ts';
import {
  byCode,
  create,
  documents,
  item,
  ownColumns,
  paragraph,
  publish,
  section,
  translate,
  without,
  type Fields,
} from './support/entries.ts';
import { feeScheduleTests } from './support/fee-schedules.ts';

const folder = dataFolder();
let cms: Cms;

beforeAll(async () => {
  cms = await startCms(folder, { starter: true });
});
afterAll(async () => {
  await cms.stop();
  removeFolder(folder);
  expect(cms.logged).toEqual([]);
});

const evil = { link: { label: 'Read the charter', address: '//evil.test' } };
const evilWords =
  'Link to more, Address: Write a full web address that starts with https://, or a page of this site such as /en/fees/.';
const createPublished = async (type: DocumentType, data: Fields): Promise<string> =>
  (await documents(cms, type).create({ data: data as never, locale: 'en', status: 'published' })).documentId;
const idOf = async (type: DocumentType, where: Fields): Promise<string> =>
  (await rowOf(cms, type, { ...(typeFacts(type).localized ? { locale: 'en' } : {}), ...where, ...draft })).documentId;

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
    [
      'benefit-item',
      { key: 'peer-networking' },
      evil,
      ['link', 'address'],
      /^Link to more, Address: Write a full web address/,
    ],
    [
      'benefit-item',
      { key: 'peer-networking' },
      { title: 'Peer\u202enetworking' },
      ['title'],
      /^Title: This text contains invisible/,
    ],
    [
      'benefit-item',
      { key: 'peer-networking' },
      {
        body: [
          {
            type: 'paragraph',
            children: [{ type: 'link', url: '//evil.test', children: [{ type: 'text', text: 'here' }] }],
          },
        ],
      },
      ['body'],
      /^Text: /,
    ],
    [
      'benefit-item',
      { key: 'peer-networking' },
      { section: 'no-such-section' },
      ['section'],
      /^Section: The section “no-such-section” is not published\./,
    ],
    [
      'region',
      { key: 'africa' },
      { countries: ['KE', 'JP'] },
      ['countries'],
      /Countries: Japan already belongs to “East Asia”/,
    ],
    [
      'contact-person',
      { key: 'membership' },
      { regions: ['atlantis'] },
      ['regions'],
      /^Regions: The region “atlantis” is not published/,
    ],
    ['information-page', { key: 'privacy' }, { reviewBy: '2999-01-01' }, ['reviewBy'], /^[^:]+: Check the year/],
  ];
  test.each(faults)('%s %j %j', async (type, where, change, path, message) => {
    const stored = await rowOf(cms, type, { ...where, locale: 'en', ...draft });
    const refused = await refusal(type, () =>
      cms.call('POST', `${managed(type)}/${stored.documentId}/actions/publish?locale=en`, {
        ...without(stored, ...ownColumns),
        ...change,
      }),
    );
    expect(refused.paths).toContainEqual(path);
    expect(refused.message).toMatch(message);
  });

  test('a row of a fee band', async () => {
    const documentId = await idOf('fee-band', {
      schedule: 'fees-2026',
      applicantType: 'local-government',
      populationFrom: 0,
    });
    const { amounts } = await rowOf(cms, 'fee-band', { documentId, ...draft });
    const rows = (amounts as Fields[]).map(({ group, currency, amount }, index) => ({
      group,
      currency: index === 1 ? 'CHF' : currency,
      amount,
    }));
    const refused = await refusal('fee-band', () =>
      cms.call('POST', `${managed('fee-band')}/${documentId}/actions/publish`, { amounts: rows }),
    );
    expect(refused.paths).toContainEqual(['amounts', '1', 'currency']);
    expect(refused.message).toContain(
      'Amounts, row 2, Currency: Swiss Franc (CHF) is not among the currencies of “fees-2026”.',
    );
  });

  test('a single type', async () => {
    const refused = await refusal('network-facts', () =>
      cms.call('POST', `${managed('network-facts')}/actions/publish?locale=en`, { defaultContact: 'nobody' }),
    );
    expect(refused).toEqual({
      message:
        'Contact for all other countries: The contact “nobody” is not published. Publish it first, or choose another.',
      paths: [['defaultContact']],
    });
  });

  test.each([
    'benefit-item',
    'benefit-section',
    'testimonial',
    'region',
    'information-page',
    'applicant-type',
    'contact-person',
  ] as const)('a key that another %s has', async (type) => {
    const first = (await rowsOf(cms, type, { locale: 'en', ...published }))[0];
    if (!first) throw new Error(`The starter content has no ${type}.`);
    const documentId = await create(
      cms,
      type,
      { ...without(first, ...ownColumns), ...(type === 'region' ? { countries: ['AQ'] } : {}) },
      'en',
    );
    const refused = await refusal(type, () =>
      cms.call('POST', `${managed(type)}/${documentId}/actions/publish?locale=en`, {}),
    );
    expect(refused.paths).toEqual([['key']]);
    expect(refused.message).toMatch(
      new RegExp(
        `^(?:Name in web addresses|Internal name): Choose another name: “${String(first['key'])}” is already used by`,
      ),
    );
    await documents(cms, type).delete({ documentId, locale: '*' });
  });
});

describe('no way around', () => {
  const ids = { broken: '', good: '', spanish: '' };
  beforeAll(async () => {
    ids.broken = await create(cms, 'benefit-item', item('broken', evil), 'en');
    ids.good = await create(cms, 'benefit-item', item('good'), 'en');
    ids.spanish = await create(cms, 'benefit-item', item('spanish'), 'en');
    await translate(cms, 'benefit-item', ids.spanish, 'es', item('spanish', { title: 'Español', ...evil }));
  });
  const path = managed('benefit-item');
  const ways: Record<string, () => Promise<Answer>> = {
    'publish a new entry': () => cms.call('POST', `${path}/actions/publish?locale=en`, item('new-and-broken', evil)),
    'publish a saved draft': () => cms.call('POST', `${path}/${ids.broken}/actions/publish?locale=en`, {}),
    'publish what is typed': () =>
      cms.call('POST', `${path}/${ids.good}/actions/publish?locale=en`, item('good', evil)),
    'publish one locale of the list': () =>
      cms.call('POST', `${path}/actions/bulkPublish?locale=en`, { documentIds: [ids.broken], locale: 'en' }),
    'code, locale': () =>
      byCode(() => documents(cms, 'benefit-item').publish({ documentId: ids.broken, locale: 'en' })),
    'code, array': () =>
      byCode(() => documents(cms, 'benefit-item').publish({ documentId: ids.broken, locale: ['en'] as never })),
    'code, every language': () =>
      byCode(() => documents(cms, 'benefit-item').publish({ documentId: ids.broken, locale: '*' })),
    'code, no locale': () => byCode(() => documents(cms, 'benefit-item').publish({ documentId: ids.broken })),
    'code, create as published': () =>
      byCode(() =>
        documents(cms, 'benefit-item').create({
          data: item('created', evil) as never,
          locale: 'en',
          status: 'published',
        }),
      ),
    'code, update as published': () =>
      byCode(() =>
        documents(cms, 'benefit-item').update({
          documentId: ids.good,
          data: item('good', evil) as never,
          locale: 'en',
          status: 'published',
        }),
      ),
  };
  test.each(Object.keys(ways))('%s', async (way) => {
    expect(await refusal('benefit-item', () => ways[way]?.() ?? Promise.reject(new Error(way)))).toEqual({
      message: evilWords,
      paths: [['link', 'address']],
    });
  });

  test('a fault in another language than the one on screen is named in the message', async () => {
    const refused = { message: `Benefit “About spanish” (Spanish), ${evilWords}`, paths: [[]] };
    const several = { documentIds: [ids.spanish], locale: ['en', 'es'] };
    expect(await refusal('benefit-item', () => cms.call('POST', `${path}/actions/bulkPublish`, several))).toEqual(
      refused,
    );
    expect(
      await refusal('benefit-item', () =>
        byCode(() => documents(cms, 'benefit-item').publish({ documentId: ids.spanish, locale: '*' })),
      ),
    ).toEqual(refused);
  });

  test('several faults are told at once', async () => {
    const refused = await refusal('benefit-item', () =>
      cms.call(
        'POST',
        `${path}/${ids.good}/actions/publish?locale=en`,
        item('good', { ...evil, order: 51, title: 'A\u202eB' }),
      ),
    );
    expect(refused.message).toMatch(/^2 things to correct first: \(1\) Title: .+ \(2\) Link to more, Address: /);
    expect(refused.paths).toEqual([['title'], ['link', 'address']]);
  });

  test('saving, duplicating and discarding publish nothing', async () => {
    const revision = await revisionOf(cms);
    const live = await rowsOf(cms, 'benefit-item', published);
    const answers = [
      await cms.call('PUT', `${path}/${ids.good}?locale=en`, {
        ...item('good', evil),
        status: 'published',
        publishedAt: '2026-01-01T00:00:00.000Z',
      }),
      await cms.call('POST', `${path}?locale=en`, item('saved', { ...evil, publishedAt: '2026-01-01T00:00:00.000Z' })),
      await cms.call('POST', `${path}/clone/${ids.broken}?locale=en`, item('duplicated', evil)),
      await byCode(() =>
        documents(cms, 'benefit-item').clone({
          documentId: ids.broken,
          data: item('cloned', evil) as never,
          locale: 'en',
          status: 'published',
        } as never),
      ),
      await cms.call(
        'POST',
        `${path}/${await idOf('benefit-item', { key: 'peer-networking' })}/actions/discard?locale=en`,
        {},
      ),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 201, 200, 200, 200]);
    expect(await rowsOf(cms, 'benefit-item', published)).toEqual(live);
    expect(await revisionOf(cms)).toBe(revision);
    expect(await rowOf(cms, 'benefit-item', { documentId: ids.good, ...draft })).toMatchObject(evil);
  });
});

describe('what others need stays on the site', () => {
  const needed: [type: DocumentType, where: Fields, message: RegExp][] = [
    [
      'benefit-section',
      { key: 'get-connected' },
      /^“.+” cannot be taken off the site yet\. .*Benefit “.+” \(English\), Section: The section “Get connected” is not published/,
    ],
    [
      'region',
      { key: 'africa' },
      /^“Africa” cannot be taken off the site yet\. .*Testimonial “.+” \(English\), Country: Senegal belongs to no published region/,
    ],
    [
      'contact-person',
      { key: 'membership' },
      /cannot be taken off the site yet\. .*Facts about the network \(English\), Contact for all other countries: The contact “Eva Madeira” is not published/,
    ],
    [
      'applicant-type',
      { key: 'local-government' },
      /cannot be taken off the site yet\. .*Row of the fee table “City, town or region: 0 to 50,000”, Type of organisation: The type of organisation “City, town or region” is not published/,
    ],
  ];
  describe.each(needed)('%s %j', (type, where, message) => {
    const everywhere = typeFacts(type).localized ? '?locale=*' : '';
    const english = typeFacts(type).localized ? { locale: 'en' } : {};
    const ways: Record<string, (documentId: string) => Promise<Answer>> = {
      unpublish: (documentId) => cms.call('POST', `${managed(type)}/${documentId}/actions/unpublish`, english),
      'unpublish, discarding the draft': (documentId) =>
        cms.call('POST', `${managed(type)}/${documentId}/actions/unpublish`, { discardDraft: true, ...english }),
      'unpublish in the list': (documentId) =>
        cms.call('POST', `${managed(type)}/actions/bulkUnpublish`, { documentIds: [documentId], ...english }),
      delete: (documentId) => cms.call('DELETE', `${managed(type)}/${documentId}${everywhere}`),
      'delete in the list': (documentId) =>
        cms.call('POST', `${managed(type)}/actions/bulkDelete`, { documentIds: [documentId], ...english }),
      'code, every language': (documentId) =>
        byCode(() =>
          documents(cms, type).unpublish({ documentId, ...(typeFacts(type).localized ? { locale: '*' } : {}) }),
        ),
    };
    test.each(Object.keys(ways))('%s', async (way) => {
      const documentId = await idOf(type, where);
      expect((await refusal(type, () => ways[way]?.(documentId) ?? Promise.reject(new Error(way)))).message).toMatch(
        message,
      );
    });
  });

  test.each(['join-page', 'network-facts', 'application-form'] as const)('%s', async (type) => {
    const refused = await refusal(type, () => cms.call('POST', `${managed(type)}/actions/unpublish`, { locale: 'en' }));
    expect(refused.message).toMatch(/cannot be taken off the site yet\. .*English: the site needs it\./);
    expect((await refusal(type, () => cms.call('DELETE', `${managed(type)}?locale=*`))).message).toContain(
      typeFacts(type).name,
    );
  });

  test('a translation may go where English stands in', async () => {
    const documentId = await idOf('benefit-section', { key: 'get-connected' });
    const revision = await revisionOf(cms);
    expect(
      (await cms.call('POST', `${managed('benefit-section')}/${documentId}/actions/unpublish`, { locale: 'fr' }))
        .status,
    ).toBe(200);
    expect(await logOf(cms, revision)).toMatchObject([
      { document: documentId, language: 'fr', action: 'unpublish', who: 'ada@example.org', content: null, digest: '' },
    ]);
    await publish(cms, 'benefit-section', documentId, 'fr');
  });
});

describe("the list's own actions do all or nothing", () => {
  const path = managed('benefit-item');
  test('publish', async () => {
    const good = [
      await create(cms, 'benefit-item', item('bulk-a'), 'en'),
      await create(cms, 'benefit-item', item('bulk-b'), 'en'),
      await create(cms, 'benefit-item', item('bulk-c'), 'en'),
    ];
    const broken = await create(cms, 'benefit-item', item('bulk-broken', evil), 'en');
    for (const documentIds of [
      [broken, ...good],
      [...good, broken],
      [good[0], broken, good[1], good[2]],
    ])
      expect(
        (
          await refusal('benefit-item', () =>
            cms.call('POST', `${path}/actions/bulkPublish?locale=en`, { documentIds, locale: 'en' }),
          )
        ).message,
      ).toBe(evilWords);
    const revision = await revisionOf(cms);
    expect(
      (await cms.call('POST', `${path}/actions/bulkPublish?locale=en`, { documentIds: good, locale: 'en' })).status,
    ).toBe(200);
    expect((await logOf(cms, revision)).map(({ document }) => document).toSorted()).toEqual(good.toSorted());
  });

  test('entries of one action are judged together', async () => {
    const documentIds = [
      await create(cms, 'benefit-item', item('twins'), 'en'),
      await create(cms, 'benefit-item', item('twins'), 'en'),
    ];
    const refused = await refusal('benefit-item', () =>
      cms.call('POST', `${path}/actions/bulkPublish?locale=en`, { documentIds, locale: 'en' }),
    );
    expect(refused).toEqual({
      message: 'Name in web addresses: Choose another name: “twins” is already used by “About twins”.',
      paths: [['key']],
    });
  });

  test('unpublish and delete', async () => {
    const spare = await createPublished('benefit-section', section('spare'));
    const documentIds = [spare, await idOf('benefit-section', { key: 'get-connected' })];
    for (const action of ['bulkUnpublish', 'bulkDelete']) {
      for (const ids of [documentIds, documentIds.toReversed()])
        expect(
          (
            await refusal('benefit-section', () =>
              cms.call('POST', `${managed('benefit-section')}/actions/${action}?locale=en`, {
                documentIds: ids,
                locale: 'en',
              }),
            )
          ).message,
        ).toContain('The section “Get connected” is not published');
    }
    expect(
      (
        await cms.call('POST', `${managed('benefit-section')}/actions/bulkDelete?locale=en`, {
          documentIds: [spare],
          locale: 'en',
        })
      ).status,
    ).toBe(200);
    expect(await rowsOf(cms, 'benefit-section', { documentId: spare })).toEqual([]);
  });
});

describe('keys and new languages', () => {
  test('a key stays as it was first published, whatever a translation says and after unpublishing', async () => {
    const documentId = await createPublished('benefit-item', item('first-key'));
    const change = () =>
      cms.call('POST', `${managed('benefit-item')}/${documentId}/actions/publish?locale=en`, item('second-key'));
    const refused = {
      message:
        'Name in web addresses: Change this back to “first-key”. It cannot be changed after it is published: everything that refers to it would break.',
      paths: [['key']],
    };
    expect(await refusal('benefit-item', change)).toEqual(refused);
    await documents(cms, 'benefit-item').update({
      documentId,
      locale: 'es',
      data: item('second-key') as never,
      status: 'published',
    });
    expect(
      (await rowsOf(cms, 'benefit-item', { documentId, ...published })).map(({ locale, key }) => [locale, key]),
    ).toEqual([
      ['en', 'first-key'],
      ['es', 'first-key'],
    ]);
    await documents(cms, 'benefit-item').unpublish({ documentId, locale: '*' });
    expect(await refusal('benefit-item', change)).toEqual(refused);
  });

  test('a new language takes over what all languages share', async () => {
    const documentId = await createPublished('benefit-item', item('shared', { order: 61 }));
    const { title, body } = item('shared', { title: 'Compartido' });
    expect((await cms.call('PUT', `${managed('benefit-item')}/${documentId}?locale=es`, { title, body })).status).toBe(
      200,
    );
    expect(
      (await cms.call('POST', `${managed('benefit-item')}/${documentId}/actions/publish?locale=es`, {})).status,
    ).toBe(200);
    expect(await rowOf(cms, 'benefit-item', { documentId, locale: 'es', ...published })).toMatchObject({
      key: 'shared',
      section: 'get-connected',
      order: 61,
      title: 'Compartido',
    });
  });
});

describe('shared fields', () => {
  const ordersOf = async (documentId: string): Promise<Fields> =>
    Object.fromEntries<unknown>(
      (await rowsOf(cms, 'benefit-item', { documentId, ...published })).map(({ locale, order }): [string, unknown] => [
        typeof locale === 'string' ? locale : '',
        order,
      ]),
    );
  const withOrder = z.looseObject({ order: z.number() });
  const orderIn = (content: string | null): number => withOrder.parse(JSON.parse(content ?? '')).order;
  const make = async (key: string): Promise<string> => {
    const documentId = await create(cms, 'benefit-item', item(key, { order: 70 }), 'en');
    for (const locale of ['es', 'ko'])
      await translate(cms, 'benefit-item', documentId, locale, { title: `${key} ${locale}`, body: paragraph(locale) });
    await publish(cms, 'benefit-item', documentId, ['en', 'es']);
    return documentId;
  };

  test("publishing a translation takes the live values, not a draft's", async () => {
    const documentId = await make('translation-first');
    await cms.call(
      'PUT',
      `${managed('benefit-item')}/${documentId}?locale=en`,
      item('translation-first', { order: 71 }),
    );
    const revision = await revisionOf(cms);
    for (const locale of ['es', 'ko'])
      expect(
        (await cms.call('POST', `${managed('benefit-item')}/${documentId}/actions/publish?locale=${locale}`, {}))
          .status,
      ).toBe(200);
    expect(await ordersOf(documentId)).toEqual({ en: 70, es: 70, ko: 70 });
    expect((await logOf(cms, revision)).map(({ language }) => language)).toEqual(['es', 'ko']);
    expect(await rowOf(cms, 'benefit-item', { documentId, locale: 'en', ...draft })).toMatchObject({ order: 71 });
  });

  test.each(['typed and published at once', 'saved first', 'saved in a translation first', 'with a translation'])(
    'publishing English makes them live in every published language, and logs each that changed: %s',
    async (way) => {
      const documentId = await make(`english-carries-${way.replaceAll(' ', '-')}`);
      const path = `${managed('benefit-item')}/${documentId}`;
      const change = item(`english-carries-${way.replaceAll(' ', '-')}`, { order: 72 });
      const revision = await revisionOf(cms);
      if (way === 'saved first') await cms.call('PUT', `${path}?locale=en`, change);
      if (way === 'saved in a translation first')
        await cms.call('PUT', `${path}?locale=es`, { title: 'No matter', order: 72 });
      if (way === 'with a translation') {
        await cms.call('PUT', `${path}?locale=en`, change);
        expect(
          (
            await cms.call('POST', `${managed('benefit-item')}/actions/bulkPublish`, {
              documentIds: [documentId],
              locale: ['en', 'ko'],
            })
          ).status,
        ).toBe(200);
      } else
        expect(
          (
            await cms.call(
              'POST',
              `${path}/actions/publish?locale=en`,
              way === 'typed and published at once' ? change : {},
            )
          ).status,
        ).toBe(200);
      const languages = way === 'with a translation' ? ['en', 'es', 'ko'] : ['en', 'es'];
      expect(await ordersOf(documentId)).toEqual(Object.fromEntries(languages.map((language) => [language, 72])));
      expect(
        (await logOf(cms, revision)).map(({ language, content }) => [language, orderIn(content)]).toSorted(),
      ).toEqual(languages.map((language) => [language, 72]));
    },
  );

  test('publishing English text alone changes no other language', async () => {
    const documentId = await make('text-only');
    const revision = await revisionOf(cms);
    await cms.call(
      'POST',
      `${managed('benefit-item')}/${documentId}/actions/publish?locale=en`,
      item('text-only', { order: 70, title: 'Other words' }),
    );
    expect((await logOf(cms, revision)).map(({ language }) => language)).toEqual(['en']);
  });

  test('a change of them that breaks a translation already live is refused', async () => {
    const documentId = await make('two-sections');
    const refused = await refusal('benefit-item', () =>
      cms.call(
        'POST',
        `${managed('benefit-item')}/${documentId}/actions/publish?locale=en`,
        item('two-sections', { section: 'none' }),
      ),
    );
    expect(refused.paths?.[0]).toEqual(['section']);
  });
});

describe('a fee schedule and its bands', () => {
  feeScheduleTests(() => cms, refusal);
});

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  composeSnapshot,
  describe as say,
  documentTypeNames,
  exportedDocument,
  feesInForce,
  languageCodes,
  typeFacts,
  type ExportedDocument,
  type LanguageCode,
  type Shown,
  type Snapshot,
} from 'content-schemas';
import { changed } from './support/mutations.ts';
import { starterDocuments } from './support/starter.ts';

const day = '2026-11-03';
const rows = starterDocuments();

function snapshotOf(language: LanguageCode, from: readonly ExportedDocument[] = rows, asOf = day): Snapshot {
  const { snapshot, problems } = composeSnapshot(language, from, asOf);
  if (!snapshot) throw new Error(problems.map((problem) => say(problem)).join('\n'));
  return snapshot;
}
const bytesOf = (language: LanguageCode, from: readonly ExportedDocument[] = rows, asOf = day): string =>
  JSON.stringify(snapshotOf(language, from, asOf));
/** The languages whose snapshot has other bytes. */
const changedIn = (before: readonly ExportedDocument[], after: readonly ExportedDocument[]): LanguageCode[] =>
  languageCodes.filter((language) => bytesOf(language, before) !== bytesOf(language, after));

interface Row {
  readonly type: ExportedDocument['type'];
  readonly key?: string;
  readonly language?: LanguageCode | null;
}
const isRow = ({ type, language, content }: ExportedDocument, wanted: Row): boolean =>
  type === wanted.type &&
  (wanted.language === undefined || language === wanted.language) &&
  (wanted.key === undefined || content?.['key'] === wanted.key);

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Rows in which a field of some has another value, with the digest and the time that the CMS would give them. */
const edited = (
  wanted: Row,
  field: string,
  value: unknown,
  from: readonly ExportedDocument[] = rows,
): ExportedDocument[] =>
  from.map((row) =>
    isRow(row, wanted)
      ? {
          ...row,
          content: contentWith(row, field, value),
          changedAt: '2026-11-04T10:00:00.000Z',
          textDigest: digestOf(row.textDigest + field),
        }
      : row,
  );

function contentWith({ content }: ExportedDocument, field: string, value: unknown): ExportedDocument['content'] {
  const { content: edited } = exportedDocument
    .pick({ content: true })
    .parse({ content: changed(content, [field], value) });
  return edited;
}

const without = (wanted: Row, from: readonly ExportedDocument[] = rows): ExportedDocument[] =>
  from.filter((row) => !isRow(row, wanted));
const shown = (snapshot: Snapshot, type: Row['type'], key?: string): Shown[] =>
  snapshot.documents.filter(
    ({ content }) => content.type === type && (key === undefined || ('key' in content && content.key === key)),
  );
const keysOf = (snapshot: Snapshot, type: Row['type']): string[] =>
  shown(snapshot, type).map(({ content }) => ('key' in content ? content.key : content.type));

const spanish: Row = { type: 'benefit-section', key: 'get-connected', language: 'es' };
const english: Row = { ...spanish, language: 'en' };

describe('what a snapshot holds', () => {
  test('is the documents of its language and those without one', () => {
    expect(new Set(snapshotOf('ja').documents.map(({ language }) => language))).toEqual(new Set(['ja', null]));
  });

  test('is sorted by type, then by place on the page', () => {
    const snapshot = snapshotOf('en');
    expect(snapshot.documents.map(({ content }) => content.type)).toEqual(
      snapshot.documents.map(({ content }) => content.type).toSorted(),
    );
    expect(keysOf(snapshot, 'benefit-section')).toEqual([
      'get-connected',
      'get-informed',
      'get-resources',
      'get-involved',
      'get-featured',
    ]);
    expect(shown(snapshot, 'testimonial').map(({ content }) => ('givenOn' in content ? content.givenOn : ''))).toEqual(
      shown(snapshot, 'testimonial')
        .map(({ content }) => ('givenOn' in content ? content.givenOn : ''))
        .toSorted()
        .toReversed(),
    );
    const froms = shown(snapshot, 'fee-band').flatMap(({ content }) =>
      content.type === 'fee-band' && content.applicantType === 'local-government' ? [content.populationFrom ?? 0] : [],
    );
    expect(froms).toEqual(froms.toSorted((a, b) => a - b));
    expect(froms).toHaveLength(10);
  });

  test('has no trace of the day on which it was composed', () => {
    expect(bytesOf('en')).not.toContain('asOf');
    expect(bytesOf('en', rows, '2026-11-03')).toBe(bytesOf('en', rows, '2026-12-31'));
  });
});

describe('same input, same bytes', () => {
  test.each(languageCodes)('%s does not depend on the order of the rows, nor of their fields', (language) => {
    const turned = rows.toReversed().map((row): ExportedDocument => ({
      ...row,
      content: row.content && Object.fromEntries(Object.entries(row.content).toReversed()),
    }));
    const rotated = [...rows.slice(97), ...rows.slice(0, 97)];
    expect(bytesOf(language, turned)).toBe(bytesOf(language));
    expect(bytesOf(language, rotated)).toBe(bytesOf(language));
  });

  test('revisions, actions and who published stand in no snapshot', () => {
    expect(
      changedIn(
        rows,
        rows.map((row) => ({ ...row, revision: row.revision + 1000 })),
      ),
    ).toEqual([]);
  });
});

describe('fallback', () => {
  const half = without({ ...spanish, language: 'ko' });

  test.each(documentTypeNames)('of %s is English where the type may fall back, and nothing else', (type) => {
    const { fallsBack, single, localized } = typeFacts(type);
    const [before, after] = [snapshotOf('ko'), snapshotOf('ko', without({ type, language: 'ko' }))].map((snapshot) =>
      shown(snapshot, type),
    );
    const language = localized ? 'en' : null;
    expect(after?.map((one) => one.language)).toEqual(fallsBack || !localized ? before?.map(() => language) : []);
    if (single) expect(after).toHaveLength(1);
  });

  test('is marked by its language and counted as not written', () => {
    const snapshot = snapshotOf('ko', half);
    expect(
      shown(snapshot, 'benefit-section', 'get-connected').map(({ language, outdatedSince }) => [
        language,
        outdatedSince,
      ]),
    ).toEqual([['en', null]]);
    expect(snapshot.written['benefit-section/get-connected']).toEqual(['en', 'es', 'fr', 'pt', 'ja', 'zh-Hans']);
  });

  test('is told to every language, as switchers and alternates follow', () => {
    expect(changedIn(rows, half)).toEqual([...languageCodes]);
  });

  test('needs English: a document in another language alone stays in that language', () => {
    const alone = rows.filter(
      (row) => !isRow(row, { type: 'information-page', key: 'privacy' }) || row.language === 'fr',
    );
    expect(
      languageCodes.filter((language) => keysOf(snapshotOf(language, alone), 'information-page').includes('privacy')),
    ).toEqual(['fr']);
  });
});

describe('one change', () => {
  test('of a Spanish text changes the Spanish snapshot only', () => {
    expect(changedIn(rows, edited(spanish, 'title', 'Otro título'))).toEqual(['es']);
  });

  test('of an English text makes every translation of it outdated, and says since when', () => {
    const after = edited(english, 'title', 'Another title');
    expect(changedIn(rows, after)).toEqual([...languageCodes]);
    expect(
      languageCodes.map(
        (language) => shown(snapshotOf(language, after), 'benefit-section', 'get-connected')[0]?.outdatedSince,
      ),
    ).toEqual([null, ...Array.from({ length: 6 }, () => '2026-11-04T10:00:00.000Z')]);
    expect(
      shown(snapshotOf('es', after), 'benefit-section').filter(({ outdatedSince }) => outdatedSince !== null),
    ).toHaveLength(1);
  });

  test('of an English text changes the language that falls back to it', () => {
    const half = without({ ...english, language: 'ko' });
    const after = edited(english, 'summary', 'Another summary', half);
    expect(shown(snapshotOf('ko', after), 'benefit-section', 'get-connected')[0]?.content).toMatchObject({
      summary: 'Another summary',
    });
    const confirmed = after.map((row) =>
      isRow(row, spanish)
        ? { ...row, englishDigest: after.find((other) => isRow(other, english))?.textDigest ?? null }
        : row,
    );
    expect(shown(snapshotOf('es', confirmed), 'benefit-section', 'get-connected')[0]?.outdatedSince).toBeNull();
    expect(bytesOf('es', confirmed)).toBe(bytesOf('es', half));
    expect(bytesOf('ko', confirmed)).not.toBe(bytesOf('ko', half));
  });

  test('of an English testimonial changes no language that has none of it', () => {
    const alone = rows.filter(
      (row) => row.type !== 'testimonial' || row.content?.['key'] !== 'mihon-planner' || row.language === 'en',
    );
    expect(
      changedIn(alone, edited({ type: 'testimonial', key: 'mihon-planner' }, 'quote', 'Said otherwise.', alone)),
    ).toEqual(['en']);
  });

  test('of an amount changes every language', () => {
    const amounts = rows.find((row) => isRow(row, { type: 'fee-band' }) && row.content?.['schedule'] === 'fees-2026')
      ?.content?.['amounts'];
    const after = rows.map((row) =>
      row.type === 'fee-band' && row.content?.['amounts'] === amounts
        ? { ...row, content: contentWith(row, 'amounts', changed(amounts, [0, 'amount'], 71)) }
        : row,
    );
    expect(changedIn(rows, after)).toEqual([...languageCodes]);
  });
});

describe('what is taken off the site', () => {
  const unpublished = (wanted: Row): ExportedDocument[] =>
    rows.map((row) => (isRow(row, wanted) ? { ...row, action: 'unpublish', content: null } : row));

  test('vanishes', () => {
    const after = unpublished({ type: 'testimonial', key: 'mihon-planner' });
    expect(
      languageCodes.filter((language) => keysOf(snapshotOf(language, after), 'testimonial').includes('mihon-planner')),
    ).toEqual([]);
    expect(snapshotOf('en', after).written).not.toHaveProperty(['testimonial/mihon-planner']);
  });

  test('in one language lets English stand in', () => {
    expect(shown(snapshotOf('es', unpublished(spanish)), 'benefit-section', 'get-connected')[0]?.language).toBe('en');
  });

  test('stops the language where others still refer to it', () => {
    const { snapshot, problems } = composeSnapshot(
      'es',
      unpublished({ type: 'benefit-section', key: 'get-featured' }),
      day,
    );
    expect(snapshot).toBeUndefined();
    expect(problems.every(({ path }) => path[0] === 'section')).toBe(true);
    expect(problems.length).toBeGreaterThan(1);
  });
});

describe('the day', () => {
  const expiring = edited({ type: 'testimonial', key: 'mihon-planner' }, 'expiresOn', '2026-11-03');
  const has = (asOf: string, from = expiring): boolean =>
    keysOf(snapshotOf('en', from, asOf), 'testimonial').includes('mihon-planner');

  test('shows a testimonial until its last day, and in no list of languages after it', () => {
    expect(['2026-11-02', '2026-11-03', '2026-11-04'].map((asOf) => has(asOf))).toEqual([true, true, false]);
    expect(snapshotOf('en', expiring, '2026-11-04').written).not.toHaveProperty(['testimonial/mihon-planner']);
  });

  test('shows a testimonial from the day of consent', () => {
    expect([has('2024-11-04', rows), has('2024-11-05', rows)]).toEqual([false, true]);
  });

  test.each([
    ['2025-12-31', null],
    ['2026-01-01', { schedule: 'fees-2026', expired: false }],
    ['2026-12-31', { schedule: 'fees-2026', expired: false }],
    ['2027-01-01', { schedule: 'fees-2027', expired: false }],
    ['2027-12-31', { schedule: 'fees-2027', expired: false }],
    ['2028-01-01', { schedule: 'fees-2027', expired: true }],
    ['2040-01-01', { schedule: 'fees-2027', expired: true }],
  ])('on %s the fees are %j, with their bands only', (asOf, fees) => {
    const snapshot = snapshotOf('en', rows, asOf);
    expect(snapshot.fees).toEqual(fees);
    expect(keysOf(snapshot, 'fee-schedule')).toEqual(fees === null ? [] : [fees.schedule]);
    const schedules = new Set(
      shown(snapshot, 'fee-band').map(({ content }) => content.type === 'fee-band' && content.schedule),
    );
    expect(schedules).toEqual(new Set(fees === null ? [] : [fees.schedule]));
  });

  test('without any schedule there are no fees', () => {
    expect(feesInForce([], day)).toBeNull();
    expect(snapshotOf('en', without({ type: 'fee-schedule' }, without({ type: 'fee-band' }))).fees).toBeNull();
  });

  test('that selects nothing else changes no byte', () => {
    for (const asOf of ['2026-11-04', '2026-12-31'])
      expect(
        changedIn(rows, rows).concat(
          languageCodes.filter((language) => bytesOf(language) !== bytesOf(language, rows, asOf)),
        ),
      ).toEqual([]);
    expect(bytesOf('en')).not.toBe(bytesOf('en', rows, '2027-01-01'));
  });
});

describe('a language with a fault', () => {
  const broken = edited(spanish, 'title', '', edited({ ...spanish, key: 'get-informed' }, 'summary', 'a'.repeat(401)));

  test('has no snapshot, and all its faults at once, without what only follows from them', () => {
    const { snapshot, problems } = composeSnapshot('es', broken, day);
    expect(snapshot).toBeUndefined();
    expect(problems.map((problem) => say(problem))).toMatchInlineSnapshot(`
      [
        "Benefit section “Untitled” (Spanish), Title: Write something here: this would be blank on the site.",
        "Benefit section “Informarse” (Spanish), Summary: Shorten this to at most 400 characters.",
      ]
    `);
  });

  test('holds no other language back', () => {
    expect(languageCodes.filter((language) => composeSnapshot(language, broken, day).snapshot)).toEqual(
      languageCodes.filter((language) => language !== 'es'),
    );
  });
});

import type { DocumentType } from 'content-schemas';
import { beforeAll, expect, test } from 'vitest';
import { draft, logOf, managed, published, revisionOf, rowOf, rowsOf, type Answer, type Cms } from './cms.ts';
import { band, create, schedule, type Fields } from './entries.ts';

type Refusal = (
  type: DocumentType,
  act: () => Promise<Answer>,
) => Promise<{ readonly message: string | undefined; readonly paths: readonly string[][] | undefined }>;

/** Tests of a schedule that publishes its bands with it, on a CMS with the starter content. */
export function feeScheduleTests(cms: () => Cms, refusal: Refusal): void {
  const ids = { schedule: '', low: '', middle: '', top: '' };
  const publish = (type: DocumentType, documentId: string, body: Fields = {}): Promise<Answer> =>
    cms().call('POST', `${managed(type)}/${documentId}/actions/publish`, body);
  const live = async () =>
    (await rowsOf(cms(), 'fee-band', { schedule: 'fees-2090', ...published }))
      .map(({ populationFrom, populationTo }) => [populationFrom, populationTo])
      .toSorted((a, b) => Number(a[0]) - Number(b[0]));
  beforeAll(async () => {
    ids.schedule = await create(cms(), 'fee-schedule', schedule(2090));
    ids.low = await create(cms(), 'fee-band', band(2090, 0, 1000));
    ids.middle = await create(cms(), 'fee-band', band(2090, 1001, 5000));
    ids.top = await create(cms(), 'fee-band', band(2090, 5002, null));
  });

  test('one bad band stops the schedule and all its bands', async () => {
    const bands = await rowsOf(cms(), 'fee-band');
    const refused = await refusal('fee-schedule', () => publish('fee-schedule', ids.schedule));
    expect(refused).toEqual({
      message:
        'Row of the fee table “City, town or region: 5,002 and above”, People from: There is no fee for a population of 5,001, between the rows “1,001 to 5,000” and “5,002 and above”. Change one of the two, or add a row.',
      paths: [[]],
    });
    expect(await rowsOf(cms(), 'fee-band')).toEqual(bands);
  });

  test('the schedule publishes its bands with it', async () => {
    await cms().call('PUT', `${managed('fee-band')}/${ids.top}`, band(2090, 5001, null));
    const revision = await revisionOf(cms());
    expect((await publish('fee-schedule', ids.schedule)).status).toBe(200);
    expect(await live()).toEqual([
      [0, 1000],
      [1001, 5000],
      [5001, null],
    ]);
    expect(
      (await logOf(cms(), revision)).map(({ type, language, action, who }) => [type, language, action, who]),
    ).toEqual([
      ['fee-schedule', '', 'publish', 'ada@example.org'],
      ...Array.from({ length: 3 }, () => ['fee-band', '', 'publish', 'ada@example.org']),
    ]);
  });

  test('a band alone is checked against the schedule as it would stand', async () => {
    const gap = await refusal('fee-band', () => publish('fee-band', ids.middle, band(2090, 1001, 4000)));
    expect(gap).toEqual({
      message:
        'People to: There is no fee for a population of 4,001 to 5,000, between the rows “1,001 to 4,000” and “5,001 and above”. Change one of the two, or add a row.',
      paths: [['populationTo']],
    });
    const overlap = await refusal('fee-band', () => publish('fee-band', ids.middle, band(2090, 1000, 5000)));
    expect(overlap).toEqual({
      message:
        'People from: There are two fees for a population of 1,000: one here, one in the row “0 to 1,000”. Change or delete one of the two rows.',
      paths: [['populationFrom']],
    });
    const end = await refusal('fee-band', () => publish('fee-band', ids.middle, band(2090, 1001, 5001)));
    expect(end).toEqual({
      message:
        'People to: There are two fees for a population of 5,001: one here, one in the row “5,001 and above”. Change or delete one of the two rows.',
      paths: [['populationTo']],
    });
    const below = await refusal('fee-band', () => publish('fee-band', ids.low, band(2090, 0, 9000)));
    expect(below).toEqual({
      message:
        'People to: There are two fees for some populations: one here, one in the rows “1,001 to 5,000” and “5,001 and above”. Change this row, or change or delete those.',
      paths: [['populationTo']],
    });
    await cms().call('PUT', `${managed('fee-band')}/${ids.low}`, band(2090, 0, 1000));
    expect(
      (
        await refusal('fee-band', () =>
          cms().call('POST', `${managed('fee-band')}/${ids.middle}/actions/unpublish`, {}),
        )
      ).message,
    ).toContain('between the rows “0 to 1,000” and “5,001 and above”');
    expect(
      (await publish('fee-band', ids.middle, band(2090, 1001, 5000, { amounts: [{ currency: 'EUR', amount: 150 }] })))
        .status,
    ).toBe(200);
  });

  test('two bands are merged by one publishing of their schedule', async () => {
    await cms().call('PUT', `${managed('fee-band')}/${ids.low}`, band(2090, 0, 5000));
    await cms().call('PUT', `${managed('fee-band')}/${ids.middle}`, band(2090, 1001, 5000, { remove: true }));
    const revision = await revisionOf(cms());
    expect((await publish('fee-schedule', ids.schedule)).status).toBe(200);
    expect(await live()).toEqual([
      [0, 5000],
      [5001, null],
    ]);
    expect((await logOf(cms(), revision)).filter(({ document }) => document === ids.middle)).toMatchObject([
      { action: 'unpublish', content: null },
    ]);
    expect((await rowOf(cms(), 'fee-band', { documentId: ids.middle, ...draft }))['remove']).toBe(true);
  });

  test('publishing it again with nothing changed is no error, and a band taken away stays away', async () => {
    const revision = await revisionOf(cms());
    expect((await publish('fee-schedule', ids.schedule)).status).toBe(200);
    expect(await live()).toEqual([
      [0, 5000],
      [5001, null],
    ]);
    expect((await logOf(cms(), revision)).map(({ document }) => document)).toEqual([ids.schedule, ids.low, ids.top]);
  });

  test('periods of two schedules do not overlap', async () => {
    const documentId = await create(
      cms(),
      'fee-schedule',
      schedule(2090, { key: 'fees-2090b', validFrom: '2090-12-31', validTo: '2091-12-31' }),
    );
    const other = await create(cms(), 'fee-band', band(2090, 0, null, { schedule: 'fees-2090b' }));
    const refused = await refusal('fee-schedule', () => publish('fee-schedule', documentId));
    expect(refused).toEqual({
      message: 'Valid from: Choose a day after 31 December 2090: “fees-2090” is valid until then.',
      paths: [['validFrom']],
    });
    expect(await rowsOf(cms(), 'fee-band', { documentId: other, ...published })).toEqual([]);
  });

  test('a schedule without a band is refused', async () => {
    const documentId = await create(cms(), 'fee-schedule', schedule(2095));
    expect((await refusal('fee-schedule', () => publish('fee-schedule', documentId))).message).toBe(
      'These fees have no rows yet. Add at least one under “Rows of the fee table”.',
    );
  });
  test.each(['unpublish', 'delete'] as const)('a schedule takes its bands off the site with it (%s)', async (way) => {
    const year = way === 'unpublish' ? 2096 : 2097;
    const documentId = await create(cms(), 'fee-schedule', schedule(year));
    await create(cms(), 'fee-band', band(year, 0, null));
    expect((await publish('fee-schedule', documentId)).status).toBe(200);
    const others = await rowsOf(cms(), 'fee-band', { schedule: 'fees-2090', ...published });
    const revision = await revisionOf(cms());
    const answer =
      way === 'unpublish'
        ? await cms().call('POST', `${managed('fee-schedule')}/${documentId}/actions/unpublish`, {})
        : await cms().call('DELETE', `${managed('fee-schedule')}/${documentId}`);
    expect(answer.status).toBe(200);
    expect((await logOf(cms(), revision)).map(({ type, action }) => [type, action])).toEqual([
      ['fee-schedule', way],
      ['fee-band', 'unpublish'],
    ]);
    expect(await rowsOf(cms(), 'fee-band', { schedule: `fees-${year}`, ...published })).toEqual([]);
    expect(await rowsOf(cms(), 'fee-band', { schedule: 'fees-2090', ...published })).toEqual(others);
  });
}

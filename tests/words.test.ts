import { describe, expect, test } from 'vitest';
import {
  deskWords,
  describe as say,
  documentTypeNames,
  fieldsOf,
  hintOf,
  inWords,
  parseDocument,
  partOf,
  placeOf,
  productionProblems,
  siteProblems,
  typeFacts,
  type MessageId,
  type Problem,
  type Value,
} from 'content-schemas';
import { example, examples, isRaw, type Raw } from './support/examples.ts';
import { starterDocuments } from './support/starter.ts';
import { changed, mutationsOf } from './support/mutations.ts';
import { changedSite, copyOf, isMatch, to, without, type Change } from './support/site.ts';

const { en, es } = deskWords;
const placeholdersIn = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();

const isId = (id: string): id is MessageId => id in en.messages;
const ids = Object.keys(en.messages).filter(isId);

describe('Spanish', () => {
  test('asks for the values of each message, and no other', () => {
    expect(Object.entries(es.messages).map(([id, text]) => [id, placeholdersIn(text)])).toEqual(
      Object.entries(en.messages).map(([id, text]) => [id, placeholdersIn(text)]),
    );
  });

  test('has a name for every type, and a label, a help and an example for every field', () => {
    const namesIn = (words: typeof en): Record<string, string[]> =>
      Object.fromEntries(
        Object.entries(words.fields).map(([owner, fields]) => [owner, Object.keys(fields).toSorted()]),
      );
    const parts = documentTypeNames.flatMap((type) =>
      fieldsOf(typeFacts(type).schema).flatMap(([, { component = '' }, schema]) => (partOf(schema) ? [component] : [])),
    );
    expect(new Set(Object.keys(en.fields))).toEqual(new Set([...documentTypeNames, ...parts]));
    expect(namesIn(es)).toEqual(namesIn(en));
    expect(Object.keys(es.types).toSorted()).toEqual(documentTypeNames.toSorted());
    const all = [
      ...Object.values(es.types),
      ...Object.values(es.fields).flatMap((fields) => Object.values(fields).flatMap((words) => Object.values(words))),
    ];
    expect(all.filter((text) => text.trim() === '')).toEqual([]);
  });

  test('says the same wherever English does: a form knows a hint by its English text', () => {
    const hints = new Map<string, Set<string>>();
    for (const [owner, fields] of Object.entries(en.fields))
      for (const name of Object.keys(fields)) {
        const found = hints.get(hintOf(owner, name)) ?? new Set();
        hints.set(hintOf(owner, name), found.add(hintOf(owner, name, 'es')));
      }
    expect([...hints].filter(([, translations]) => translations.size > 1)).toEqual([]);
  });

  test('names what is stored as a code, and groups numbers its own way', () => {
    const spain: Value[] = [
      { country: 'ES' },
      { currency: 'USD' },
      { language: 'zh-Hans' },
      { day: '2027-12-31' },
      { list: ['a', 'b', 'c'] },
      { type: 'fee-band' },
      { field: 'amount', of: 'parts.amount' },
      50_001,
      0.5,
    ];
    expect(spain.map((value) => [inWords(value), inWords(value, 'es')])).toMatchInlineSnapshot(`
      [
        [
          "Spain",
          "España",
        ],
        [
          "US Dollar (USD)",
          "dólar estadounidense (USD)",
        ],
        [
          "Simplified Chinese",
          "chino simplificado",
        ],
        [
          "31 December 2027",
          "31 de diciembre de 2027",
        ],
        [
          "a, b, and c",
          "a, b y c",
        ],
        [
          "Row of the fee table",
          "Fila de la tabla de cuotas",
        ],
        [
          "Amount for a year",
          "Importe anual",
        ],
        [
          "50,001",
          "50.001",
        ],
        [
          "0.5",
          "0,5",
        ],
      ]
    `);
  });

  test('is said of a whole problem', () => {
    const problems = siteProblems(
      'en',
      changedSite(to({ countries: ['KE', 'FR'] }, { type: 'region', key: 'europe' }), [
        copyOf({ type: 'fee-band', populationFrom: 50_001 }, { amounts: [{ currency: 'KRW', amount: 1 }] }),
      ]),
    );
    expect(problems.map((problem) => say(problem, 'es')).slice(0, 5)).toMatchInlineSnapshot(`
      [
        "Región “Europe” (inglés), Países: Kenia ya pertenece a “Africa”. Quite este país de una de las dos regiones.",
        "Testimonio “Max Beispiel” (inglés), País: Alemania no pertenece a ninguna región publicada. Añada primero este país a una región.",
        "Testimonio “Giulia Esempio” (inglés), País: Italia no pertenece a ninguna región publicada. Añada primero este país a una región.",
        "Fila de la tabla de cuotas “City, town or region: 50.001 a 100.000”, Población desde: Hay dos filas para la misma población. Elimine una.",
        "Fila de la tabla de cuotas “City, town or region: 50.001 a 100.000”, Importes, fila 1, Moneda: Las cuotas “fees-2026” no se cobran en won surcoreano (KRW). Elija una de sus monedas.",
      ]
    `);
  });
});

const broken = (name: string, fields: Raw): readonly Problem[] => parseDocument(example(name, fields)).problems;
const onSite = (change: Change, added: readonly Raw[] = []): Problem[] =>
  siteProblems('en', changedSite(change, added));
const same: Change = (document) => document;

const text = (words: string): Raw => ({ type: 'text', text: words });
const body = (...blocks: Raw[]): readonly Problem[] => broken('benefit-item/without-link', { body: blocks });
const paragraph = (...children: Raw[]): Raw => ({ type: 'paragraph', children });
const list = (...children: Raw[]): Raw => ({ type: 'list', format: 'unordered', children });
const surcharges = (...rows: Raw[]): readonly Problem[] =>
  broken('fee-schedule/canada-with-surcharges', { surcharges: rows });
const ofTable = { type: 'fee-band', schedule: 'fees-2026', applicantType: 'local-government' };
const bands = (...limits: readonly Raw[]): Problem[] => {
  const { populationFrom, populationTo, ...flat } = copyOf(ofTable, {});
  expect([populationFrom, populationTo]).toEqual([0, 50_000]);
  return onSite(
    without(ofTable),
    limits.map((limit, index) => ({ ...flat, document: `band-${index}`, ...limit })),
  );
};
const amounts = (change: (rows: readonly Raw[]) => readonly Raw[]): Problem[] =>
  onSite((document) =>
    isMatch(document, { ...ofTable, populationFrom: 50_001 })
      ? { amounts: change(Array.isArray(document['amounts']) ? document['amounts'].filter(isRaw) : []) }
      : {},
  );
const ungrouped = (...rows: Raw[]): Problem[] =>
  onSite(same, [
    example('fee-schedule/without-income-groups'),
    example('fee-band/flat-fee', { schedule: 'regional-2012', applicantType: 'local-government', amounts: rows }),
  ]);

/** What no single field forbids. */
const faults: readonly (() => readonly Problem[])[] = [
  () => broken('benefit-item/without-link', { language: null }),
  () => broken('fee-band/cents', { language: 'en' }),
  () => broken('benefit-item/without-link', { key: 'admin', title: '' }),
  () => body(paragraph(text('a\nb'))),
  () => body(paragraph(text('x')), paragraph({ type: 'link', url: '/en/', children: [text('')] })),
  () =>
    body(paragraph({ type: 'link', url: '/en/', children: [{ type: 'link', url: '/en/', children: [text('x')] }] })),
  () => body(paragraph({ ...text('x'), underline: true })),
  () => body(paragraph(paragraph(text('x')))),
  () => body({ type: 'heading', level: 1, children: [text('x')] }),
  () => body(paragraph(text('x')), { type: 'heading', level: 3, children: [text('')] }),
  () => body(list()),
  () => body(list({ type: 'list-item', children: [text('')] })),
  () => body(list(list())),
  () => body({ type: 'html', children: [] }),
  () => broken('fee-band/cents', { populationFrom: 10, populationTo: 9 }),
  () => broken('fee-band/flat-fee', { populationTo: 9 }),
  () => broken('fee-band/flat-fee', { amounts: [] }),
  () => broken('fee-band/cents', { amounts: [{ currency: 'JPY', amount: 0.5 }] }),
  () => broken('fee-schedule/iaec-with-cents', { validTo: '2019-12-31' }),
  () => broken('fee-schedule/iaec-with-cents', { groups: [1, 2].map(() => ({ key: 'I', countries: ['ES'] })) }),
  () =>
    broken('fee-schedule/canada-with-surcharges', {
      localCurrencies: [1, 2].map(() => ({ currency: 'JPY', countries: ['JP'] })),
    }),
  () => surcharges({ region: 'oceania', kind: 'fixed', value: 1 }),
  () => surcharges({ region: 'oceania', kind: 'fixed', value: 1, currency: 'USD' }),
  () => surcharges({ region: 'oceania', kind: 'fixed', value: 1, currency: 'EUR' }),
  () => surcharges({ region: 'oceania', kind: 'percent', value: 101 }),
  () => broken('testimonial/chinese', { portraitDecorative: false }),
  () => broken('testimonial/chinese', { portraitDecorative: false, portraitAlt: 'IMG_0001.JPG' }),
  () => onSite(same, [copyOf({ type: 'network-facts' }, {})]),
  () => onSite(same, [copyOf({ key: 'peer-networking' }, {})]),
  () => onSite(to({ section: 'gone' }, { key: 'peer-networking' })),
  () => onSite(to({ defaultContact: 'gone' }, { type: 'network-facts' })),
  () => onSite(same, [example('fee-band/flat-fee', { populationFrom: 0 })]),
  () => onSite(to({ applicantType: 'gone' }, { ...ofTable, populationFrom: 0 })),
  () => onSite(to({ regions: ['gone'] }, { type: 'contact-person' })),
  () => onSite(to({ countries: ['KE', 'FR'] }, { type: 'region', key: 'europe' })),
  () => onSite(to({ country: 'AQ' }, { type: 'testimonial', key: 'mihon-planner' })),
  () => onSite(same, [copyOf({ type: 'fee-schedule', key: 'fees-2027' }, { key: 'fees-2027b' })]),
  () => bands({ populationFrom: 2 }),
  () => bands({ populationFrom: 0, populationTo: 9 }),
  () => bands({ populationFrom: 0, populationTo: 9 }, { populationFrom: 20 }),
  () => bands({}, { populationFrom: 0, populationTo: 9 }),
  () => bands({ populationFrom: 0 }, { populationFrom: 0 }),
  () => bands({ populationFrom: 0, populationTo: 9 }, { populationFrom: 10 }, { populationFrom: 5 }),
  () => amounts((rows) => rows.slice(1)),
  () => amounts((rows) => [...rows, { group: 'I', currency: 'KRW', amount: 1 }]),
  () => amounts((rows) => [...rows, { group: 'V', currency: 'EUR', amount: 1 }]),
  () => amounts((rows) => [...rows, { currency: 'EUR', amount: 1 }]),
  () => amounts((rows) => [...rows, ...rows.slice(0, 1)]),
  () => ungrouped({ group: 'IV', currency: 'USD', amount: 1 }),
  () => ungrouped({ currency: 'USD', amount: 1 }, { currency: 'USD', amount: 1 }),
  () => productionProblems(changedSite(same)),
  () => siteProblems('en', []),
  () => siteProblems('ko', []),
];

/** The texts in a value that stand in every language as they are. */
function textsIn(value: Value): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object') return [];
  if ('list' in value) return value.list.flatMap(textsIn);
  return 'values' in value ? Object.values(value.values).flatMap(textsIn) : [];
}

test('no fault names a type, a field or an entry by other words than those of the desk', () => {
  const keys = starterDocuments().flatMap(({ type, content }) =>
    // Years of fees have no other name than their key.
    type === 'fee-schedule' ? [] : [content?.['key'], content?.[typeFacts(type).titleField]],
  );
  const labels = Object.entries(en.fields).flatMap(([owner, fields]) => [
    owner,
    ...Object.entries(fields).flatMap(([name, { label }]) => [name, label]),
  ]);
  const fixed = new Set<unknown>([...keys, ...labels, ...Object.values(en.types)]);
  // At a key the editor reads what she typed herself.
  const problems = faults.flatMap((fault) => fault()).filter(({ path: [field] }) => field !== 'key');
  const told = problems.flatMap(({ message, title }) => [...textsIn(message), ...textsIn(title)]);
  expect(told.length).toBeGreaterThan(5);
  expect(told.filter((words) => fixed.has(words))).toEqual([]);
});

/** Every message in a value, those inside others too. */
function idsIn(value: Value): MessageId[] {
  if (typeof value !== 'object') return [];
  if ('list' in value) return value.list.flatMap(idsIn);
  return 'id' in value ? [value.id, ...Object.values(value.values).flatMap(idsIn)] : [];
}

test('every message is said of some fault; those of the desk, of its guards and of pulling, in tests of their own', () => {
  const mutants = examples.flatMap(({ content, folder }) => {
    const type = documentTypeNames.find((name) => name === folder) ?? 'region';
    return mutationsOf(typeFacts(type).schema, content).flatMap(({ path, value }) => {
      const mutant = changed(content, path, value);
      return isRaw(mutant) ? parseDocument(mutant).problems : [];
    });
  });
  const problems = [...mutants, ...faults.flatMap((fault) => fault())];
  const said = new Set(problems.flatMap(({ message, title }) => [...idsIn(message), ...idsIn(title)]));
  expect(placeOf('fee-band', ['amounts', 1, 'currency'], 'es')).toBe('Importes, fila 2, Moneda');
  expect(hintOf('region', 'order', 'es')).toBe('El 1 aparece primero. Ejemplo: 1');
  expect(hintOf('region', 'name', 'es')).toMatch(/ Como máximo 60 caracteres\. Ejemplo: /);
  const elsewhere = ['row', 'hint', 'hintOfText'];
  expect(
    ids.filter(
      (id) => !said.has(id) && !/^(?:desk|disk|password|pull|request|upload)\./.test(id) && !elsewhere.includes(id),
    ),
  ).toEqual([]);
});

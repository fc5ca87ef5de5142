import type { DocumentType } from 'content-schemas';
import * as z from 'zod';
import { uidOf, type Answer, type Cms } from './cms.ts';

/** Fields of an entry as a form sends them. */
export type Fields = Record<string, unknown>;

export const without = (fields: Fields, ...names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));

/** What a stored row has besides its fields. */
export const ownColumns = [
  'id',
  'documentId',
  'locale',
  'publishedAt',
  'firstPublishedAt',
  'createdAt',
  'updatedAt',
] as const;

export const paragraph = (text: string): unknown => [{ type: 'paragraph', children: [{ type: 'text', text }] }];

export const item = (key: string, more: Fields = {}): Fields => ({
  key,
  section: 'get-connected',
  title: `About ${key}`,
  body: paragraph('Plain words.'),
  link: null,
  order: 50,
  ...more,
});

export const section = (key: string, more: Fields = {}): Fields => ({
  key,
  title: `Title of ${key}`,
  summary: 'Plain words.',
  inShort: 'In one line.',
  more: 'Ways',
  icon: 'star',
  order: 1,
  ...more,
});

export const voice = (key: string, more: Fields = {}): Fields => ({
  ...{ key, quote: 'Plain words.', quoteLanguage: 'en', speaker: 'Ana Exemplo', role: 'Mayor', place: 'Vila Exemplo' },
  ...{ country: 'SN', section: null, memberSince: 2011, givenOn: '2024-05-14', consentOn: '2024-05-20' },
  ...{ expiresOn: null, portraitDecorative: false, sample: true },
  ...more,
});

export const contact = (key: string, more: Fields = {}): Fields => ({
  ...{ key, name: 'Eva Example', role: 'Membership', email: 'membership@example.org', phone: null },
  ...{ languages: ['en'], timeZone: 'Europe/Berlin', regions: [], greeting: 'Ask me.' },
  ...{ portraitDecorative: false, sample: true },
  ...more,
});

export const information = (key: string, more: Fields = {}): Fields => ({
  key,
  title: `About ${key}`,
  body: paragraph('Plain words.'),
  reviewBy: '2027-11-30',
  ...more,
});

export const schedule = (year: number, more: Fields = {}): Fields => ({
  ...{
    key: `fees-${year}`,
    year,
    validFrom: `${year}-01-01`,
    validTo: `${year}-12-31`,
    adoptedOn: `${year - 1}-11-20`,
  },
  ...{ currencies: ['EUR'], groups: [], surcharges: [], period: 'calendar-year', illustrative: true },
  ...more,
});

export const band = (year: number, from: number | null, to: number | null, more: Fields = {}): Fields => ({
  ...{ schedule: `fees-${year}`, applicantType: 'local-government', populationFrom: from, populationTo: to },
  ...{ amounts: [{ currency: 'EUR', amount: 100 }], askUs: false, remove: false },
  ...more,
});

export const documents = ({ strapi }: Cms, type: DocumentType) => strapi.documents(uidOf(type));

const inLanguage = (locale: string | undefined) => (locale === undefined ? {} : { locale });

/** A new draft; its document's id. */
export const create = async (cms: Cms, type: DocumentType, data: Fields, locale?: string): Promise<string> =>
  (await documents(cms, type).create({ data: data as never, ...inLanguage(locale) })).documentId;

/** One more language of a draft. */
export async function translate(
  cms: Cms,
  type: DocumentType,
  documentId: string,
  locale: string,
  data: Fields,
): Promise<void> {
  await documents(cms, type).update({ documentId, locale, data: data as never });
}

/** Publishes by code, in one language or several. */
export async function publish(
  cms: Cms,
  type: DocumentType,
  documentId: string,
  locale?: string | readonly string[],
): Promise<void> {
  await documents(cms, type).publish({ documentId, ...(locale === undefined ? {} : { locale: locale as never }) });
}

const refusal = z.object({
  name: z.string(),
  message: z.string(),
  details: z.looseObject({
    errors: z.array(z.object({ path: z.array(z.string()), message: z.string(), name: z.string() })).optional(),
  }),
});

/** What code gets to see, as an answer over HTTP would tell it. */
export async function byCode(work: () => Promise<unknown>): Promise<Answer> {
  try {
    await work();
    return { status: 200, body: {} };
  } catch (error) {
    const { name, message, details } = refusal.parse(error);
    return { status: name === 'ValidationError' ? 400 : 500, body: { error: { name, message, details } } };
  }
}

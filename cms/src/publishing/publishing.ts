import type { Core } from '@strapi/strapi';
import { fallbackLanguage, isLanguageCode, typeFacts, type DocumentType } from 'content-schemas';
import { inOneChange, type Change, type OnScreen, type Touched } from './change';
import { typeOf } from './content';
import { deskLanguage } from '../desk-language';
import { received } from './received';
import { followSchedule } from './schedule';
import { settle } from './settle';
import { liveEnglish, share } from './shared-fields';
import { inContractWords } from './strapi-faults';

type Middleware = Parameters<Core.Strapi['documents']['use']>[0];
type Action = Parameters<Middleware>[0];

const writes = ['create', 'update', 'publish', 'unpublish', 'discardDraft', 'delete', 'clone'];

/** One guard for every way to publish: the edit view, the list, several languages, code. It judges the outcome, in the open transaction. */
export const publishing =
  (strapi: Core.Strapi): Middleware =>
  async (action, next) => {
    const type = typeOf(action.uid);
    if (!type || !writes.includes(action.action)) return next();
    receive(strapi, type, action);
    return settled(strapi, action, async (change) => {
      const english =
        'documentId' in action.params ? await liveEnglish(strapi, type, action.params.documentId) : undefined;
      const result = await inContractWords(strapi, type, action.params, change.screen, async () => next());
      if (!changesWhatIsPublished(action)) return result;
      const touched = touch(change, type, action, result);
      if (touched) await share(strapi, touched, english);
      if (type === 'fee-schedule' && touched) await followSchedule(strapi, touched.document);
      return result;
    });
  };

/** Runs work as one change: judged, logged and announced whole, or not done at all. */
export const asOneChange = <Result>(strapi: Core.Strapi, work: () => Promise<Result>): Promise<Result> =>
  settled(strapi, undefined, work);

const settled = <Result>(
  strapi: Core.Strapi,
  action: Action | undefined,
  work: (change: Change) => Promise<Result>,
): Promise<Result> =>
  inOneChange(strapi, onScreen(action), (change, transaction) => settle(strapi, change, transaction), work);

function receive(strapi: Core.Strapi, type: DocumentType, action: Action): void {
  if (!('data' in action.params)) return;
  const params: { data?: unknown } = action.params;
  if (typeof params.data === 'object' && params.data !== null)
    params.data = received(type, { ...params.data }, onScreen(action).language, deskLanguage(strapi));
}

const changesWhatIsPublished = ({ action, params }: Action): boolean =>
  ['publish', 'unpublish', 'delete'].includes(action) ||
  ((action === 'create' || action === 'update') && 'status' in params && params.status === 'published');

const onScreen = (action: Action | undefined): OnScreen => {
  if (!action) return { document: '', language: fallbackLanguage };
  const { documentId, locale: given }: { documentId?: string; locale?: unknown } = action.params;
  const locale: unknown = Array.isArray(given) ? given[0] : given;
  return {
    ...(documentId === undefined ? {} : { document: documentId }),
    language: isLanguageCode(locale) ? locale : fallbackLanguage,
  };
};

interface Written {
  readonly documentId?: string;
  readonly locale?: string | null;
  readonly entries?: readonly { readonly locale?: string | null }[];
}

function touch(change: Change, type: DocumentType, { action, params }: Action, result: unknown): Touched | undefined {
  const { documentId, locale, entries } = (result ?? {}) as Written;
  const document = documentId ?? ('documentId' in params ? params.documentId : undefined);
  if (document === undefined) return undefined;
  const touched = change.touched.get(document) ?? { document, type, languages: new Set<string>(), deleted: false };
  for (const entry of entries ?? [{ locale: locale ?? null }])
    touched.languages.add(typeFacts(type).localized ? (entry.locale ?? fallbackLanguage) : '');
  touched.deleted = action === 'delete';
  change.touched.set(document, touched);
  return touched;
}

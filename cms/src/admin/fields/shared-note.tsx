import { fallbackLanguage } from 'content-schemas';
import { useQueryParams } from '@strapi/strapi/admin';
import { useWords } from '../words/use-words';

/** Says at a field of a translation that its value is that of English. */
export function SharedNote() {
  const say = useWords();
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const locale = query.plugins?.i18n?.locale ?? fallbackLanguage;
  return locale === fallbackLanguage ? null : (
    <>
      <br />
      <strong>{say('desk.shared')}</strong>
    </>
  );
}

import { deskWords, type DeskLanguage, type MessageId } from 'content-schemas';

/** Whether these words are a message of the catalogue, whatever its values. */
export const isSaid = (words: string, id: MessageId, language: DeskLanguage): boolean =>
  new RegExp(
    `^${deskWords[language].messages[id].replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll(/\{\w+\}/g, '.+')}$`,
    's',
  ).test(words);

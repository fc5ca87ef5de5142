import type { ContactPerson } from 'content-schemas';

/** A person, and the regions for which they are asked; an empty key stands for countries that are in no region. */
export interface PersonToAsk {
  readonly person: ContactPerson;
  readonly regions: readonly string[];
}

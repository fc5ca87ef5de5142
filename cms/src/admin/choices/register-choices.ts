import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import type { Word } from '../words';
import { ChoiceInput } from './choice-input';
import { ChoicesInput } from './choices-input';

const message = (id: Word) => ({ id, defaultMessage: id });

/**
 * The two custom fields that the server knows as `global::choice` and `global::choices`. They are part of the desk itself:
 * while a part is fetched, Strapi shows “Unsupported field type” in its place.
 */
export function registerChoices(app: StrapiApp): void {
  app.customFields.register([
    {
      name: 'choice',
      type: 'string',
      intlLabel: message('desk.choice.label'),
      intlDescription: message('desk.choice.help'),
      components: { Input: () => Promise.resolve({ default: ChoiceInput as ComponentType }) },
    },
    {
      name: 'choices',
      type: 'json',
      intlLabel: message('desk.choices.label'),
      intlDescription: message('desk.choices.help'),
      components: { Input: () => Promise.resolve({ default: ChoicesInput as ComponentType }) },
    },
  ]);
}

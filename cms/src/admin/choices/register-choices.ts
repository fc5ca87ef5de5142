import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import type { Word } from '../words';

const message = (id: Word) => ({ id, defaultMessage: id });

/** The two custom fields that the server knows as `global::choice` and `global::choices`. */
export function registerChoices(app: StrapiApp): void {
  app.customFields.register([
    {
      name: 'choice',
      type: 'string',
      intlLabel: message('desk.choice.label'),
      intlDescription: message('desk.choice.help'),
      components: { Input: async () => ({ default: (await import('./choice-input')).ChoiceInput as ComponentType }) },
    },
    {
      name: 'choices',
      type: 'json',
      intlLabel: message('desk.choices.label'),
      intlDescription: message('desk.choices.help'),
      components: { Input: async () => ({ default: (await import('./choices-input')).ChoicesInput as ComponentType }) },
    },
  ]);
}

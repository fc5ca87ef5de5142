import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { OptionInput } from './option-input';
import { WholeNumberInput } from './whole-number-input';

/** Inputs that take the place of Strapi's own in every form of an entry. */
export function registerFields(app: StrapiApp): void {
  app.addFields([
    { type: 'enumeration', Component: OptionInput as ComponentType },
    { type: 'integer', Component: WholeNumberInput as ComponentType },
  ]);
}

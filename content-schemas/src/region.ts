import type * as z from 'zod';
import { documentOf } from './document.ts';
import { choices, key, line, whole } from './field.ts';

/** A region of the network, with a page at `/<language>/testimonials/<key>/`. */
export const region = documentOf('region', {
  key: key({
    label: 'Name in web addresses',
    help: 'Small letters, digits and hyphens, the same in every language. It cannot be changed once published.',
    example: 'east-asia',
  }),
  name: line({
    max: 60,
    localized: true,
    label: 'Name',
    help: 'Name of the region as readers of this language know it.',
    example: 'East Asia',
  }),
  order: whole({ min: 0, max: 999, label: 'Position', help: '1 comes first.', example: '1' }),
  countries: choices({
    list: 'country',
    min: 1,
    label: 'Countries',
    help: 'A country can be in one region only.',
    example: 'Kenya, Senegal, South Africa',
  }),
});
export type Region = z.infer<typeof region>;

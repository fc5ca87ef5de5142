import { adminApi } from '@strapi/strapi/admin';
import type { Choice } from './choice';

interface Wanted {
  readonly list: string;
  readonly locale: string;
}

const choicesApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    choices: build.query<readonly Choice[], Wanted>({
      query: ({ list, locale }) => ({ url: `/desk/choices/${list}`, method: 'GET', config: { params: { locale } } }),
      transformResponse: ({ choices }: { choices: readonly Choice[] }) => choices,
    }),
  }),
});

/** The documents an editor can choose from; one request for all fields on screen. */
export const { useChoicesQuery } = choicesApi;

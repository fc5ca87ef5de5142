import { adminApi } from '@strapi/strapi/admin';

interface Wanted {
  readonly model: string;
  readonly entries: readonly { readonly documentId: string; readonly locale?: string | undefined }[];
}

/** What became of one entry. */
export interface Result {
  readonly documentId: string;
  readonly title: string;
  readonly published: boolean;
  readonly message: string;
}

const publishApi = adminApi.enhanceEndpoints({ addTagTypes: ['Document', 'RecentDocumentList'] }).injectEndpoints({
  endpoints: (build) => ({
    publishEntries: build.mutation<readonly Result[], Wanted>({
      query: ({ model, entries }) => ({ url: `/desk/publish/${model}`, method: 'POST', data: { entries } }),
      transformResponse: ({ results }: { results: readonly Result[] }) => results,
      // The tags under which the content manager keeps its lists and entries.
      invalidatesTags: (_results, _error, { model, entries }) => [
        { type: 'Document' as const, id: `${model}_LIST` },
        ...entries.map(({ documentId }) => ({ type: 'Document' as const, id: `${model}_${documentId}` })),
        'RecentDocumentList' as const,
      ],
    }),
  }),
});

/** Publishes entries one by one and refreshes every view of them. */
export const { usePublishEntriesMutation } = publishApi;

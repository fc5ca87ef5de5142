import type { ExportedDocument } from 'content-schemas';

type Content = NonNullable<ExportedDocument['content']>;

/** Makes so many copies of the testimonials with a key, each a document of its own; of other documents none. `differ` gives a copy other fields. */
export const copiesOf =
  (key: string, count: number, differ: (index: number) => Content = () => ({})) =>
  (row: ExportedDocument): ExportedDocument[] =>
    row.content?.['key'] === key
      ? Array.from({ length: count }, (_, index) => {
          const document = `${row.document}-${index}`;
          return { ...row, document, content: { ...row.content, document, key: `copy-${index}`, ...differ(index) } };
        })
      : [];

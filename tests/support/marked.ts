import type { Shown, Snapshot } from 'content-schemas';

/** A document of which every text is its mark, and which changed on a day of its own. */
export interface Marked {
  readonly shown: Shown;
  readonly mark: string;
}

/** What readers read: words, or a name; not a key, a code, an address or a day. */
const isText = (value: string): boolean =>
  (/\s/.test(value) || /^\p{Lu}(?:\p{Ll}[^/]*|\p{Lu}{4,})$/u.test(value)) && !/[@:]\S/.test(value);

const markedIn = (value: unknown, mark: string): unknown => {
  if (typeof value === 'string') return isText(value) ? mark : value;
  if (Array.isArray(value)) return value.map((one) => markedIn(one, mark));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, markedIn(inner, mark)]));
};

const day = 86_400_000;

/** Days that a document names for itself lie before all those on which documents changed. */
const early = (content: Shown['content']): Shown['content'] =>
  content.type === 'testimonial'
    ? { ...content, consentOn: '2024-01-01' }
    : content.type === 'fee-schedule'
      ? { ...content, validFrom: '2024-01-01' }
      : content;

/** A snapshot whose documents can be told apart on its pages, by their marks and by their days, which follow no order of theirs. */
export function markedSnapshot(snapshot: Snapshot): {
  readonly snapshot: Snapshot;
  readonly marked: readonly Marked[];
} {
  const { length } = snapshot.documents;
  const marked = snapshot.documents.map((shown, index): Marked => {
    const number = 70_001 + index;
    const content = early(shown.content);
    const changedAt = new Date(Date.UTC(2025, 0, 1, 9) + ((index * 37) % length) * day).toISOString();
    const numbered =
      content.type === 'fee-band'
        ? { ...content, amounts: content.amounts.map((row) => ({ ...row, amount: number })) }
        : content.type === 'fee-schedule'
          ? { ...content, year: number }
          : content;
    const words = numbered === content ? `Mk${number}` : String(number);
    return { mark: words, shown: { ...shown, changedAt, content: markedIn(numbered, words) as Shown['content'] } };
  });
  return { snapshot: { ...snapshot, documents: marked.map(({ shown }) => shown) }, marked };
}

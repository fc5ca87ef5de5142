/** One entry of a list: what is stored, and what the editor reads. */
export interface Choice {
  readonly key: string;
  readonly name: string;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** Entries that a search finds, by name or by code and without regard to accents; names that begin with it come first. */
export function found(choices: readonly Choice[], search: string): readonly Choice[] {
  const wanted = plain(search.trim());
  if (wanted === '') return choices;
  const rank = ({ key, name }: Choice): number =>
    plain(name).startsWith(wanted)
      ? 0
      : plain(key) === wanted
        ? 1
        : plain(name).includes(wanted) || plain(key).includes(wanted)
          ? 2
          : 3;
  return [0, 1, 2].flatMap((place) => choices.filter((choice) => rank(choice) === place));
}

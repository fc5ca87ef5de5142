import type { BuiltSite } from './site.ts';

/** The pages are those that the snapshot asks for, no more and no fewer. */
export function pages({ pages: built, expected }: BuiltSite): string[] {
  if (!expected) return [];
  const paths = built.map(({ path }) => path);
  return [
    ...expected
      .filter((path) => !paths.includes(path))
      .map((path) => `/${path} was not built. Two documents may want the same address, or its page failed.`),
    ...paths
      .filter((path) => !expected.includes(path))
      .map((path) => `/${path} was built, but no published document asks for it.`),
  ];
}

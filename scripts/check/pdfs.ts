import { attribute } from './page.ts';
import type { BuiltSite } from './site.ts';

const kind = 'application/pdf';

/** A link to a PDF says what it leads to and is saved, not opened; the file is a whole PDF, and no PDF is there without a link. */
export function pdfs({ base, files, wholePdfs, pages }: BuiltSite): string[] {
  const built = files.filter((file) => file.endsWith('.pdf'));
  const linked = new Set<string>();
  const faults = pages.flatMap(({ path, elements }) =>
    elements.flatMap((element) => {
      const link = attribute(element, 'href') ?? '';
      const file = built.find((one) => link === base + one);
      const says = attribute(element, 'type') === kind && attribute(element, 'download') !== undefined;
      if (file !== undefined) linked.add(file);
      return /\.pdf$/.test(link) && link.startsWith('/') && !says
        ? [`${base}${path}: a link leads to ${link}, but does not say that it is a PDF to be saved.`]
        : [];
    }),
  );
  return [
    ...faults,
    ...built
      .filter((file) => !wholePdfs.has(file))
      .map((file) => `${base}${file} is no whole PDF. Run npm run pull and npm run build.`),
    ...built.filter((file) => !linked.has(file)).map((file) => `${base}${file} is there, but no page leads to it.`),
  ];
}

import type { APIRoute } from 'astro';
import { paths } from 'content-schemas';
import { all, fees, frame, only } from '../content.ts';
import { t } from '../i18n/index.ts';
import { absolute, address } from '../urls.ts';

// The list is Markdown: brackets in a text are not those of a link, and a text stays in its line.
const plain = (text: string): string => text.replace(/\s*\n\s*/g, ' ').replace(/[[\]\\]/g, '\\$&');

const line = (title: string, path: string, says?: string): string =>
  `- [${plain(title)}](${absolute(address(path))})${says === undefined ? '' : `: ${plain(says)}`}`;

function pages(): readonly (readonly [heading: string, lines: readonly string[]])[] {
  const year = fees()?.schedule.year;
  return [
    [
      t('menu.benefits'),
      all('benefit-section').map(({ key, title, summary }) => line(title, paths.section(key), summary)),
    ],
    [
      t('join.then'),
      [
        year === undefined
          ? line(t('fees.titleNone'), paths.fees, t('fees.descriptionNone'))
          : line(t('fees.title', { year }), paths.fees, t('fees.description', { year })),
        line(t('quote.title'), paths.quote, t('quote.description')),
        line(t('apply.title'), paths.apply, t('apply.description')),
        line(t('form.title'), paths.form, t('form.description')),
        line(t('contact.title'), paths.contact, t('contact.description')),
      ],
    ],
    [
      t('menu.voices'),
      [
        line(t('voices.title'), paths.testimonials, t('voices.description')),
        ...all('region').map(({ key, name }) => line(t('voices.regionTitle', { region: name }), paths.region(key))),
      ],
    ],
    [t('site.about'), all('information-page').map(({ key, title }) => line(title, paths.information(key)))],
  ];
}

/** For language models (llmstxt.org): what the site is, and its pages with what they say; not every testimonial. */
export const GET: APIRoute = () => {
  const { facts } = frame(paths.join);
  const join = only('join-page');
  const sections = pages()
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]) => `## ${heading}\n\n${lines.join('\n')}\n`);
  const start = line(join.title, paths.join, join.heroText);
  return new Response(
    [
      `# ${t('site.name', { network: facts.shortName })}\n`,
      `> ${plain(join.description)}\n`,
      `${start}\n`,
      ...sections,
    ].join('\n'),
  );
};

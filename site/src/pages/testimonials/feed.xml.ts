import rss, { type RSSFeedItem } from '@astrojs/rss';
import { paths, type Shown, type Testimonial } from 'content-schemas';
import { newestInFeed, only, pathOfVoice } from '../../content.ts';
import { direction, language, t } from '../../i18n/index.ts';
import { marksOf, officeOf } from '../../i18n/speaker.ts';
import { publicAddress } from '../../urls.ts';

/** The newest testimonials of this language, for feed readers. Its dates are the documents': the same content, the same bytes. */
export const GET = (): Promise<Response> => {
  const voices = newestInFeed();
  const changed = voices.map(({ changedAt }) => changedAt).toSorted();
  return rss({
    title: t('site.title', { page: t('voices.title'), network: only('network-facts').shortName }),
    description: t('voices.description'),
    site: publicAddress(language, paths.testimonials),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: [
      `<language>${language}</language>`,
      ...changed.slice(-1).map((time) => `<lastBuildDate>${new Date(time).toUTCString()}</lastBuildDate>`),
      `<atom:link href="${publicAddress(language, paths.feed)}" rel="self" type="application/rss+xml"/>`,
    ].join(''),
    items: voices.map(itemOf),
  });
};

const itemOf = ({ content: voice }: Shown<Testimonial>): RSSFeedItem => ({
  title: t('voices.titleOf', { speaker: voice.speaker, place: voice.place }),
  link: publicAddress(language, pathOfVoice(voice)),
  pubDate: new Date(voice.givenOn),
  description: descriptionOf(voice),
});

/** Feed readers take a description for HTML. */
function descriptionOf(voice: Testimonial): string {
  const quote = t('voices.quoted', { text: voice.quote }).split('\n');
  const marks = [...marksOf(voice), ...(voice.sample ? [t('notice.sample')] : [])];
  const said = [voice.speaker, officeOf(voice), marks.join(' · ')];
  const html = `<blockquote>${quote.map(paragraph).join('')}</blockquote>${said.map(paragraph).join('')}`;
  // A feed has no page that says it.
  return direction === 'rtl' ? `<div dir="${direction}">${html}</div>` : html;
}

const paragraph = (text: string): string =>
  `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</p>`;

import { fileURLToPath } from 'node:url';
import { basename, dirname, join } from 'node:path';
import sitemap from '@astrojs/sitemap';
import { defineConfig, envField } from 'astro/config';
import { isLanguageCode, languageCodes, languageOf } from 'content-schemas';
import { sitemapEntry } from './sitemap.ts';

// The inputs of a build. Without them: English, over the last snapshot of this checkout.
const { SITE_LANGUAGE: language = 'en', SITE_ORIGIN: origin = 'http://127.0.0.1:4321' } = process.env;
const data = (folder: string): string => fileURLToPath(new URL(`../data/${folder}/${language}`, import.meta.url));
const { SITE_SNAPSHOT: snapshot = `${data('snapshots')}.json`, SITE_OUT: out = data('builds') } = process.env;

// Seven builds run side by side: what one caches must not be in another's way.
const cache = join(dirname(out), '.cache', basename(out));

/** A language, or the small release at the root of the site, which has pages and public files of its own. */
const release = isLanguageCode(language)
  ? { base: `/${languageOf(language).segment}`, srcDir: './src', publicDir: './src/public', integrations: [sitemap({ serialize: sitemapEntry({ language, file: snapshot, origin }) })] }
  : { base: '/', srcDir: './src/root', publicDir: './src/root/public', integrations: [] };

export default defineConfig({
  ...release,
  output: 'static',
  site: origin,
  outDir: out,
  cacheDir: cache,
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  build: { format: 'directory', inlineStylesheets: 'always', concurrency: 20 },
  vite: { cacheDir: join(cache, 'vite'), build: { assetsInlineLimit: 0, cssCodeSplit: false } },
  env: {
    schema: {
      SITE_LANGUAGE: envField.enum({ context: 'server', access: 'public', values: [...languageCodes, 'root'], default: language }),
      SITE_SNAPSHOT: envField.string({ context: 'server', access: 'public', default: snapshot }),
      SITE_ORIGIN: envField.string({ context: 'server', access: 'public', url: true, default: origin }),
    },
  },
});

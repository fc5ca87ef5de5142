import { fileURLToPath } from 'node:url';
import { basename, dirname, join } from 'node:path';
import { defineConfig, envField } from 'astro/config';
import { isLanguageCode, languageCodes, languageOf } from 'content-schemas';
import { lateScripts } from './late-scripts.ts';
import { oneFileScripts } from './one-file-scripts.ts';
import { shortScopeNames } from './scope-names.ts';
import { sitemapOf } from './sitemap.ts';

// The inputs of a build. Without them: English, over the last snapshot of this checkout.
const { SITE_LANGUAGE: language = 'en', SITE_ORIGIN: origin = 'http://127.0.0.1:4321' } = process.env;
const data = (folder: string): string => fileURLToPath(new URL(`../data/${folder}/${language}`, import.meta.url));
const { SITE_SNAPSHOT: snapshot = `${data('snapshots')}.json`, SITE_OUT: out = data('builds') } = process.env;
// Files that the dev server shows beside the pages: pictures. A build has them put beside its pages when it is done.
const { SITE_FILES: files = './src/public' } = process.env;

// Seven builds run side by side: what one caches must not be in another's way.
const cache = join(dirname(out), '.cache', basename(out));

/** A language, or the small release at the root of the site, which has pages and public files of its own. */
const release = isLanguageCode(language)
  ? {
      base: `/${languageOf(language).segment}`,
      srcDir: './src',
      publicDir: files,
      integrations: [
        sitemapOf({ language, file: snapshot, origin }),
        shortScopeNames(),
        lateScripts(),
        oneFileScripts(/quote-page\.ts$/),
      ],
    }
  : { base: '/', srcDir: './src/root', publicDir: './src/root/public', integrations: [] };

export default defineConfig({
  ...release,
  output: 'static',
  site: origin,
  outDir: out,
  cacheDir: cache,
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  scopedStyleStrategy: 'class',
  build: { format: 'directory', inlineStylesheets: 'always', concurrency: 20 },
  vite: {
    cacheDir: join(cache, 'vite'),
    build: { assetsInlineLimit: 0 },
    // Short names: each page says its own, within the bytes that its script may take.
    environments: { client: { build: { rolldownOptions: { output: { entryFileNames: '_astro/[hash:6].js' } } } } },
  },
  env: {
    schema: {
      SITE_LANGUAGE: envField.enum({
        context: 'server',
        access: 'public',
        values: [...languageCodes, 'root'],
        default: isLanguageCode(language) ? language : 'root',
      }),
      SITE_SNAPSHOT: envField.string({ context: 'server', access: 'public', default: snapshot }),
      SITE_SECURITY_CONTACT: envField.string({
        context: 'server',
        access: 'public',
        default: 'mailto:security@example.org',
      }),
      // Asked for by RFC 9116; not counted from today, so that the same input gives the same bytes.
      SITE_SECURITY_EXPIRES: envField.string({ context: 'server', access: 'public', default: '2027-11-01T00:00:00Z' }),
      SITE_ORIGIN: envField.string({ context: 'server', access: 'public', url: true, default: origin }),
    },
  },
});

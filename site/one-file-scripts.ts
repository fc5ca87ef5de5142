import type { AstroIntegration } from 'astro';

const copied = '?copied';

/**
 * The script of a page is one file. What the scripts of two pages share would be a file of its own, and a page would load
 * both: more bytes than its budget, and one more request. Here each module that the named script imports is a copy.
 */
export const oneFileScripts = (script: RegExp): AstroIntegration => ({
  name: 'one-file-scripts',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'one-file-scripts',
              enforce: 'pre',
              async resolveId(source, importer) {
                if (importer === undefined || !(script.test(importer) || importer.endsWith(copied))) return null;
                const found = await this.resolve(source, importer.replace(copied, ''), { skipSelf: true });
                return found && { ...found, id: found.id + copied };
              },
            },
          ],
        },
      });
    },
  },
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { filesIn } from '../scripts/files.ts';
import { repository } from '../scripts/folders.ts';

/** The rules about markup, which need no types and so no reading of the whole site. */
const eslint = new ESLint({
  cwd: repository,
  overrideConfigFile: 'tests/eslint.config.js',
  overrideConfig: { languageOptions: { parserOptions: { project: false } } },
  ruleFilter: ({ ruleId }) => ruleId === 'no-restricted-syntax' || ruleId.startsWith('astro/'),
});

/** What the linter says about a component of the site with this text. */
async function faultsOf(text: string): Promise<string[]> {
  const filePath = join(repository, 'site/src/components/Portrait.astro');
  const results = await eslint.lintText(text, { filePath });
  return results.flatMap(({ messages }) => messages.map(({ message }) => message));
}

const component = (script: string, markup: string): string => `---\n${script}\n---\n\n${markup}\n`;
const tag = 'A tag is fixed: choose between tags, never name one by content.';

describe('the linter refuses in a component', () => {
  test.each([
    ['a tag from a property', 'const Tag = Astro.props.as;', '<Tag>x</Tag>', tag],
    ['a renamed property as a tag', 'const { as: Tag } = Astro.props;', '<Tag>x</Tag>', tag],
    ['the same with a default', "const { as: Tag = 'p' } = Astro.props;", '<Tag>x</Tag>', tag],
    ['a property with a capital as a tag', 'const { Tag } = Astro.props;', '<Tag>x</Tag>', tag],
    ['a tag from a list', 'const [Tag] = Astro.props.tags;', '<Tag>x</Tag>', tag],
    ['a tag from what remains', 'const { title, ...Tag } = Astro.props;', '<Tag>x</Tag>', tag],
    ['a tag that is declared first', 'let Tag;\nTag = Astro.props.as;', '<Tag>x</Tag>', tag],
    ['a tag from a loop', 'const { tags } = Astro.props;', '{tags.map((Tag) => <Tag>x</Tag>)}', tag],
    [
      'a tag from a loop over objects',
      'const { rows } = Astro.props;',
      '{rows.map(({ as: Tag }) => <Tag>x</Tag>)}',
      tag,
    ],
    ['a tag that is a member', 'const { props } = Astro;', '<props.as>x</props.as>', tag],
    ['a tag that is a member of a member', '', '<Astro.props.as>x</Astro.props.as>', tag],
    [
      'attributes from an object',
      'const { more } = Astro.props;',
      '<p {...more}>x</p>',
      'Name each attribute: an object of content could bring its own.',
    ],
    [
      'variables in a style',
      "const colour = 'red';",
      '<style define:vars={{ colour }}></style>',
      'Write no variables into script or style.',
    ],
    [
      'markup from a text',
      'const { text } = Astro.props;',
      '<p set:html={text} />',
      expect.stringContaining('set:html'),
    ],
    [
      'a part that a server would add',
      "import Part from './Part.astro';",
      '<Part server:defer />',
      'Pages are whole: there is no server to add a part.',
    ],
  ])('%s', async (_, script, markup, words: unknown) => {
    expect(await faultsOf(component(script, markup))).toEqual([words]);
  });

  test('nothing else', async () => {
    const script = "import Part from './Part.astro';\n\nconst { title, rows } = Astro.props;";
    expect(
      await faultsOf(component(script, '<Part title={title} />\n{rows.map((row) => <Astro.self rows={row} />)}')),
    ).toEqual([]);
  });
});

describe('there is no server that answers with code of the site:', () => {
  const { packages } = z
    .object({ packages: z.record(z.string(), z.unknown()) })
    .parse(JSON.parse(readFileSync(join(repository, 'package-lock.json'), 'utf8')));
  const adapters = (names: readonly string[]): string[] =>
    names.filter((name) => /@astrojs\/(?:cloudflare|netlify|node|vercel)$|astro.*adapter|adapter.*astro/.test(name));

  test('no adapter is installed', () => {
    expect(Object.keys(packages).length).toBeGreaterThan(1000);
    expect(adapters(Object.keys(packages))).toEqual([]);
    expect(adapters(['node_modules/@astrojs/node', 'node_modules/@deno/astro-adapter'])).toHaveLength(2);
  });

  test('no page asks for a part or a picture that would be made when it is read', () => {
    const sources = filesIn(join(repository, 'site')).filter((file) => /\.(?:astro|ts)$/.test(file));
    expect(sources.length).toBeGreaterThan(60);
    const asking = sources.filter((file) =>
      /astro:assets|server:defer|\/_image|prerender\s*=\s*false|output: 'server'|adapter/.test(
        readFileSync(join(repository, 'site', file), 'utf8'),
      ),
    );
    expect(asking).toEqual([]);
  });
});

import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** Which part may import what; the rest is an error. Tests may import everything, and nothing imports tests. */
const forbid = (files, patterns) => ({ files, rules: { 'no-restricted-imports': ['error', { patterns }] } });
const part = (name) => ({ group: [`**/${name}/**`, `${name}/**`], message: `This part does not import ${name}.` });

const noEnums = { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' };

/** Every way to bind a value to a name that can stand as a tag, and a tag that is a member of a value. */
const tagsByContent = [
  'VariableDeclarator > Identifier.id[name=/^[A-Z]/]',
  ':matches(ObjectPattern > Property, ObjectPattern > Property > AssignmentPattern, ArrayPattern, ArrayPattern > AssignmentPattern, RestElement, :function) > Identifier:not(.key, .right, .id)[name=/^[A-Z]/]',
  // A component may contain itself.
  'JSXOpeningElement > JSXMemberExpression:not([object.name="Astro"][property.name="self"])',
];

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      'data/',
      '**/.astro/',
      'cms/types/',
      'cms/.strapi/',
      '**/*.cjs',
      '**/*.d.ts',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['tests/eslint.config.js'] },
        tsconfigRootDir: `${import.meta.dirname}/..`,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-syntax': ['error', noEnums],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // Strapi's own types are loose; the contract is parsed at the border.
    files: ['cms/**'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // Comments, patterns and what is not for people are no sentences: a capital letter, and words. The log is for one language.
    files: ['cms/src/guards/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        noEnums,
        ...['Literal[value=', 'TemplateElement[value.raw='].map((literal) => ({
          selector: `${literal}/^\\W*\\p{Lu}\\S* \\p{L}|\\p{L} \\p{L}[^]*[.!?]$/u]:not(CallExpression[callee.object.name="log"] *)`,
          message: 'What a guard says is a message of the contract, in each language of the desk.',
        })),
      ],
    },
  },
  {
    files: ['tests/*.test.ts'],
    rules: { 'max-lines': ['error', { max: 600, skipBlankLines: true, skipComments: true }] },
  },
  // A list of words is as long as what it names.
  { files: ['content-schemas/src/words/*.ts'], rules: { 'max-lines': 'off' } },
  ...astro.configs.recommended,
  {
    files: ['**/*.astro'],
    languageOptions: {
      parserOptions: { projectService: false, project: 'site/tsconfig.json', extraFileExtensions: ['.astro'] },
    },
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // Content reaches a page as text only: the one place that writes its own markup is checked by hand and by tests.
      'astro/no-set-html-directive': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'JSXSpreadAttribute', message: 'Name each attribute: an object of content could bring its own.' },
        { selector: 'JSXAttribute[name.namespace.name="define"]', message: 'Write no variables into script or style.' },
        {
          selector: 'JSXAttribute[name.namespace.name="server"]',
          message: 'Pages are whole: there is no server to add a part.',
        },
        ...tagsByContent.map((selector) => ({
          selector,
          message: 'A tag is fixed: choose between tags, never name one by content.',
        })),
      ],
    },
  },
  {
    files: ['site/src/components/StructuredData.astro'],
    rules: { 'astro/no-set-html-directive': 'off' },
  },
  { files: ['**/*.astro/*.ts', '**/*.js'], extends: [tseslint.configs.disableTypeChecked] },
  forbid(
    ['content-schemas/**'],
    [
      part('cms'),
      part('site'),
      part('scripts'),
      part('tests'),
      { group: ['node:*'], message: 'The contract is pure.' },
    ],
  ),
  forbid(['cms/**'], [part('scripts'), part('site'), part('tests')]),
  forbid(
    ['scripts/**'],
    [part('site'), part('tests'), { group: ['**/cms/src/**'], message: 'The steps know the CMS by its export only.' }],
  ),
  forbid(['site/**'], [part('cms'), part('scripts'), part('tests')]),
);

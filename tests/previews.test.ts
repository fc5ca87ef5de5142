import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages, previewRecipe } from 'content-schemas';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { previewArtist } from '../scripts/previews/draw.ts';
import { drawingsIn } from '../scripts/previews/drawings.ts';
import { fitted, piecesOf } from '../scripts/previews/lines.ts';
import type { Preview } from '../scripts/previews/preview.ts';
import { shaped, type Script } from '../scripts/previews/shape.ts';
import { sheetSvg } from '../scripts/previews/sheet.ts';
import { titleLayer } from '../scripts/previews/words.ts';
import { repository } from './support/step.ts';

/** What a page wears, as the site's own files have it. */
const site = (file: string): string => readFileSync(join(repository, 'site/src', file), 'utf8');
const drawings = drawingsIn(
  ['styles/tokens.css', 'components/Plans.astro', 'components/Wall.astro', 'components/Mark.astro']
    .map(site)
    .join('\n'),
);
const draw = previewArtist(drawings);

const box = { width: 636, height: 406, left: 72, top: 152 };
const ltr = (language: string): Script => ({ language, direction: 'ltr' });
const linesOf = (title: string, script: Script): readonly string[] =>
  fitted(title, script, box, (text) => shaped(text, script)?.width ?? 0).lines;
const picture = (title: string, more: Partial<Preview> = {}): Preview => ({
  language: 'en',
  direction: 'ltr',
  site: 'ICLEI Membership',
  plan: undefined,
  title,
  ...more,
});

test('a drawing that differs has another version: pictures keep the name that they were made under', () => {
  const samples = [
    ['en', 'What membership costs in 2026'],
    ['ko', '2026년 연회비'],
    ['ja', '2026年の年会費'],
    ['zh-Hans', '2026年度会费'],
  ] as const;
  const drawn = [
    ...[undefined, 'star', 'grid', 'river', 'ring', 'fan'].map((plan) => sheetSvg(drawings, 210, plan)),
    ...samples.map(([language, title]) => titleLayer(title, ltr(language), box)?.svg),
  ];
  const digest = createHash('sha256').update(drawn.join('\n')).digest('hex').slice(0, 16);
  expect({ version: previewRecipe.version, digest }).toMatchInlineSnapshot(`
    {
      "digest": "5b1c53cecaa7257b",
      "version": 1,
    }
  `);
});

test('the same page gives the same bytes', () => {
  const every = picture(languages.map(({ autonym }) => autonym).join(' '));
  expect(draw(every).equals(previewArtist(drawings)(every))).toBe(true);
});

describe('a title', () => {
  test('breaks where the sense breaks, and leaves no word alone', () => {
    expect({
      en: linesOf('Join ICLEI: benefits, fees and how to apply', ltr('en')),
      fr: linesOf('Adhérer au réseau ICLEI\u00a0: avantages, cotisations, démarche', ltr('fr')).map((line) =>
        line.replace('\u00a0', '⍽'),
      ),
      ko: linesOf('이클레이 회원 가입: 혜택, 연회비, 절차', ltr('ko')),
      ja: linesOf('ICLEIへの加盟：特典、年会費、手続き', ltr('ja')),
      zh: linesOf('加入宜可城：会员权益、会费与申请步骤', ltr('zh-Hans')),
    }).toMatchInlineSnapshot(`
      {
        "en": [
          "Join ICLEI: benefits,",
          "fees and how to apply",
        ],
        "fr": [
          "Adhérer au réseau",
          "ICLEI⍽: avantages,",
          "cotisations, démarche",
        ],
        "ja": [
          "ICLEIへの加盟：",
          "特典、年会費、手続き",
        ],
        "ko": [
          "이클레이 회원 가입:",
          "혜택, 연회비, 절차",
        ],
        "zh": [
          "加入宜可城：",
          "会员权益、",
          "会费与申请步骤",
        ],
      }
    `);
  });

  test('never begins a line of Japanese or Chinese with what closes, nor ends one with what opens', () => {
    for (const language of ['ja', 'zh-Hans']) {
      const pieces = piecesOf('「会員」（サンプルの市）、“会费”《宪章》。ヴィルヌーヴ・モデル', ltr(language));
      expect(pieces.join('')).toBe('「会員」（サンプルの市）、“会费”《宪章》。ヴィルヌーヴ・モデル');
      expect(pieces.filter((piece) => /^[」）、”》。・ー]|[「（“《]$/u.test(piece))).toEqual([]);
    }
  });

  test('keeps a Japanese particle with its word, and a foreign name whole', () => {
    expect(piecesOf('東アジアの会員の声', ltr('ja'))).toEqual(['東アジアの', '会員の', '声']);
    expect(piecesOf('Max Beispiel、バイシュピールシュタット', ltr('ja')).at(-1)).toBe('バイシュピールシュタット');
  });

  test.each([
    ['of 200 words', 'word '.repeat(200), 'en'],
    ['of one word of 300 letters', 'W'.repeat(300), 'en'],
    ['of 200 characters of Han', '会'.repeat(200), 'zh-Hans'],
    ['without letters', '', 'ko'],
  ])('%s stays in its place', async (_what, title, language) => {
    const png = draw(picture(title, { language }));
    const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const inked = (left: number, top: number, right: number, bottom: number): number => {
      let count = 0;
      for (let y = top; y < bottom; y += 1)
        for (let x = left; x < right; x += 1) if ((data[(y * info.width + x) * info.channels] ?? 255) < 128) count += 1;
      return count;
    };
    expect(inked(0, 0, 60, 630)).toBe(0);
    expect(inked(735, 0, 779, 630)).toBe(0);
    expect(inked(0, 0, 779, 50)).toBe(0);
    expect(inked(0, 600, 779, 630)).toBe(0);
  });

  test('that no face can draw is left out, and the picture stays', () => {
    const tibetan = 'བོད་ཡིག';
    expect(titleLayer(tibetan, ltr('en'), box)).toBeUndefined();
    expect(draw(picture(tibetan)).equals(draw(picture('')))).toBe(true);
  });

  test('has faces for every language of the site, and for names in other scripts', () => {
    const texts = [
      ...languages.map(({ autonym }) => autonym),
      'Nguyễn Văn Mẫu',
      'Łódź',
      'Αθήνα',
      'Київ',
      'مراكش',
      'दिल्ली',
    ];
    expect(texts.filter((text) => !titleLayer(text, ltr('en'), box))).toEqual([]);
  });
});

describe('a picture of a page that is read from the right', () => {
  const arabic = { language: 'ar', direction: 'rtl' } as const;

  test('joins its letters, and shows Latin names and numbers in their own order', () => {
    const whole = shaped('عضوية', arabic);
    const letters = Array.from('عضوية').reduce((sum, letter) => sum + (shaped(letter, arabic)?.width ?? 0), 0);
    expect(whole?.width).toBeLessThan(letters * 0.95);
    const firstOf = (line: string): string => /matrix[^>]*d="([^"]*)"/.exec(shaped(line, arabic)?.svg ?? '')?.[1] ?? '';
    // Seen from the left, a line that ends with a year begins with its first digit.
    expect(firstOf('رسوم 2026')).toBe(firstOf('2'));
    expect(firstOf('ICLEI رسوم')).not.toBe(firstOf('I'));
  });

  test('has its sheet on the left', async () => {
    const darkest = async (preview: Preview): Promise<number> => {
      const corner = { left: 0, top: 0, width: 60, height: 60 };
      const blue = await sharp(draw(preview)).extract(corner).removeAlpha().extractChannel(2).raw().toBuffer();
      return Math.min(...blue);
    };
    expect(await darkest(picture('رسوم', arabic))).toBeLessThan(100);
    expect(await darkest(picture('Fees'))).toBe(255);
  });
});

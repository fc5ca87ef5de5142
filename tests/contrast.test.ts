import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const tokens = readFileSync(join(root, 'site/src/styles/tokens.css'), 'utf8');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

type Colours = ReadonlyMap<string, string>;

/** Colours that a piece of style names, `#abc` written out. */
const coloursIn = (style: string): Colours =>
  new Map(
    [...style.matchAll(/--([\w-]+): #([0-9a-f]{3}|[0-9a-f]{6});/g)].map(([, name = '', digits = '']) => [
      name,
      digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits,
    ]),
  );

const [before = '', after = ''] = tokens.split('@media screen and (prefers-color-scheme: dark)');
const light = coloursIn(before);
const themes: Readonly<Record<'light' | 'dark', Colours>> = {
  light,
  dark: new Map([...light, ...coloursIn(after.split('@media')[0] ?? '')]),
};

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours (WCAG 2.2). */
function contrast(one: string, other: string): number {
  const [bright = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (bright + 0.05) / (dark + 0.05);
}

/** Contrast of a colour with paper and with the tinted band. */
const onBoth = (theme: Colours, name: string): number[] =>
  ['paper', 'sheet'].map((ground) => contrast(theme.get(name) ?? '', theme.get(ground) ?? ''));

const texts = ['ink', 'soft', ...[...light.keys()].filter((name) => name.endsWith('-ink'))];

/** The table of README: a name, and two pairs of figures. */
const told = [...readme.matchAll(/\| ([^|]*[a-z)])\s+\| ([\d.]+) \/ ([\d.]+)\s+\| ([\d.]+) \/ ([\d.]+)\s+(?=\|)/g)].map(
  ([, name = '', ...figures]) => [name.trim(), figures] as const,
);
const tokenOf = (name: string): string =>
  /^\d \w+, (\w+)$/.exec(name)?.[1]?.concat('-ink') ?? name.replace(/ \(.*/, '');

test('contrast is reckoned as WCAG does', () => {
  expect([contrast('000000', 'ffffff'), contrast('777777', 'ffffff').toFixed(2), contrast('ff0000', 'ff0000')]).toEqual(
    [21, '4.48', 1],
  );
});

describe.each(['light', 'dark'] as const)('in %s', (name) => {
  const theme = themes[name];

  test('text is told from paper and band at 7 to 1, whatever its size', () => {
    expect(texts).toHaveLength(7);
    const faint = texts.flatMap((text) =>
      onBoth(theme, text).every((ratio) => ratio >= 7) ? [] : [`${text}: ${onBoth(theme, text).join(' / ')}`],
    );
    expect(faint).toEqual([]);
  });

  test('edges are told from paper and band at 3 to 1', () => {
    expect(onBoth(theme, 'edge').every((ratio) => ratio >= 3)).toBe(true);
  });

  test('the figures in README are those of the colours', () => {
    const at = name === 'light' ? 0 : 2;
    expect(told.map(([row, figures]) => [row, ...figures.slice(at, at + 2)])).toEqual(
      told.map(([row]) => [row, ...onBoth(theme, tokenOf(row)).map((ratio) => ratio.toFixed(1))]),
    );
    expect(told.map(([row]) => tokenOf(row)).toSorted()).toEqual([...texts, 'edge'].toSorted());
  });
});

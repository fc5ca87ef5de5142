import { fitted, leading, type Box } from './lines.ts';
import { shaped, type Script, type Shaped } from './shape.ts';

// Room for what reaches out of a line: accents, the tails of letters.
const around = 24;

/** A drawing in one colour, and where it lies. */
export interface Layer {
  readonly left: number;
  readonly top: number;
  readonly svg: string;
}

/** Where words may stand in a picture. */
interface Place extends Box {
  readonly left: number;
  readonly top: number;
}

/** A line on its baseline in a box, from the side at which its script begins. */
function lineIn({ width, svg }: Shaped, { direction }: Script, size: number, box: Box, baseline: number): string {
  const start = around + (direction === 'rtl' ? box.width - width * size : 0);
  return `<g transform="translate(${start.toFixed(2)} ${baseline.toFixed(2)}) scale(${size})">${svg}</g>`;
}

const svgOf = (width: number, height: number, content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.ceil(width)}" height="${Math.ceil(height)}">${content}</svg>`;

/** A title at the foot of a box. One that no face can draw is left out: empty boxes tell nobody anything. */
export function titleLayer(title: string, script: Script, box: Place): Layer | undefined {
  const { size, lines } = fitted(title, script, box, (text) => shaped(text, script)?.width ?? 0);
  const set = lines.flatMap((line) => shaped(line, script) ?? []);
  if (set.length < lines.length) return undefined;
  const step = size * leading(script);
  const height = Math.ceil(lines.length * step) + 2 * around;
  const content = set.map((line, index) => lineIn(line, script, size, box, around + (index + 1) * step - size * 0.24));
  return {
    left: box.left - around,
    top: Math.floor(box.top + box.height) - height + around,
    svg: svgOf(box.width + 2 * around, height, content.join('')),
  };
}

/** The mark and the name of the site, in one line; the mark alone where no face can draw the name. */
export function nameLayer(name: string, mark: string, script: Script, box: Place): Layer {
  const size = box.height * 0.75;
  const indent = box.height * 1.4;
  const markAt = around + (script.direction === 'rtl' ? box.width - box.height : 0);
  const room = { width: box.width - indent, height: box.height };
  const set = shaped(name, script);
  const words = set ? lineIn(set, script, size, room, around + box.height / 2 + size * 0.36) : '';
  const drawn = `<g transform="translate(${markAt} ${around}) scale(${box.height / 28})">${mark.replaceAll('currentColor', '#000')}</g>`;
  const placed = script.direction === 'rtl' ? words : `<g transform="translate(${indent} 0)">${words}</g>`;
  return {
    left: box.left - around,
    top: box.top - around,
    svg: svgOf(box.width + 2 * around, box.height + 2 * around, drawn + placed),
  };
}

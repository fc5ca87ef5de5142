import { mixed } from './colours.ts';
import { colourOf, type Drawings } from './drawings.ts';

// Two columns and three rows of squares: the five plans, and the square that is still open.
const order = ['star', 'grid', 'river', 'ring', 'fan', 'open'] as const;

/** Share of its colour that a square wears beside the one that is lit. */
const pale = 0.42;

/** The sheet: every plan in its colour, or the plan of a section among paler squares of the same colour. */
export function sheetSvg(drawings: Drawings, side: number, plan: string | undefined): string {
  const paper = colourOf(drawings, 'paper');
  const worn = (markup: string, plate: string): string =>
    markup
      .replaceAll(/var\(--plate,\s*none\)/g, plate)
      .replaceAll(/var\(--ink,\s*gray\)/g, colourOf(drawings, 'ink'))
      .replaceAll(/var\(--(?:street|paper),\s*(?:gray|none)\)/g, paper);
  const squares = order.map((square, index) => {
    const place = `translate(${(index % 2) * side} ${Math.floor(index / 2) * side}) scale(${side / 96})`;
    if (square === 'open') return `<g transform="${place}">${worn(drawings.wall, paper)}</g>`;
    const plate = colourOf(drawings, plan ?? square);
    const isLit = plan === undefined || plan === square;
    const colour = isLit ? plate : `rgb(${mixed(plate, paper, pale).join(' ')})`;
    return `<g transform="${place}">${worn(drawings.plans.get(square) ?? '', colour)}</g>`;
  });
  const [width, height] = [2 * side, 3 * side];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path fill="${paper}" d="M0 0h${width}v${height}H0z"/>${squares.join('')}</svg>`;
}

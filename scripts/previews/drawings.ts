import { Failure } from '../failure.ts';

/** What a page wears: its plans, its mark, the wall of the open square, and the colours of the light scheme. */
export interface Drawings {
  /** Markup by name of the plan, in a square of 96. */
  readonly plans: ReadonlyMap<string, string>;
  /** In a square of 96. */
  readonly wall: string;
  /** In a square of 28. */
  readonly mark: string;
  readonly colours: ReadonlyMap<string, string>;
}

/** A colour of the page by the name of its property. */
export function colourOf({ colours }: Drawings, name: string): string {
  const colour = colours.get(name);
  if (colour === undefined)
    throw new Failure([`The pictures of the pages cannot be drawn: the page has no colour ${name}.`]);
  return colour;
}

/** Takes the drawings and colours of a page out of it, so that pictures of pages look like them. */
export function drawingsIn(html: string): Drawings {
  const style = found(html, /:root\s*\{([^}]*)\}/, 'no colours');
  const colours = new Map(
    [...style.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,8})\b/g)].map(([, name = '', value = '']) => [name, value]),
  );
  const plans = new Map(
    [...html.matchAll(/<g id="plan-(\w+)">(.*?)<\/g>\s*(?=<g id="plan-|<\/defs>)/gs)].map(
      ([, name = '', markup = '']) => [name, markup],
    ),
  );
  if (plans.size === 0) throw new Failure(['The pictures of the pages cannot be drawn: the first page has no plans.']);
  return {
    plans,
    colours,
    wall: found(html, /(<path[^>]*d="M3 3h90v90H3z"[^>]*>)/, 'no open square').replace(/\/?>$/, '/>'),
    mark: found(html, /<svg viewBox="0 0 28 28"[^>]*>(.*?)<\/svg>/s, 'no mark'),
  };
}

function found(html: string, pattern: RegExp, missing: string): string {
  const part = pattern.exec(html)?.[1];
  if (part === undefined)
    throw new Failure([`The pictures of the pages cannot be drawn: the first page has ${missing}.`]);
  return part;
}

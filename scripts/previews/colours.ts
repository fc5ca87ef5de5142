const channels = (colour: string): number[] => {
  const digits = colour.length === 4 ? colour.replaceAll(/[0-9a-f]/g, '$&$&') : colour;
  return [1, 3, 5].map((start) => Number.parseInt(digits.slice(start, start + 2), 16));
};

/** A share of one colour (`#rgb` or `#rrggbb`) in the rest of another, as red, green and blue. */
export function mixed(colour: string, other: string, share: number): number[] {
  const rest = channels(other);
  return channels(colour).map((value, index) => Math.round(value * share + (rest[index] ?? 0) * (1 - share)));
}

/** Sixteen steps from one colour to another. */
export const ramp = (from: string, to: string): number[][] =>
  Array.from({ length: 16 }, (_, step) => mixed(to, from, step / 15));

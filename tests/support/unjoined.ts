/** A text as it is read: without the signs that keep a day or a name in one line. */
export const unjoined = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll('\u2060', '');

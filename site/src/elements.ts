/** An element that carries these values in `data-` attributes. */
export interface Carrier<Name extends string> {
  readonly dataset: Readonly<Record<Name, string>>;
}

/** Elements of the page of a script, as its components wrote them: asking whether they are there would cost bytes of its 2,048. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- says what the page has there
export const all: <Found = NodeListOf<HTMLElement>>(selector: string) => Found = (selector) =>
  document.querySelectorAll(selector) as never;

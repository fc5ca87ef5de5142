import sax from 'sax';

/** An element of an XML text with its own words, without those of its children. */
interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  words: string;
}

/** The elements of an XML text in the order in which they begin, and its first error. */
export function readXml(text: string): {
  readonly elements: readonly XmlElement[];
  readonly error: string | undefined;
} {
  const parser = sax.parser(true);
  const elements: XmlElement[] = [];
  const opened: XmlElement[] = [];
  let error: string | undefined;
  parser.onerror = ({ message }) => {
    error ??= message.split('\n')[0];
    parser.resume();
  };
  parser.onopentag = ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, value]) => [key, String(value)] as const);
    const element = { name, attributes: Object.fromEntries(values), words: '' };
    elements.push(element);
    opened.push(element);
  };
  parser.onclosetag = () => opened.pop();
  parser.ontext = (words) => {
    const element = opened.at(-1);
    if (element) element.words += words;
  };
  parser.write(text).close();
  return { elements, error };
}

import { defaultTreeAdapter, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

const inJson = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => [`{${name}}`, ...inJson(inner)])
    : [String(value)];

/** All that a browser makes of an element, in order: elements, attributes with their values, texts, data for search engines. */
export function leavesOf(node: Node): string[] {
  if (defaultTreeAdapter.isTextNode(node)) return [node.value];
  if (!defaultTreeAdapter.isElementNode(node)) return [`(${node.nodeName})`];
  const attributes = node.attrs.flatMap(({ name, value }) => [`@${name}`, value]);
  const children = defaultTreeAdapter.getChildNodes(node);
  const isData = node.tagName === 'script' && node.attrs.some(({ value }) => value === 'application/ld+json');
  return [
    `<${node.tagName}>`,
    ...attributes,
    ...(isData
      ? children.flatMap((child) => (defaultTreeAdapter.isTextNode(child) ? inJson(JSON.parse(child.value)) : ['?']))
      : children.flatMap(leavesOf)),
    `</${node.tagName}>`,
  ];
}

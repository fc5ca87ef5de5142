const shortest = 32;
/** Random text of that length has more different characters than this, also when it is written in hexadecimal. */
const fewCharacters = 8;
const placeholder =
  /to.?be.?modified|change.?me|replace.?me|placeholder|example|password|secret|your.?(?:key|token|salt)/i;

function weaknessOf(value: string): string | undefined {
  if (value === '') return 'is missing';
  if (placeholder.test(value)) return 'is a placeholder, not a secret';
  if (value.length < shortest) return `is shorter than ${shortest} characters`;
  return new Set(value).size < fewCharacters ? 'repeats the same characters' : undefined;
}

/** What is wrong with secrets (values by the name of their setting; several in one are separated by commas), as `[name, fault]`. */
export function secretFaults(secrets: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  const owners = new Map<string, string>();
  const faultOf = (name: string, value: string): string | undefined => {
    const owner = owners.get(value);
    owners.set(value, owner ?? name);
    return weaknessOf(value) ?? (owner === undefined ? undefined : `has the same value as ${owner}`);
  };
  return Object.entries(secrets).flatMap(([name, values]) => {
    const faults = values.split(',').flatMap((value) => faultOf(name, value) ?? []);
    return [...new Set(faults)].map((fault) => [name, fault] as const);
  });
}

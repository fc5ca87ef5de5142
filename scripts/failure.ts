/** Something a person can put right: its message is all they need to read, one line for each thing. */
export class Failure extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[], options?: ErrorOptions) {
    super(lines.join('\n'), options);
    this.name = 'Failure';
    this.lines = lines;
  }
}

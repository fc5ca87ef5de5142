// Loaded before a program: its clock is wrong by so many hours.
const { now } = Date;
const shift = Number(process.env['CLOCK_SHIFT_HOURS']) * 3_600_000;
const shifted = (): number => now() + shift;

globalThis.Date = new Proxy(Date, {
  construct: (target, given: unknown[], made) =>
    Reflect.construct(target, given.length === 0 ? [shifted()] : given, made) as object,
  apply: () => new Date(shifted()).toString(),
  get: (target, name): unknown => (name === 'now' ? shifted : Reflect.get(target, name)),
});

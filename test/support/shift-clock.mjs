// Loaded before the product (`node --import`): its clock then runs CLOCK_OFFSET_MS beside the real one, in every thread.
const offset = Number(process.env['CLOCK_OFFSET_MS'] ?? 0);
const Real = Date;
const now = () => Real.now() + offset;

globalThis.Date = new Proxy(Real, {
  construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  apply: () => new Real(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});

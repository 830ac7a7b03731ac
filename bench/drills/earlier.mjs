/** Loaded before a function, has it live so many days ago as its environment says: what ends after a day is old at once. */
const ago = Number(process.env.DRILL_DAYS_AGO ?? 0) * 24 * 3_600_000;
const Now = Date;

globalThis.Date = class extends Now {
  constructor(...given) {
    if (given.length === 0) super(Now.now() - ago);
    else super(...given);
  }

  static now() {
    return Now.now() - ago;
  }
};

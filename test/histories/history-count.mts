/** The default takes about two minutes. */
export const HISTORIES = Number(process.env.HISTORIES ?? 600);

/** Reproduces a failure: `HISTORY_SEED=123 npx jest test/histories`. */
export const SEED = process.env.HISTORY_SEED === undefined ? undefined : Number(process.env.HISTORY_SEED);

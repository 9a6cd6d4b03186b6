/** As many as take about two minutes. */
export const HISTORIES = Number(process.env.HISTORIES ?? 600);

/** To see a failing one again: `HISTORY_SEED=123 npx jest test/histories`. */
export const SEED = process.env.HISTORY_SEED === undefined ? undefined : Number(process.env.HISTORY_SEED);

import { IS_THOROUGH } from '../support/thorough.mts';

/** The rules themselves are proved thousands of times on the plan alone; these prove that the parts work together. */
export const HISTORIES = Number(process.env.HISTORIES ?? (IS_THOROUGH ? 6_000 : 50));

/** Reproduces a failure: `HISTORY_SEED=123 npx jest test/histories`. */
export const SEED = process.env.HISTORY_SEED === undefined ? undefined : Number(process.env.HISTORY_SEED);

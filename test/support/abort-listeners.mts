import { getEventListeners } from 'node:events';

/** The number of listeners for the abort of a signal. */
export const abortListeners = (signal: AbortSignal): number => getEventListeners(signal, 'abort').length;

import { getEventListeners } from 'node:events';

/** How many listen for a signal to abort. */
export const abortListeners = (signal: AbortSignal): number => getEventListeners(signal, 'abort').length;

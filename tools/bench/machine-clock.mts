import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../src/http/types';

export const machineClock: Clock = {
	nowMs: () => Date.now(),
	random: () => Math.random(),
	sleep: async (waitMs) => await sleep(waitMs),
};

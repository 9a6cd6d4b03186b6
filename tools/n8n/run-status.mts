const UNDER_WAY = ['new', 'running', 'waiting'];

/** Whether a run with this status of n8n has not ended yet. */
export function isUnderWay(status: string): boolean {
	return UNDER_WAY.includes(status);
}

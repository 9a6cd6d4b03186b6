import type { Decided } from './outcome';

interface Reportable extends Decided {
	action: string;
	/** Somebody should see it although nothing is to be done. */
	needsAttention: boolean;
}

/** The decisions that become items: with something to do or to know, and the others only when asked for. */
export function selectForOutput<T extends Reportable>(
	decisions: readonly T[],
	{ includeUnchanged }: { includeUnchanged: boolean },
): T[] {
	return decisions.filter(
		({ action, needsAttention }) => includeUnchanged || action !== 'none' || needsAttention,
	);
}

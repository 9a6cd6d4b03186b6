import { stopSignal } from './stop-signal.mts';

/** What a command works with while it runs. */
export interface Session {
	/** Aborted by Ctrl-C. */
	signal: AbortSignal;
	/** What ends the things that were started; called last to first. */
	closing: Array<() => Promise<void>>;
}

/** Shells report a process that Ctrl-C ended with this. */
const STOPPED = 130;

/**
 * Runs a command and ends everything that it started, whether it succeeds, fails or is stopped. Errors are printed
 * without a stack. The exit code is 1 after an error or a failed test, and 130 after Ctrl-C.
 */
export async function runAndCleanUp(command: (session: Session) => Promise<void>): Promise<void> {
	const session: Session = { signal: stopSignal(), closing: [] };
	const { signal, closing } = session;
	try {
		await command(session);
	} catch (error) {
		process.exitCode = signal.aborted ? STOPPED : 1;
		if (!signal.aborted) console.error(`\n${error instanceof Error ? error.message : String(error)}`);
	} finally {
		console.log('→ Stopping everything that was started');
		for (const close of closing.reverse()) await close();
		if (process.connected) process.disconnect();
	}
}

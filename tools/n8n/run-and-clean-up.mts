import { stopSignal } from './stop-signal.mts';

/** What a command works with while it runs. */
export interface Session {
	/** Aborted by Ctrl-C. */
	signal: AbortSignal;
	/** What ends the things that were started; called last to first. */
	closing: Array<() => Promise<void>>;
}

/** The exit code of a process that was stopped with Ctrl-C. */
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
		if (signal.aborted) exitAsStopped();
		else {
			process.exitCode = 1;
			console.error(`\n${error instanceof Error ? error.message : String(error)}`);
		}
	} finally {
		console.log('→ Stopping everything that was started');
		for (const close of closing.reverse()) await close();
		if (process.connected) process.disconnect();
	}
}

/** Sets the exit code last, because node:test sets it to 1 for the test that was interrupted. */
function exitAsStopped(): void {
	process.once('exit', () => {
		process.exitCode = STOPPED;
	});
}

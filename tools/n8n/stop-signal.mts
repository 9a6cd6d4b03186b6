/** A signal that is aborted by Ctrl-C, by SIGTERM, and when the parent process has ended. */
export function stopSignal(): AbortSignal {
	const controller = new AbortController();
	for (const event of ['SIGINT', 'SIGTERM', 'disconnect']) process.on(event, () => controller.abort());
	return controller.signal;
}

/** Aborted by Ctrl-C, by a request to end, and when the process that started this one is gone. */
export function stopSignal(): AbortSignal {
	const controller = new AbortController();
	for (const event of ['SIGINT', 'SIGTERM', 'disconnect']) process.on(event, () => controller.abort());
	return controller.signal;
}

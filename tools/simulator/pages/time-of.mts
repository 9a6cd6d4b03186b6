/** The local time of day, as in `14:05`. */
export function timeOf(at: Date): string {
	return at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}

/** The same day so many months later, or the last day of a month that is too short. Days are `yyyy-mm-dd`. */
export function addMonths(day: string, months: number): string {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	const count = year * 12 + (month - 1) + months;
	const last = new Date(Date.UTC(Math.floor(count / 12), (count % 12) + 1, 0)).getUTCDate();
	return new Date(Date.UTC(Math.floor(count / 12), count % 12, Math.min(date, last)))
		.toISOString()
		.slice(0, 10);
}

import { createPageGuard } from '../../src/http/page-guard';

/** Reads pages until the guard says no; how many that were. */
function pagesUntilRefused(
	page: (n: number) => { ids: unknown[]; next?: string; total?: number },
): [number, string] {
	const guard = createPageGuard('The list of courses');
	for (let n = 1; ; n++) {
		try {
			guard.check({ ...page(n), isLast: false });
		} catch (error) {
			return [n, String(error)];
		}
	}
}

const rows = (n: number, size: number) => Array.from({ length: size }, (_, row) => n * size + row);

describe('A list that always announces another page', () => {
	it.each([1, 100, 1000])('of %p new rows each is stopped', (size) => {
		const [pages, error] = pagesUntilRefused((n) => ({ ids: rows(n, size), next: String(n) }));
		expect(pages).toBeLessThanOrEqual(10_000);
		expect(pages * size).toBeLessThanOrEqual(2_001_000);
		expect(error).toMatch(
			/The list of courses does not end: \d+ entries were received, and more are announced/,
		);
	});

	it.each([
		[12, 1],
		[12, 1000],
		[5_000, 1000],
	])('is stopped soon after its total of %p, with %p rows per page', (total, size) => {
		const [pages, error] = pagesUntilRefused((n) => ({ ids: rows(n, size), next: String(n), total }));
		expect(pages * size).toBeLessThanOrEqual(2 * total + 2_000);
		expect(error).toContain(`of ${total} entries`);
	});

	it('is stopped after a few pages when its pages form a loop', () => {
		expect(pagesUntilRefused((n) => ({ ids: rows(1, 10), next: String(n) }))[0]).toBe(4);
		expect(pagesUntilRefused((n) => ({ ids: rows(n, 10), next: String(n % 2) }))[0]).toBe(3);
	});
});

it('A list may be twice as long as the total of its first page, and its last page may contain anything.', () => {
	const guard = createPageGuard('The list of courses');
	for (let n = 1; n <= 4; n++)
		guard.check({ ids: rows(n, 1000), isLast: false, next: String(n), total: 2_000 });
	guard.check({ ids: rows(5, 1000), isLast: true, total: 2_000 });
	expect(guard.distinct).toBe(5_000);
});

import { createServerClock } from '../../../src/http/responses/server-clock';
import { scripted } from '../scripted.mts';

const NOON = Date.parse('2026-03-10T12:00:00Z');
const MINUTE = 60_000;
const dateAt = (ms: number) => new Date(ms).toUTCString();

describe('The clock of the other system', () => {
	it.each([-15, 0, 15])(
		'is read from the Date header of its responses, here %i minutes from the local clock',
		(minutes) => {
			const clock = createServerClock();
			clock.observe(dateAt(NOON + minutes * MINUTE), NOON);
			expect(clock.at(NOON - 1000)).toBe(NOON + minutes * MINUTE - 1000);
		},
	);

	it.each([undefined, '', 'noon', '2026-03-10T12:00:00Z'])('is not known from the date %j', (date) => {
		const clock = createServerClock();
		clock.observe(date, NOON);
		expect(clock.at(NOON)).toBeUndefined();
	});

	it('is never ahead, even if a response is slow or the local clock is adjusted', () => {
		const clock = createServerClock();
		clock.observe(dateAt(NOON - 15 * MINUTE), NOON);
		clock.observe(dateAt(NOON - 14 * MINUTE), NOON - 14 * MINUTE);
		expect(clock.at(NOON)).toBe(NOON - 15 * MINUTE);
	});

	it('is compared with the local clock again for every response with the same date', () => {
		const clock = createServerClock();
		clock.observe(dateAt(NOON), NOON);
		clock.observe(dateAt(NOON), NOON + 900);
		expect(clock.at(NOON + 900)).toBe(NOON);
	});

	it('is read by the transport from every response, including refusals', async () => {
		const date = dateAt(NOON);
		const { transport, clock } = scripted(() => ({ status: 404, headers: { date } }));
		expect(transport.serverClock.at(clock.nowMs())).toBeUndefined();
		await expect(transport.request({ method: 'GET', path: '/' })).rejects.toThrow('404');
		expect(transport.serverClock.at(clock.nowMs())).toBe(NOON);
	});
});

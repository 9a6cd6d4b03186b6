import fc from 'fast-check';
import { parseISpringDelivery } from '../../src/webhooks/ispring-delivery';

const read = (body: unknown) =>
	parseISpringDelivery(Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)));

describe('a delivery', () => {
	it.each([
		[{ type: 'X', payloads: ['{"userId":"u-1"}'] }, [{ userId: 'u-1' }]],
		[
			{ type: 'X', payloads: [{ userId: 'u-1' }, '{"userId":"u-2"}'] },
			[{ userId: 'u-1' }, { userId: 'u-2' }],
		],
		[{ type: ' X ', payloads: ['u-1', 7, null] }, ['u-1', 7, null]],
		[{ type: 'X', payloads: [], more: true }, []],
		[{ type: 'x', payloads: { userId: 'u-1' } }, [{ userId: 'u-1' }]],
		[{ type: 'X', payloads: '{"userId":"u-1"}' }, [{ userId: 'u-1' }]],
		[{ type: 'X', payloads: '["{\\"userId\\":\\"u-1\\"}"]' }, [{ userId: 'u-1' }]],
		[{ type: 'X', payloads: 'u-1' }, ['u-1']],
		[{ type: 'X', payloads: {} }, []],
		[{ type: 'X', payloads: '' }, []],
	])('%j holds the elements %j', (body, elements) => {
		expect(read(body)).toEqual({ is: 'events', type: 'X', elements });
	});

	it('may begin with a byte order mark', () => {
		expect(read('\uFEFF{"type":"X","payloads":[]}')).toMatchObject({ is: 'events' });
	});

	it.each(['{"code":"c-1"}', { code: ' c-1 ' }])('is a confirmation with the code in %j', (element) => {
		expect(read({ type: 'CONFIRMATION', payloads: [element] })).toEqual({ is: 'confirmation', code: 'c-1' });
	});

	it.each(['confirmation', 'Confirmation'])('is one also as %s, and without a list', (type) => {
		expect(read({ type, payloads: { code: 'c-1' } })).toEqual({ is: 'confirmation', code: 'c-1' });
		expect(read({ type, payloads: '{"code":"c-1"}' })).toEqual({ is: 'confirmation', code: 'c-1' });
	});

	it.each([[], ['c-1'], [{}], [{ code: '' }], [{ code: 7 }], [{ code: 'c'.repeat(201) }]])(
		'is no confirmation with %j',
		(...payloads) => {
			expect(read({ type: 'CONFIRMATION', payloads })).toEqual({
				is: 'unreadable',
				why: 'The confirmation contains no code',
			});
		},
	);

	it.each([
		'',
		'x',
		'7',
		'null',
		'[]',
		'{}',
		'{"type":"","payloads":[]}',
		'{"type":"X","payloads":null}',
		'{"type":"X","payloads":7}',
		'{"type":"X"}',
	])('cannot be read as %j', (body) => {
		expect(read(body)).toMatchObject({ is: 'unreadable' });
	});

	it('never throws, whatever bytes come', () => {
		fc.assert(
			fc.property(fc.uint8Array(), fc.json(), (bytes, json) => {
				parseISpringDelivery(bytes);
				parseISpringDelivery(Buffer.from(json));
			}),
		);
	});
});

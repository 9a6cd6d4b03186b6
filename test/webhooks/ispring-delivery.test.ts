import fc from 'fast-check';
import { parseISpringDelivery } from '../../src/webhooks/ispring-delivery';

const read = (body: unknown) =>
	parseISpringDelivery(Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)));

describe('An iSpring Learn webhook delivery', () => {
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
	])('%j contains the elements %j', (body, elements) => {
		expect(read(body)).toEqual({ is: 'events', type: 'X', elements });
	});

	it('can begin with a byte order mark', () => {
		expect(read('\uFEFF{"type":"X","payloads":[]}')).toMatchObject({ is: 'events' });
	});

	it.each(['{"code":"c-1"}', { code: ' c-1 ' }])(
		'is a confirmation when it contains the code %j',
		(element) => {
			expect(read({ type: 'CONFIRMATION', payloads: [element] })).toEqual({
				is: 'confirmation',
				code: 'c-1',
			});
		},
	);

	it.each(['confirmation', 'Confirmation'])(
		'of the type "%s" is a confirmation even without a list',
		(type) => {
			expect(read({ type, payloads: { code: 'c-1' } })).toEqual({ is: 'confirmation', code: 'c-1' });
			expect(read({ type, payloads: '{"code":"c-1"}' })).toEqual({ is: 'confirmation', code: 'c-1' });
		},
	);

	it.each([[], ['c-1'], [{}], [{ code: '' }], [{ code: 7 }], [{ code: 'c'.repeat(201) }]])(
		'is not a confirmation when it contains %j',
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
	])('is unreadable when its body is %j', (body) => {
		expect(read(body)).toMatchObject({ is: 'unreadable' });
	});

	it('never makes the parser throw, whatever its bytes are', () => {
		fc.assert(
			fc.property(fc.uint8Array(), fc.json(), (bytes, json) => {
				parseISpringDelivery(bytes);
				parseISpringDelivery(Buffer.from(json));
			}),
		);
	});
});

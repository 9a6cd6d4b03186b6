import { settle } from '../../src/http/settle';

describe('settle', () => {
	it('returns either outcome as a value', async () => {
		const error = new Error('no');
		expect(await settle(Promise.resolve(1))).toEqual({ ok: true, value: 1 });
		expect(await settle(Promise.reject(error))).toEqual({ ok: false, error });
	});
});

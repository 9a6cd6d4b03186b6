import fc from 'fast-check';
import { IncompleteListError, UnexpectedResponseError } from '../../../src/errors';
import { forEachPage, readPages } from '../../../src/ispring/paging/read-pages';
import { readUsers } from '../../../src/ispring/users/read-users';
import { addUser, startISpring, type ISpringSimulator } from '../../../tools/simulator/ispring/index.mts';
import { queryOf, scripted } from '../../http/scripted.mts';
import { ispringTransport } from '../../support/clients.mts';

const groups = { path: '/groups', key: 'groups', idKey: 'groupId' };
const rows = (...ids: string[]) => ids.map((groupId) => ({ groupId }));

/** Errors, other lists, and what may be anything. */
const NO_LIST = [
	'text',
	5,
	{ users: [] },
	{ code: 401, message: 'Unauthorized' },
	{ groups: 7 },
	{ groups: { title: 'A', count: 1 } },
	{ groups: 'none' },
	{ response: { code: 500 } },
];

/** How an account may say that there is nothing. */
const NOTHING = [
	null,
	{},
	'',
	{ groups: null },
	{ groups: '' },
	{ groups: {} },
	{ groups: { group: '' } },
	{ response: {} },
	{ response: '' },
	{ response: { groups: null } },
	{ nextPageToken: '' },
];

/** Reads a list whose pages are these, whatever is asked for. */
async function read(...pages: unknown[]) {
	const script = scripted((_request, n) => ({ json: pages[Math.min(n, pages.length) - 1] }), {
		system: 'iSpring Learn',
	});
	const tokens = () => script.sent.map((request) => queryOf(request).get('pageToken'));
	return { list: await readPages(script.transport, groups), tokens: tokens() };
}

describe('iSpring Learn: Read the pages of a list', () => {
	it('follows the page tokens to the end', async () => {
		const { list, tokens } = await read(
			{ groups: rows('a'), nextPageToken: 'after a+/=' },
			{ groups: rows('b'), nextPageToken: 'after b' },
			{ groups: rows('c') },
		);
		expect(list).toEqual(rows('a', 'b', 'c'));
		expect(tokens).toEqual([null, 'after a+/=', 'after b']);
	});

	it('refuses a list that is shorter than its total', async () => {
		const total = { totalUsersNumber: 3 };
		await expect(
			read({ groups: rows('a'), nextPageToken: 't', ...total }, { groups: rows('a', 'b'), ...total }),
		).rejects.toThrow('iSpring Learn reports 3 entries in its list groups, but only 2 were received.');
		const { list } = await read({ groups: rows('a', 'b', 'c', 'd'), ...total });
		expect(list).toHaveLength(4);
		const { transport } = scripted(() => ({ json: { groups: rows('a'), ...total } }));
		await forEachPage(transport, groups, () => true);
	});

	it('requests no more pages once there are enough rows', async () => {
		const { transport, sent } = scripted((_request, n) => ({
			json: { groups: rows(`row ${n}`), nextPageToken: `after ${n}` },
		}));
		const seen: unknown[] = [];
		const isEnough = (page: readonly unknown[]) => seen.push(...page) >= 2;
		await forEachPage(transport, groups, isEnough);
		expect([seen, sent.length]).toEqual([rows('row 1', 'row 2'), 2]);
	});

	it.each([
		['misspelled', { groups: rows('a'), nextPageToekn: 't' }],
		['misspelled next to an empty one', { groups: rows('a'), nextPageToken: '', nextPageToekn: 't' }],
		['a number', { groups: rows('a'), nextPageToken: 2 }],
		['wrapped with the list', { response: { groups: rows('a'), nextPageToken: 't' } }],
		['beside a wrapped array', { response: rows('a'), nextPageToken: 't' }],
	])('reads the rest of a list when its token is %s', async (_how, page) => {
		expect((await read(page, { groups: rows('b') })).list).toEqual(rows('a', 'b'));
	});

	it.each([undefined, null, ''])('treats the token %j as the end', async (nextPageToken) => {
		expect((await read({ groups: rows('a'), nextPageToken })).tokens).toEqual([null]);
	});

	it.each([{}, [], true, { value: 't' }])(
		'does not treat an unreadable token as the end: %j',
		async (nextPageToken) => {
			await expect(read({ groups: rows('a'), nextPageToken })).rejects.toThrow(UnexpectedResponseError);
			await expect(read({ response: { groups: rows('a'), nextPageToken } })).rejects.toThrow(
				UnexpectedResponseError,
			);
		},
	);

	it.each(NO_LIST)('does not treat %j as an empty list', async (page) => {
		await expect(read(page)).rejects.toThrow('GET /groups: it has no readable list called groups');
	});

	it.each(NOTHING)('treats %j as an empty list, except where there is always a row', async (page) => {
		expect((await read(page)).list).toEqual([]);
		const { transport } = scripted(() => ({ json: page }), { system: 'iSpring Learn' });
		await expect(readPages(transport, { ...groups, isStrict: true })).rejects.toThrow(
			UnexpectedResponseError,
		);
	});

	it('requests a page again when it has no list, before treating it as the end', async () => {
		const { list, tokens } = await read({ groups: rows('a'), nextPageToken: 't' }, {}, { groups: rows('b') });
		expect([list, tokens]).toEqual([rows('a', 'b'), [null, 't', 't']]);
	});

	it('continues after pages with repeated rows and after an empty page', async () => {
		const { list } = await read(
			{ groups: rows('a', 'b'), nextPageToken: '1' },
			{ groups: rows('b'), nextPageToken: '2' },
			{ groups: [], nextPageToken: '3' },
			{ groups: rows('c') },
		);
		expect(list).toEqual(rows('a', 'b', 'b', 'c'));
	});

	it('stops at once when a token is repeated', async () => {
		const script = scripted((_request, n) =>
			n > 9 ? { status: 400 } : { json: { groups: rows(`g${n}`), nextPageToken: 'same' } },
		);
		await expect(readPages(script.transport, groups)).rejects.toThrow(IncompleteListError);
		expect(script.sent).toHaveLength(2);
	});

	it('stops when pages have new tokens but no new rows', async () => {
		const script = scripted((_request, n) => ({ json: { groups: rows('a'), nextPageToken: `t${n}` } }));
		await expect(readPages(script.transport, groups)).rejects.toThrow('its pages form a loop');
		expect(script.sent).toHaveLength(4);
	});

	it('returns the rows in order, whatever the size of pages', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(fc.array(fc.uuid(), { minLength: 1 }), { minLength: 1 }), async (pages) => {
				const json = pages.map((ids, index) => ({
					groups: rows(...ids.map((id) => `${index} ${id}`)),
					...(index < pages.length - 1 ? { nextPageToken: `t${index}` } : {}),
				}));
				expect((await read(...json)).list).toEqual(json.flatMap((page) => page.groups));
			}),
		);
	});
});

describe('iSpring Learn: Read pages over HTTP', () => {
	let ispring: ISpringSimulator;
	beforeEach(async () => {
		ispring = await startISpring({ quirks: { maxPageSize: 2 } });
		for (let n = 1; n <= 6; n++) addUser(ispring);
	});
	afterEach(async () => await ispring.close());

	it('reads a list with small pages to its end, even if a page fails', async () => {
		ispring.faults.push({ when: ({ n }) => n === 3, times: 3, effect: { kind: 'truncate' } });
		const { users } = await readUsers(ispringTransport(ispring));
		expect(users).toHaveLength(7);
		expect(new Set(users.map(({ id }) => id)).size).toBe(7);
	});

	it('does not return an incomplete list when a page cannot be read', async () => {
		ispring.faults.push({ when: ({ n }) => n > 2, times: Infinity, effect: { kind: 'resetBefore' } });
		await expect(readUsers(ispringTransport(ispring))).rejects.toThrow('could not be reached');
	});

	it('stops when the pages form a loop', async () => {
		ispring.quirks.repeatPageToken = true;
		await expect(readUsers(ispringTransport(ispring))).rejects.toThrow('its pages form a loop');
		expect(ispring.log.length).toBeLessThan(6);
	});
});

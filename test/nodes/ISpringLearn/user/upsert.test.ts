import {
	addDepartment,
	addGroup,
	addProfileField,
	addUser,
	roleOfType,
	type SimUser,
} from '../../../../tools/simulator/ispring/index.mts';
import { byId, startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

const NOBODY = '00000000-0000-1000-8000-000000000000';

let service: ISpringService;
let ada: SimUser;
beforeEach(async () => {
	service = await startISpringService();
	addProfileField(service.ispring, { name: 'badge', label: 'Badge number' });
	ada = addUser(service.ispring, {
		status: 3,
		fields: { login: 'ada', email: 'Ada@example.com', first_name: 'Ada', badge: '7' },
	});
});
afterEach(async () => await service.close());

/** As the workflow that reads a sheet has it, and more: every parameter by an expression. */
const parameters = {
	matchBy: '={{ $json.matchBy ?? "email" }}',
	matchField: '={{ $json.matchField ?? "badge" }}',
	matchValue: '={{ $json.match }}',
	email: '={{ $json.email }}',
	login: '={{ $json.login }}',
	departmentId: byId('={{ $json.departmentId }}'),
	roleId: byId('={{ $json.roleId }}'),
	sendInvitation: '={{ $json.inviteText !== undefined }}',
	inviteText: '={{ $json.inviteText }}',
	fields: {
		mappingMode: 'defineBelow',
		value: { first_name: '={{ $json.firstName }}', badge: '={{ $json.badge }}' },
		matchingColumns: [],
		schema: [],
	},
	additionalFields: { groups: '={{ $json.groups }}' },
	options: { updateRole: '={{ $json.updateRole ?? false }}' },
};
const users = () => [...service.ispring.state.users.values()];
const requests = (method: string, path: string) =>
	service.ispring.log.filter((entry) => entry.method === method && entry.path === path);

describe('iSpring Learn: Create or update user', () => {
	it('creates, updates or leaves users, and returns the outcome with each changed field', async () => {
		const { ispring } = service;
		const { departmentId } = addDepartment(ispring, { name: 'Sales' });
		const { groupId } = addGroup(ispring, { name: 'Drivers' });
		const roleId = roleOfType(ispring, 'administrator');
		const run = await service.run('user', 'upsert', {
			parameters,
			input: [
				{ match: 'ada@example.com', firstName: 'Augusta', departmentId, roleId, badge: '' },
				{ match: 'ADA@example.com', firstName: 'Augusta', inviteText: 'Hello again' },
				{
					match: 'bob@example.com',
					firstName: 'Bob',
					departmentId,
					roleId,
					groups: [groupId],
					inviteText: 'Welcome, Bob',
				},
			],
		});
		expect(run.error).toBeUndefined();
		expect(run.paired).toEqual([0, 1, 2].map((item) => ({ item })));
		const bob = users().at(-1);
		expect(run.items).toMatchObject([
			{
				userId: ada.userId,
				outcome: 'updated',
				changes: [
					{ field: 'firstName', from: 'Ada', to: 'Augusta' },
					{ field: 'departmentId', from: ispring.state.rootDepartmentId, to: departmentId },
				],
				status: 'inactive',
				roleId: roleOfType(ispring, 'learner'),
			},
			{ userId: ada.userId, outcome: 'unchanged', changes: [] },
			{
				userId: bob?.userId,
				outcome: 'created',
				login: 'bob@example.com',
				firstName: 'Bob',
				roleId,
				groupIds: [groupId],
				status: 'active',
			},
		]);
		expect(Object.keys(run.items[2] ?? {})).toHaveLength(13);
		expect(run.items[2]?.changes).toContainEqual({ field: 'roleId', from: null, to: roleId });
		expect(ada).toMatchObject({ fields: { badge: '7', login: 'ada' }, status: 3 });
		expect(ispring.state.mails).toEqual([{ kind: 'invitation', userId: bob?.userId, text: 'Welcome, Bob' }]);
	});

	it('refuses a new user without a name before anything is written, and names the item', async () => {
		const before = users().length;
		const run = await service.run('user', 'upsert', {
			parameters,
			input: [{ match: 'ada@example.com' }, { match: 'bob@example.com' }],
			onError: 'continueRegularOutput',
		});
		expect(run.items).toMatchObject([
			{ outcome: 'unchanged' },
			{
				error: 'Profile Fields: no user matches bob@example.com, and a new user needs a name. [Item 2]',
				details: expect.stringContaining('Enter the first or last name'),
			},
		]);
		expect(users()).toHaveLength(before);
		expect(service.ispring.log.filter(({ changed }) => changed)).toEqual([]);
	});

	it('says that an existing user gets no invitation', async () => {
		const run = await service.run('user', 'upsert', {
			parameters,
			input: [
				{ match: 'ada@example.com', inviteText: 'Hello' },
				{ match: 'bob@example.com', firstName: 'Bob', inviteText: 'Hello' },
			],
		});
		expect(run.items.map(({ outcome, invited }) => [outcome, invited])).toEqual([
			['unchanged', false],
			['created', true],
		]);
		expect(run.hints.map(({ message }) => message)).toEqual([
			expect.stringContaining('does nothing for users who already exist'),
		]);
		expect(service.ispring.state.mails).toHaveLength(1);
	});

	it('asks for the email once: with Match By set to Email, Match Value is the address', async () => {
		const run = await service.run('user', 'upsert', {
			parameters: {
				matchBy: 'email',
				matchValue: 'bob@example.com',
				email: 'left-from-another-choice@example.com',
				fields: { mappingMode: 'defineBelow', value: { first_name: 'Bob' } },
			},
		});
		expect(run.items).toMatchObject([{ outcome: 'created', email: 'bob@example.com' }]);
	});

	it('ignores invisible characters around an address when it finds and creates users', async () => {
		const before = users().length;
		const run = await service.run('user', 'upsert', {
			parameters,
			input: [
				{ match: 'mailto:Ada@example.com\u200b', firstName: 'Ada' },
				{ match: '\ufeffnew@example.com\u00a0', firstName: 'New' },
				{ match: 'new@exam\u00adple.com', firstName: 'New' },
			],
		});
		expect(run.items.map(({ outcome }) => outcome)).toEqual(['unchanged', 'created', 'unchanged']);
		expect(users()).toHaveLength(before + 1);
		expect(users().at(-1)?.fields).toMatchObject({ login: 'new@example.com', email: 'new@example.com' });
	});

	it('finds users by login, profile field or ID', async () => {
		const roleId = roleOfType(service.ispring, 'administrator');
		const run = await service.run('user', 'upsert', {
			parameters,
			input: [
				{ matchBy: 'login', match: 'ADA', badge: '8' },
				{ matchBy: 'profileField', match: '8', email: 'countess@example.com' },
				{ matchBy: 'profileField', matchField: 'EMAIL', match: 'countess@example.com' },
				{ matchBy: 'userId', match: ada.userId.toUpperCase(), roleId, updateRole: true },
				{ matchBy: 'profileField', match: '9', email: 'new@example.com', firstName: 'Nia' },
			],
		});
		expect(run.error).toBeUndefined();
		expect(run.items.map(({ outcome }) => outcome)).toEqual([
			'updated',
			'updated',
			'unchanged',
			'updated',
			'created',
		]);
		expect(run.items.slice(0, 4).map(({ userId }) => userId)).toEqual(Array(4).fill(ada.userId));
		expect(ada).toMatchObject({ fields: { email: 'countess@example.com', badge: '8' }, roles: [{ roleId }] });
		expect(users().at(-1)?.fields).toMatchObject({ badge: '9', login: 'new@example.com' });
	});

	it.each([5, 6])('creates one user from %d items for the same person', async (count) => {
		const run = await service.run('user', 'upsert', {
			parameters,
			input: Array.from({ length: count }, (_, index) => ({
				match: index % 2 ? 'BOB@example.com' : 'bob@example.com',
				firstName: 'Bob',
			})),
		});
		expect(run.items.map(({ outcome }) => outcome)).toEqual([
			'created',
			...Array.from({ length: count - 1 }, () => 'unchanged'),
		]);
		expect(requests('POST', '/user')).toHaveLength(1);
		expect(users()).toHaveLength(3);
	});

	it('looks up a few users one by one, and reads the list once for more', async () => {
		const people = Array.from({ length: 30 }, (_, index) => ({
			match: `person${index}@example.com`,
			firstName: 'Uma',
		}));
		await service.run('user', 'upsert', { parameters, input: people.slice(0, 5) });
		expect(requests('GET', '/users/v2').map(({ query }) => Object.keys(query)[0])).toEqual(
			people.slice(0, 5).flatMap(() => ['emails[]', 'logins[]']),
		);
		service.ispring.log.length = 0;
		const run = await service.run('user', 'upsert', { parameters, input: people });
		expect(run.items.filter(({ outcome }) => outcome === 'created')).toHaveLength(25);
		expect(requests('GET', '/users/v2').map(({ query }) => query)).toEqual([{ pageSize: '1000' }]);
		expect(requests('GET', '/departments')).toHaveLength(1);
		expect(requests('GET', '/user/profile/fields')).toHaveLength(1);
		service.ispring.log.length = 0;
		await service.run('user', 'upsert', { parameters, input: people });
		expect(service.ispring.log.filter(({ changed }) => changed)).toEqual([]);
		// Sign-in aside: the list of users and that of the profile fields.
		expect(service.ispring.log.filter(({ path }) => !path.includes('token'))).toHaveLength(2);
	});

	it('names an invalid or ambiguous parameter, and processes the other items', async () => {
		const { ispring } = service;
		addUser(ispring, { fields: { login: 'ADA@example.com', email: 'other@example.com' } });
		const smart = addGroup(ispring, { name: 'Everybody', isSmart: true });
		const bob = { match: 'bob@example.com', firstName: 'Bob' };
		const cases: Array<[object, string | RegExp]> = [
			[
				{ match: 'ada@example.com' },
				new RegExp(`^Match Value: two users match: .*${ada.userId} and .*Item 1`),
			],
			[{}, 'Match Value: it is empty. [Item 2]'],
			[{ match: 'ada' }, 'Match Value: "ada" is not a valid email address. [Item 3]'],
			[{ matchBy: 'userId', match: 'ada' }, 'Match Value: "ada" is not a valid iSpring Learn ID. [Item 4]'],
			[
				{ matchBy: 'userId', match: NOBODY },
				`Match Value: the ID ${NOBODY} does not exist in iSpring Learn. [Item 5]`,
			],
			[
				{ matchBy: 'profileField', matchField: 'shoe_size', match: '38' },
				'Match Field Name or ID: iSpring Learn has no profile field called "shoe_size". [Item 6]',
			],
			[{ matchBy: 'name', match: 'x' }, /^Match By: "name" is not one of /],
			[
				{ matchBy: 'profileField', match: '9', email: 'other@example.com' },
				/^Email: no user matches 9, but ADA@example.com .* already has other@example.com\. \[Item 8\]$/,
			],
			[
				{ ...bob, departmentId: NOBODY },
				`Department: the ID ${NOBODY} does not exist in iSpring Learn. [Item 9]`,
			],
			[{ ...bob, groups: [smart.groupId] }, /^Group Names or IDs: "Everybody" is a smart group/],
			[
				{ matchBy: 'login', match: 'ada', departmentId: NOBODY },
				`Department: the ID ${NOBODY} does not exist in iSpring Learn. [Item 11]`,
			],
			[
				{ matchBy: 'login', match: 'ada', email: 'other@example.com' },
				/^Email: ADA@example.com .* already has it\. \[Item 12\]$/,
			],
		];
		const before = users().length;
		const run = await service.run('user', 'upsert', {
			parameters,
			input: [...cases.map(([json]) => ({ ...json })), bob],
			onError: 'continueRegularOutput',
		});
		cases.forEach(([, message], index) => {
			const expected = typeof message === 'string' ? message : expect.stringMatching(message);
			expect(run.items[index]?.error).toEqual(expected);
		});
		expect(run.items.at(-1)).toMatchObject({ outcome: 'created', login: 'bob@example.com' });
		expect(users()).toHaveLength(before + 1);
	});

	it('names a missing required profile field of a new user, but not of an existing one', async () => {
		addProfileField(service.ispring, { name: 'cost_center', label: 'Cost center', isRequired: true });
		ada.fields.cost_center = '12';
		const run = await service.run('user', 'upsert', {
			parameters,
			input: [
				{ match: 'bob@example.com', firstName: 'Bob' },
				{ match: 'ada@example.com', firstName: 'Augusta' },
			],
			onError: 'continueRegularOutput',
		});
		expect(run.items).toMatchObject([
			{ error: 'Profile Fields: iSpring Learn requires "Cost center". [Item 1]' },
			{ outcome: 'updated' },
		]);
	});

	it.each([1, 6])('creates no duplicate of a user who could not be read (%d items)', async (count) => {
		const { ispring } = service;
		const broken = { status: 9, fields: [{ name: 'EMAIL', value: 'ada@example.com' }] };
		ispring.faults.push({
			when: ({ path }) => path === '/users/v2',
			times: Infinity,
			effect: {
				kind: 'body',
				body: JSON.stringify({ userProfiles: [broken] }),
				contentType: 'application/json',
			},
		});
		const others = Array.from({ length: count - 1 }, (_, index) => ({
			match: `p${index}@example.com`,
			firstName: 'Pia',
		}));
		const run = await service.run('user', 'upsert', {
			parameters,
			input: [{ match: 'Ada@example.com' }, ...others],
			onError: 'continueRegularOutput',
		});
		expect(run.items[0]?.error).toMatch(
			/^Match Value: a user without an ID in iSpring Learn may be this person, but could not be/,
		);
		expect(run.items.filter(({ outcome }) => outcome === 'created')).toHaveLength(count - 1);
		expect(users().filter(({ fields }) => /^ada/i.test(fields.email ?? ''))).toHaveLength(1);
	});

	it('warns that a full plan left a new user inactive', async () => {
		service.ispring.quirks.planSeats = 1;
		const run = await service.run('user', 'upsert', {
			parameters,
			input: [{ match: 'bob@example.com', firstName: 'Bob' }],
		});
		expect(run.items).toMatchObject([{ outcome: 'created', status: 'inactive' }]);
		expect(run.hints).toHaveLength(1);
	});

	it('starts no further item after a failed one, unless the node is set to continue', async () => {
		const run = await service.run('user', 'upsert', {
			parameters,
			input: [
				{ match: 'bob@example.com', firstName: 'Bob' },
				{ match: 'nobody' },
				{ match: 'carl@example.com' },
			],
		});
		expect(run.error?.message).toBe('Match Value: "nobody" is not a valid email address. [Item 2]');
		expect(users().map(({ fields }) => fields.login)).toEqual(['administrator', 'ada', 'bob@example.com']);
	});
});

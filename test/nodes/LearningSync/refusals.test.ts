import type { INodeParameters } from 'n8n-workflow';
import { addEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import { addProfileField, addUser } from '../../../tools/simulator/ispring/people.mts';
import { startSystems, userByLogin, type Systems } from '../../support/systems.mts';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';

describe('The sync node', () => {
	let systems: Systems;
	beforeEach(async () => {
		systems = await startSystems();
		addEmployee(systems.bamboo, { id: '1', workEmail: 'ann@example.com' });
	});
	afterEach(async () => {
		await systems.close();
	});

	const cases: Array<[string, INodeParameters, INodeParameters, RegExp]> = [
		[
			'a role that is not a UUID',
			{ defaultRole: { mode: 'id', value: 'learner' } },
			{},
			/^Default Role: "learner" is not a UUID/,
		],
		[
			'a role that does not exist',
			{ defaultRole: { mode: 'id', value: UNKNOWN } },
			{},
			/^Default Role: .*no role with the ID/,
		],
		[
			'a root department that does not exist',
			{ rootDepartment: { mode: 'id', value: UNKNOWN } },
			{},
			/^Root Department: .*no department with the ID/,
		],
		[
			'an invitation without text',
			{ sendInvitation: true, inviteText: ' ' },
			{},
			/^Invite Text: Send Invitation is on/,
		],
		['a profile field that does not exist', {}, { employeeIdField: 'nope' }, /^Employee ID Field: .*"nope"/],
		[
			'a mapping to a field that does not exist',
			{},
			{ fieldMapping: { mapping: [{ bambooHrField: 'location', iSpringField: 'nope' }] } },
			/^Field Mapping: .*"nope"/,
		],
		[
			'a BambooHR department that does not exist',
			{},
			{ departments: ['Operations', 'Zeppelins'] },
			/^Department Names or IDs: .*"Zeppelins"/,
		],
		['a time that is not a date', {}, { since: 'yesterday' }, /^Since: "yesterday" is not a date/],
		['a time in the future', {}, { since: '2999-01-01T00:00:00Z' }, /^Since: .*is in the future/],
		['a negative limit', {}, { maxLeavers: -1 }, /^Max Leavers: -1 is out of range/],
		...[
			[],
			[''],
			'',
			' , ',
			null,
			'={{ undefined }}',
			'={{ $json.nothing }}',
			'={{ [] }}',
			'={{ [""] }}',
		].map((departments): [string, INodeParameters, INodeParameters, RegExp] => [
			`an empty list of departments (${JSON.stringify(departments)})`,
			{},
			{ departments },
			/^Department Names or IDs: the option has been added, but names no department/,
		]),
		[
			'a root department whose expression gives nothing',
			{ rootDepartment: { __rl: true, mode: 'id', value: '={{ $json.nothing }}' } },
			{},
			/^Root Department: the expression returns no ID/,
		],
		[
			'a scope whose expression gives nothing',
			{ scope: '={{ $json.nothing }}' },
			{},
			/^Scope: the value is neither "everyone" nor "inputItems"/,
		],
		...[
			['protectAdministrators', 'Who > Protect Administrators'],
			['createDepartments', 'Fields > Create Departments'],
			['maxLeavers', 'Max Leavers'],
			['maxLeaversPercent', 'Max Leavers Percent'],
			['orphanAction', 'Leavers and Limits > Users Without Employee'],
		].map(([name = '', displayName = '']): [string, INodeParameters, INodeParameters, RegExp] => [
			`the option ${displayName} that an expression made null`,
			{},
			{ [name]: '={{ null }}' },
			new RegExp(`^${displayName}: it has no value`),
		]),
		[
			'an option with a value that does not exist',
			{},
			{ leaverAction: 'fire' },
			/^Leavers and Limits > Leaver Action: .*'fire'/,
		],
		[
			'an option of Sync with a value that does not exist',
			{},
			{ onLimit: 'ask' },
			/^Leavers and Limits > If Limit Is Exceeded: .*'ask'/,
		],
		[
			'an entry of a list that is not text',
			{},
			{ fieldMapping: { mapping: [{ bambooHrField: 'location', iSpringField: ['city'] }] } },
			/^Fields > Field Mapping > 1 > iSpring Field Name or ID: /,
		],
	];
	it.each(cases)(
		'refuses %s: the error names the parameter, and nothing is written',
		async (_, parameters, options, message) => {
			const { error } = await systems.people('sync', { parameters, options });
			expect(error?.message).toMatch(message);
			expect(error?.description).toMatch(/\w/);
			expect(systems.changes()).toBe(0);
		},
	);

	it('outputs an error item when the node is set to continue', async () => {
		const { error, changes } = await systems.people('sync', {
			options: { since: 'yesterday' },
			continueOnFail: true,
		});
		expect(error).toBeUndefined();
		expect(changes).toMatchObject([{ error: expect.stringContaining('Since') }]);
	});

	it('fails only the employee for whom a required profile field is empty, and names its label', async () => {
		addProfileField(systems.ispring, { name: 'cost', label: 'Cost center', isRequired: true });
		addEmployee(systems.bamboo, { id: '2', workEmail: 'bo@example.com', location: '' });
		const options = { fieldMapping: { mapping: [{ bambooHrField: 'location', iSpringField: 'cost' }] } };
		const { changes, summary } = await systems.people('sync', { options });
		expect(changes).toMatchObject([
			{ employeeId: '1', outcome: 'done' },
			{ employeeId: '2', action: 'create', outcome: 'failed' },
		]);
		expect(changes[1]?.error).toContain('"Cost center"');
		expect(summary).toMatchObject({ status: 'partial', nextSince: null });
		expect(userByLogin(systems.ispring, 'ann@example.com')?.fields.cost).toBe('Head Office');
	});

	it('reports an account that stays inactive because no seat is free', async () => {
		systems.ispring.quirks.planSeats = 1;
		const { changes, summary } = await systems.people('sync');
		expect(changes).toMatchObject([{ action: 'create', outcome: 'failed', userId: expect.any(String) }]);
		expect(changes[0]?.error).toContain('no free seat');
		expect(summary.status).toBe('partial');
	});

	it('refuses a wrong BambooHR access token after at most two requests and without writing', async () => {
		systems.credentials.bambooHrTokenApi = { ...systems.credentials.bambooHrTokenApi, accessToken: 'wrong' };
		const { error } = await systems.people('sync');
		expect(error?.message).toContain('BambooHR answered 401');
		expect(error?.description).toContain('Add New Key');
		expect(systems.bamboo.log.length).toBeLessThanOrEqual(2);
		expect(systems.changes()).toBe(0);
	});

	it('refuses a wrong client secret, and says what to do', async () => {
		systems.credentials.iSpringLearnApi = {
			...systems.credentials.iSpringLearnApi,
			clientSecret: 'wrong-secret-canary',
		};
		const { error } = await systems.people('sync');
		expect(`${error?.message} ${error?.description}`).toMatch(/Client (ID|Secret)/);
		expect(JSON.stringify(error)).not.toContain('wrong-secret-canary');
	});

	it('refuses lists that are incomplete', async () => {
		const { bamboo } = systems;
		bamboo.quirks.totalIsWrong = 1;
		expect((await systems.people('sync')).error?.message).toContain('BambooHR reports');
		bamboo.quirks.totalIsWrong = 0;

		bamboo.quirks.hiddenFields = ['workEmail'];
		expect((await systems.people('sync')).error?.message).toContain('cannot see workEmail');
		bamboo.quirks.hiddenFields = [];

		bamboo.quirks.withoutStatus = [...bamboo.state.employees.keys()].slice(0, 1);
		expect((await systems.people('sync')).error?.message).toContain('cannot see status');
		bamboo.quirks.withoutStatus = [];

		addUser(systems.ispring);
		addUser(systems.ispring);
		Object.assign(systems.ispring.quirks, { maxPageSize: 1, repeatPageToken: true });
		expect((await systems.people('sync')).error?.message).toContain('form a loop');
		systems.ispring.quirks.repeatPageToken = false;

		bamboo.state.employees.clear();
		expect((await systems.people('sync')).error?.message).toContain('no employees');
		expect(systems.changes()).toBe(0);
	});

	it('ignores a hidden field that it does not need, with a warning', async () => {
		systems.bamboo.quirks.hiddenFields = ['jobTitleName', 'mobilePhone'];
		await systems.people('sync');
		const { summary } = await systems.people('sync');
		expect(summary.status).toBe('success');
		expect(JSON.stringify(summary.warnings)).toContain('mobilePhone');
	});
});

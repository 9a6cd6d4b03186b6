import { startBambooHr } from '../../../tools/simulator/bamboohr/index.mts';
import type { BambooHrSimulator, SimEmployee } from '../../../tools/simulator/bamboohr/index.mts';
import { fillSampleCompany } from '../../../tools/simulator/company.mts';
import { startISpring } from '../../../tools/simulator/ispring/index.mts';
import { fakeServer, type FakeServer } from '../../support/fake-server.mts';
import { callBambooHr } from './call.mts';
import { pageOf, press, pressAndWait } from './press.mts';

const TODAY = '2026-03-01';

describe('the buttons on the pages of the BambooHR simulator', () => {
	let sim: BambooHrSimulator;
	let receiver: FakeServer;
	let before: Map<string, SimEmployee>;

	beforeEach(async () => {
		const now = () => new Date(`${TODAY}T09:00:00Z`);
		sim = await startBambooHr({ now, quirks: { localWebhooks: true } });
		const ispring = await startISpring({ now });
		fillSampleCompany(sim, ispring);
		await ispring.close();
		receiver = await fakeServer({ '*': () => ({ status: 200 }) });
		before = structuredClone(sim.state.employees);
	});
	afterEach(async () => {
		await sim.close();
		await receiver.close();
	});

	const changed = () =>
		[...sim.state.employees.values()].filter(
			(person) => JSON.stringify(person) !== JSON.stringify(before.get(person.id)),
		);
	const somebody = () => {
		const person = [...sim.state.employees.values()].find(({ lastName }) => lastName === 'Contractor');
		if (!person) throw new Error('There is no Contractor.');
		return person;
	};
	const subscribe = async (monitorFields: string[]) => {
		await callBambooHr(sim, '/api/v1/webhooks', {
			body: {
				name: 'One',
				url: `${receiver.url}/hook`,
				format: 'json',
				events: ['employee.created', 'employee.updated'],
				monitorFields,
			},
		});
	};

	it('"Rename a department" changes the name for everybody in it, and the ID stays.', async () => {
		const former = new Map(sim.state.lists.department.map(({ id, name }) => [id, name]));
		const { text } = await pressAndWait(sim, 'renameDepartment');
		const [renamed, ...others] = sim.state.lists.department.filter(({ id, name }) => former.get(id) !== name);
		expect(others).toEqual([]);
		expect(text).toContain(renamed?.name);
		expect(changed().length).toBeGreaterThan(1);
		expect(new Set(changed().map(({ department }) => department))).toEqual(new Set([renamed?.name]));
	});

	it('"Hire somebody" adds an employee who starts today, in an existing department, below its head.', async () => {
		const { text } = await pressAndWait(sim, 'hire');
		const [newcomer, ...others] = changed();
		expect(others).toEqual([]);
		expect(newcomer).toMatchObject({ status: 'Active', hireDate: TODAY });
		expect(newcomer?.workEmail).toMatch(/^[a-z]+\.[a-z]+\d+@example\.com$/);
		expect(sim.state.employees.get(newcomer?.supervisorEId ?? '')?.department).toBe(newcomer?.department);
		expect(text).toContain(newcomer?.lastName);
	});

	it.each([
		['retitle', (one: SimEmployee, was: SimEmployee) => one.jobTitle !== was.jobTitle],
		['move', (one: SimEmployee, was: SimEmployee) => one.department !== was.department],
		['leave', (one: SimEmployee) => one.status === 'Inactive' && one.terminationDate === TODAY],
		['mistype', (one: SimEmployee) => one.workEmail.endsWith('@example,com')],
	])(
		'The button "%s" changes one employee of the company, and another one the next time.',
		async (action, isDone) => {
			await press(sim, action);
			await press(sim, action);
			expect(changed()).toHaveLength(2);
			for (const person of changed()) expect(isDone(person, before.get(person.id) ?? person)).toBe(true);
		},
	);

	it.each(['retitle', 'move', 'leave', 'mistype'])(
		'The button "%s" on the page of an employee changes that employee.',
		async (action) => {
			await press(sim, action, { employeeId: somebody().id });
			expect(changed()).toEqual([somebody()]);
		},
	);

	it('"Let 60 leave" ends the employment of 60 people without reports, and "Rehire everybody" brings them back.', async () => {
		await press(sim, 'leaveMany');
		expect(changed().filter(({ status }) => status === 'Inactive')).toHaveLength(60);
		const supervisors = new Set([...sim.state.employees.values()].map(({ supervisorEId }) => supervisorEId));
		expect(changed().filter(({ id }) => supervisors.has(id))).toEqual([]);
		await press(sim, 'rehireMany');
		expect(changed().filter(({ status }) => status === 'Inactive')).toEqual([]);
	});

	it('Everybody who leaves by "Let 60 leave" has an email address, and so an account to lose.', async () => {
		await press(sim, 'leaveMany');
		await press(sim, 'leaveMany');
		expect(changed().filter(({ workEmail }) => workEmail === '')).toEqual([]);
	});

	it('"Rehire somebody" brings back the last one who left, under the same ID.', async () => {
		sim.now = () => new Date(`${TODAY}T09:05:00Z`);
		await press(sim, 'leave', { employeeId: somebody().id });
		await press(sim, 'rehire');
		expect(somebody()).toMatchObject({ status: 'Active', terminationDate: '', hireDate: TODAY });
	});

	it('A parental leave is approved time off of that type, until it is canceled.', async () => {
		const fields = { employeeId: somebody().id };
		const page = async () => await pageOf(sim, `/page/employees/${somebody().id}`);
		expect(await page()).toContain('Start a parental leave');
		const { told } = await pressAndWait(sim, 'startLeave', fields);
		const [leave] = sim.state.timeOff.values();
		expect(leave).toMatchObject({
			...fields,
			typeId: '85',
			start: TODAY,
			end: '2026-09-01',
			status: 'approved',
		});
		expect(told).toContain('no webhook for time off');
		expect(await page()).toContain('Cancel the leave');
		expect(await pageOf(sim, '/page/time-off')).toContain('2026-09-01');
		await press(sim, 'endLeave');
		expect(leave?.status).toBe('canceled');
		expect(changed()).toEqual([]);
		expect(await press(sim, 'endLeave')).toBeDefined();
	});

	it('A mistyped address can be corrected on the page of the employee.', async () => {
		const fields = { employeeId: somebody().id };
		const { workEmail } = somebody();
		await press(sim, 'mistype', fields);
		expect(await pageOf(sim, `/page/employees/${somebody().id}`)).toContain('Correct the email address');
		await press(sim, 'correct', fields);
		expect(somebody().workEmail).toBe(workEmail);
	});

	it('The API shows what a button changed, also to those who ask only for changes.', async () => {
		sim.now = () => new Date(`${TODAY}T10:00:00Z`);
		await press(sim, 'leave', { employeeId: somebody().id });
		const { json } = await callBambooHr(sim, `/api/v1/employees/changed?since=${TODAY}T09:30:00Z`);
		expect(json).toMatchObject({ employees: { [somebody().id]: { action: 'Updated' } } });
	});

	it('A button sends the webhooks that the change would send in BambooHR, signed.', async () => {
		await subscribe(['department', 'jobTitle']);
		const { told } = await pressAndWait(sim, 'hire');
		const [newcomer] = changed();
		expect(receiver.log.map(({ body }) => JSON.parse(String(body)))).toMatchObject([
			{ type: 'employee.created', data: { employeeId: newcomer?.id } },
			{ type: 'employee.updated', data: { employeeId: newcomer?.id } },
		]);
		expect(receiver.log[0]?.headers['x-bamboohr-signature']).toMatch(/^[0-9a-f]{64}$/);
		expect(told).toBe('n8n was told at once in 2 deliveries, and answered 200.');
	});

	it('A webhook hears nothing of a change to fields that it does not watch.', async () => {
		await subscribe(['city']);
		const { told } = await pressAndWait(sim, 'retitle');
		expect(receiver.log).toEqual([]);
		expect(told).toMatch(/^No webhook asks for this/);
	});

	it('Nothing is sent to another machine.', async () => {
		await subscribe(['jobTitle']);
		for (const webhook of sim.state.webhooks.values()) webhook.url = 'https://n8n.example.com/hook';
		expect((await pressAndWait(sim, 'retitle')).told).toMatch(/^No webhook asks for this/);
	});

	it.each([
		['Another website', { origin: 'https://evil.example.com' }],
		['A page without an origin', { origin: 'null' }],
	])('%s cannot press a button.', async (_who, headers) => {
		expect(await press(sim, 'hire', {}, headers)).toMatchObject({ status: 403 });
		expect(changed()).toEqual([]);
	});

	it('A button returns to the page that it was on, and never to another host.', async () => {
		const to = async (back: string) => (await press(sim, 'hire', { back })).headers.location;
		expect(await to('/page/departments')).toBe('/page/departments');
		expect(await to('/?q=robin')).toBe('/?q=robin');
		expect(await to('https://evil.example.com/')).toBe('/');
		expect(await to('//evil.example.com/')).toBe('/');
	});

	it('A button that finds nobody says so, and changes nothing.', async () => {
		expect((await pressAndWait(sim, 'rehireMany')).text).toBe('Nobody has left today.');
		expect((await pressAndWait(sim, 'retitle', { employeeId: '9999' })).text).toMatch(
			/^There is nobody left/,
		);
		expect((await pressAndWait(sim, 'constructor')).text).toBe('There is no button "constructor".');
		expect(changed()).toEqual([]);
	});
});

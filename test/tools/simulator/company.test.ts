import { startBambooHr } from '../../../tools/simulator/bamboohr/index.mts';
import type { BambooHrSimulator } from '../../../tools/simulator/bamboohr/index.mts';
import { fillSampleCompany } from '../../../tools/simulator/company.mts';
import { startISpring } from '../../../tools/simulator/ispring/index.mts';
import type { ISpringSimulator } from '../../../tools/simulator/ispring/index.mts';
import { call } from './call.mts';

const now = () => new Date('2026-03-01T09:00:00Z');

describe('the sample company', () => {
	let bamboo: BambooHrSimulator;
	let ispring: ISpringSimulator;

	beforeEach(async () => {
		bamboo = await startBambooHr({ now });
		ispring = await startISpring({ now });
	});
	afterEach(async () => {
		await bamboo.close();
		await ispring.close();
	});

	const people = () => [...bamboo.state.employees.values()];
	const named = (lastName: string) => people().filter((person) => person.lastName === lastName);

	it('the sample company has the requested number of people, all below one manager', () => {
		fillSampleCompany(bamboo, ispring);
		expect(people()).toHaveLength(200);
		const tops = people().filter((person) => person.supervisorEId === '' && person.hireDate <= '2026-03-01');
		expect(tops).toHaveLength(1);
		for (const person of people()) {
			const above = new Set<string>();
			for (let at = person.supervisorEId; at !== ''; ) {
				expect(above.has(at)).toBe(false);
				above.add(at);
				at = bamboo.state.employees.get(at)?.supervisorEId ?? 'nobody';
				expect(at).not.toBe('nobody');
			}
		}
	});

	it('the sample company contains the cases on which integrations fail', () => {
		fillSampleCompany(bamboo, ispring);
		expect(named('Twin')).toHaveLength(2);
		expect(named('Deskless')).toMatchObject([{ workEmail: '', homeEmail: expect.stringContaining('@') }]);
		expect(named('Nomail')).toMatchObject([{ workEmail: '', homeEmail: '' }]);
		expect(named('Future')).toMatchObject([{ hireDate: '2026-03-15', department: '' }]);
		expect(named('Tolleave')).toMatchObject([{ status: 'Active', terminationDate: '2026-03-22' }]);
		expect(named('Contractor')).toMatchObject([{ hiddenFromDirectory: true }]);
		expect(bamboo.state.employees.has(named('Numbers')[0]?.employeeNumber ?? '')).toBe(true);
		expect(named('Prefers')).toMatchObject([{ preferredName: 'Betty' }]);
		expect(bamboo.state.lists.department.map((option) => option.name)).toContain("People's Office");
	});

	it('the sample company has matching accounts, leavers within the limits, and a rehired employee', () => {
		fillSampleCompany(bamboo, ispring);
		const byEmail = new Map(
			[...ispring.state.users.values()].map((user) => [user.fields.email?.toLowerCase(), user]),
		);
		const accountOf = (person: { workEmail: string }) => byEmail.get(person.workEmail.toLowerCase());
		const active = people().filter((person) => person.status === 'Active' && accountOf(person)?.status === 1);
		const leavers = people().filter(
			(person) => person.status === 'Inactive' && accountOf(person)?.status === 1,
		);
		expect(active.length).toBeGreaterThan(30);
		expect(leavers.length).toBeGreaterThan(1);
		expect(leavers.length / active.length).toBeLessThan(0.2);
		expect(active.some((person) => accountOf(person)?.fields.email !== person.workEmail)).toBe(true);
		expect(named('Returned').map(accountOf)).toMatchObject([{ status: 3 }]);
		const results = [...ispring.state.enrollments.values()];
		expect(results.filter((one) => one.certificate)).not.toHaveLength(0);
		expect(results.filter((one) => one.completionStatus === 'not_started')).not.toHaveLength(0);
	});

	it('the sample company depends only on its seed', async () => {
		const fill = async (seed: number) => {
			const one = await startBambooHr({ now });
			const other = await startISpring({ now });
			fillSampleCompany(one, other, { people: 60, seed });
			await one.close();
			await other.close();
			return JSON.stringify([[...one.state.employees], [...other.state.users], [...other.state.enrollments]]);
		};
		expect(await fill(1)).toBe(await fill(1));
		expect(await fill(1)).not.toBe(await fill(2));
	});

	it('the sample company can be viewed in a browser, with its texts escaped', async () => {
		fillSampleCompany(bamboo, ispring);
		const staff = await call(`${bamboo.url}/`);
		expect(staff).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
		expect(staff.text).toContain('Showing 200.');
		expect(staff.text).toContain('Research &amp; Development');
		expect(staff.text).not.toMatch(/<script|src=|https?:\/\/(?!sample|127\.0\.0\.1)/);
		const users = await call(`${ispring.url}/`);
		expect(users.text).toContain(`Showing ${ispring.state.users.size}.`);
		expect(users.text).toContain('Formername');
		expect([bamboo.log, ispring.log]).toEqual([[], []]);
	});
});

import {
	addFile,
	addFileCategory,
	addTrainingRecord,
	addTrainingType,
	changeEmployee,
	removeEmployee,
	startBambooHr,
} from '../../../tools/simulator/bamboohr/index.mts';
import type { BambooHrSimulator } from '../../../tools/simulator/bamboohr/index.mts';
import { fillSampleCompany } from '../../../tools/simulator/company.mts';
import { startISpring } from '../../../tools/simulator/ispring/index.mts';
import type { ISpringSimulator } from '../../../tools/simulator/ispring/index.mts';
import { linkSites } from '../../../tools/simulator/link-sites.mts';
import { call } from './call.mts';
import { pageOf, press } from './press.mts';

const now = () => new Date('2026-03-01T09:00:00Z');

describe('the pages of the simulators', () => {
	let bamboo: BambooHrSimulator;
	let ispring: ISpringSimulator;

	beforeEach(async () => {
		bamboo = await startBambooHr({ now });
		ispring = await startISpring({ now });
		fillSampleCompany(bamboo, ispring);
		linkSites({ bamboo, ispring });
		bamboo.site.remember('the start');
	});
	afterEach(async () => {
		await bamboo.close();
		await ispring.close();
	});

	/** The rows of the first table, as the texts of their cells. */
	const rowsOf = (page: string) =>
		[...page.matchAll(/<tr id="([^"]+)"[^>]*>(.*?)<\/tr>/gs)].map(([, id = '', row = '']) => ({
			id,
			text: row
				.replace(/<[^>]+>/g, ' ')
				.replace(/\s+/g, ' ')
				.trim(),
		}));

	it('The anchors of employees and users are those to which the report of a sync links.', async () => {
		const [employeeId] = bamboo.state.employees.keys();
		const [userId] = ispring.state.users.keys();
		expect(await pageOf(bamboo)).toContain(`id="employee-${employeeId}"`);
		expect(await pageOf(ispring)).toContain(`id="user-${userId}"`);
	});

	it('A search shows the rows that contain all words, whatever their case.', async () => {
		const rows = rowsOf(await pageOf(bamboo, '/?q=ROBIN+customer'));
		expect(rows).toHaveLength(1);
		expect(rows[0]?.text).toContain('Robin Twin');
		expect(await pageOf(bamboo, '/?q=nobody+at+all')).toContain('Nothing matches.');
	});

	it('A search word is shown as text, never as markup.', async () => {
		const page = await pageOf(bamboo, `/?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
		expect(page).not.toContain('<script>');
		expect(page).toContain('&lt;script&gt;');
	});

	it('What changed since the start is marked with its former value, and comes first.', async () => {
		const last = [...bamboo.state.employees.values()].at(-1);
		changeEmployee(bamboo, last?.id ?? '', { jobTitle: 'Astronaut' });
		const page = await pageOf(bamboo);
		expect(rowsOf(page)[0]?.text).toMatch(new RegExp(`Astronaut was ${last?.jobTitle ? '\\w' : ''}`));
		expect(page.match(/<mark/g)).toHaveLength(1);
		expect(rowsOf(await pageOf(bamboo, '/?changed=on'))).toHaveLength(1);
	});

	it('A new row is marked as new, and a row that is gone is named.', async () => {
		await press(bamboo, 'hire');
		removeEmployee(bamboo, '105');
		const page = await pageOf(bamboo);
		expect(rowsOf(page)[0]?.text).toContain('New');
		expect(page).toMatch(/No longer here: \w+ \w+\./);
	});

	it('The visitor can let only later changes be marked, and go back to the earlier marks.', async () => {
		await press(bamboo, 'retitle');
		const { status } = await call(`${bamboo.url}/page/mark`, {
			body: 'back=%2F',
			headers: { 'content-type': 'application/x-www-form-urlencoded' },
		});
		expect(status).toBe(303);
		expect(rowsOf(await pageOf(bamboo, '/?changed=on'))).toHaveLength(0);
		expect(rowsOf(await pageOf(bamboo, '/?changed=on&since=0'))).toHaveLength(1);
	});

	it('The page of an employee shows what was written for that employee, and its file can be opened.', async () => {
		const { id: type } = addTrainingType(bamboo, { name: 'Fire Safety' });
		addTrainingRecord(bamboo, { employeeId: '105', type, completed: '2026-02-28', notes: 'Score: 90' });
		const { id: categoryId } = addFileCategory(bamboo, 'Certificates');
		const file = addFile(bamboo, {
			employeeId: '105',
			categoryId,
			name: 'fire.pdf',
			content: Buffer.from('PDF'),
		});
		const page = await pageOf(bamboo, '/page/employees/105');
		for (const text of ['Fire Safety', 'Score: 90', 'fire.pdf']) expect(page).toContain(text);
		expect((await call(`${bamboo.url}/page/files/${file.id}`)).text).toBe('PDF');
	});

	it('The pages of an employee and of a user lead to the same person in the other system.', async () => {
		expect(await pageOf(bamboo, '/page/employees/105')).toContain(`href="${ispring.url}/?q=`);
		const [userId] = ispring.state.users.keys();
		expect(await pageOf(ispring, `/page/users/${userId}`)).toContain(`href="${bamboo.url}/?q=`);
	});

	it('Every page shows what to enter in the credential of n8n.', async () => {
		for (const path of ['/', '/page/files', '/page/employees/105']) {
			expect(await pageOf(bamboo, path)).toContain(bamboo.accessToken);
		}
		expect(await pageOf(ispring)).toContain(ispring.clientSecret);
	});

	it('Every section and every person has a page; other addresses have none.', async () => {
		for (const sim of [bamboo, ispring]) {
			for (const { href } of sim.site.content.sections) {
				expect(await call(sim.url + href)).toMatchObject({ status: 200 });
			}
			expect(await call(`${sim.url}/page/nothing`)).toMatchObject({ status: 404 });
		}
		expect(bamboo.site.content.paths()).toHaveLength(7 + bamboo.state.employees.size);
	});

	it('Pages and buttons are not part of the API: they are not logged, and have no faults.', async () => {
		bamboo.faults = [{ when: () => true, times: Infinity, effect: { kind: 'status', status: 500 } }];
		await press(bamboo, 'hire');
		expect((await call(`${bamboo.url}/page/departments`)).status).toBe(200);
		expect(bamboo.log).toEqual([]);
	});
});

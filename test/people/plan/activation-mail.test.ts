import { addEmployee, changeEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import { startTwoSystems, type TwoSystems } from '../two-systems.mts';

const MAIL = /iSpring Learn emails every user who is activated, even when Send Invitation is off\.$/;

let systems: TwoSystems;
beforeEach(async () => {
	systems = await startTwoSystems();
	for (const id of ['1', '2', '3']) {
		addEmployee(systems.bamboo, { id });
		systems.account(id, id === '3' ? {} : { status: 3 });
	}
});
afterEach(async () => await systems.close());

const about = (warnings: string[]) => warnings.filter((warning) => MAIL.test(warning));

describe('The email that iSpring Learn sends to activated users', () => {
	it('The plan warns of the email, with the number of users to be activated.', async () => {
		const { summary } = await systems.plan({});
		expect(about(summary.warnings)).toEqual([expect.stringMatching(/^2 users will be activated\. /)]);
	});

	it('The sync warns of the email, with the number of users who were activated.', async () => {
		expect(about((await systems.sync({})).summary.warnings)).toEqual([
			expect.stringMatching(/^2 users were activated\. /),
		]);
		expect(about((await systems.sync({})).summary.warnings)).toEqual([]);
	});

	it('Only users whose activation succeeded are counted.', async () => {
		systems.ispring.quirks.planSeats = 3;
		systems.ispring.quirks.statusAfterActivateStaysInactive = true;
		expect(about((await systems.sync({})).summary.warnings)).toEqual([
			expect.stringMatching(/^1 user was activated\. /),
		]);
	});

	it('An apply warns of the email for the items that it carried out.', async () => {
		const { items } = await systems.plan({});
		const { summary } = await systems.apply(items.slice(0, 1));
		expect(about(summary.warnings)).toEqual([expect.stringMatching(/^1 user was activated\. /)]);
	});

	it('There is no warning when nobody is activated.', async () => {
		for (const id of ['1', '2']) changeEmployee(systems.bamboo, id, { status: 'Inactive' });
		addEmployee(systems.bamboo, { id: '4' });
		expect(about((await systems.plan({})).summary.warnings)).toEqual([]);
		expect(about((await systems.sync({})).summary.warnings)).toEqual([]);
	});
});

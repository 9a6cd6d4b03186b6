import { addEmployee, changeEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import { startTwoSystems, type TwoSystems } from '../two-systems.mts';

const MAIL =
	/and iSpring Learn sends an e-mail to everybody who is activated, whatever Send Invitation says\.$/;

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

describe('the e-mail that iSpring Learn sends to whoever is activated', () => {
	it('is announced by the plan, with the number of people', async () => {
		const { summary } = await systems.plan({});
		expect(about(summary.warnings)).toEqual([expect.stringMatching(/^2 people will be activated, /)]);
	});

	it('is told by the sync, with the number of people who were', async () => {
		expect(about((await systems.sync({})).summary.warnings)).toEqual([
			expect.stringMatching(/^2 people were activated, /),
		]);
		expect(about((await systems.sync({})).summary.warnings)).toEqual([]);
	});

	it('is told of those only who were activated', async () => {
		systems.ispring.quirks.planSeats = 3;
		systems.ispring.quirks.statusAfterActivateStaysInactive = true;
		expect(about((await systems.sync({})).summary.warnings)).toEqual([
			expect.stringMatching(/^1 person was activated, /),
		]);
	});

	it('is told by an apply, about the items that it carried out', async () => {
		const { items } = await systems.plan({});
		const { summary } = await systems.apply(items.slice(0, 1));
		expect(about(summary.warnings)).toEqual([expect.stringMatching(/^1 person was activated, /)]);
	});

	it('is not told where nobody comes back', async () => {
		for (const id of ['1', '2']) changeEmployee(systems.bamboo, id, { status: 'Inactive' });
		addEmployee(systems.bamboo, { id: '4' });
		expect(about((await systems.plan({})).summary.warnings)).toEqual([]);
		expect(about((await systems.sync({})).summary.warnings)).toEqual([]);
	});
});

import { addEmployee, addTimeOff, addTimeOffType } from '../../tools/simulator/bamboohr/index.mts';
import { runRevert } from '../../src/people/revert/run-revert';
import { startTwoSystems, type TwoSystems } from './two-systems.mts';
import { SETTINGS } from './world.mts';

const settings = { workLeaveFrom: ['85'] };

let systems: TwoSystems;
beforeEach(async () => {
	systems = await startTwoSystems();
	systems.ispring.quirks.tokenTtlMs = Infinity;
	addTimeOffType(systems.bamboo, { id: '85', name: 'Parental Leave' });
	for (const id of ['1', '2']) addEmployee(systems.bamboo, { id });
});
afterEach(async () => await systems.close());

const revert = async (items: readonly unknown[], memory: string) =>
	await runRevert(
		systems.clients,
		{ settings: SETTINGS, memory, timezone: 'UTC', planOnly: false, onLimit: 'stop' },
		items,
	);

it('A revert ends the work leave that the run set, sets the one that it ended, and the memory knows which are ours.', async () => {
	const user = systems.account('1');
	systems.account('2');
	const away = addTimeOff(systems.bamboo, {
		employeeId: '1',
		typeId: '85',
		start: '2026-03-01',
		end: '2026-06-30',
	});
	const first = await systems.sync(settings);
	const leave = structuredClone(user.workLeave);
	expect(leave).toMatchObject({ endDate: '2026-06-30' });

	const back = await revert(first.items, String(first.summary.memory));
	expect(user.workLeave).toBeNull();
	expect(JSON.parse(String(back.summary.memory)).leaves ?? []).toEqual([]);

	const second = await systems.sync(settings, { memory: back.summary.memory });
	expect(user.workLeave).toEqual(leave);
	away.status = 'canceled';
	const third = await systems.sync(settings, { memory: second.summary.memory });
	expect(user.workLeave).toBeNull();
	const again = await revert(third.items, String(third.summary.memory));
	expect(user.workLeave).toEqual(leave);
	// It is ours, so the next sync may end it.
	await systems.sync(settings, { memory: again.summary.memory });
	expect(user.workLeave).toBeNull();
});

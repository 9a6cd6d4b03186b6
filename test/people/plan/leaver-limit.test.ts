import fc from 'fast-check';
import { startBambooHr, type BambooHrSimulator } from '../../../tools/simulator/bamboohr/index.mts';
import { addEmployee, changeEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import { startISpring, type ISpringSimulator } from '../../../tools/simulator/ispring/index.mts';
import { addProfileField, addUser } from '../../../tools/simulator/ispring/people.mts';
import { LeaverLimitError } from '../../../src/errors';
import { settle } from '../../../src/http/settle';
import { runApply } from '../../../src/people/run-apply';
import { runPlan, runSync } from '../../../src/people/run';
import { IS_THOROUGH } from '../../support/thorough.mts';
import { clientsFor } from '../../support/clients.mts';
import { isLeaver } from '../../../src/people/plan/leaver-limit';
import { ID_FIELD, settings as base } from '../mixed-company.mts';
import { accountOf, employee, planOf } from '../world.mts';

interface Company {
	/** How many people there are, all with an account. */
	size: number;
	/** Who has left, by place. */
	leavers: number[];
	maxLeavers: number;
	maxLeaversPercent: number;
}

const company: fc.Arbitrary<Company> = fc.integer({ min: 1, max: 14 }).chain((size) =>
	fc.record({
		size: fc.constant(size),
		// Somebody stays: a company without anybody is another error.
		leavers: fc.uniqueArray(fc.integer({ min: 1, max: Math.max(1, size - 1) }), { maxLength: size - 1 }),
		maxLeavers: fc.integer({ min: 0, max: 6 }),
		maxLeaversPercent: fc.integer({ min: 0, max: 100 }),
	}),
);

let bamboo: BambooHrSimulator;
let ispring: ISpringSimulator;

async function withCompany({ size, leavers }: Company, use: () => Promise<void>): Promise<void> {
	[bamboo, ispring] = await Promise.all([startBambooHr(), startISpring()]);
	addProfileField(ispring, { name: ID_FIELD });
	for (let id = 0; id < size; id++) {
		const email = `p${id}@example.com`;
		const status = leavers.includes(id) ? 'Inactive' : 'Active';
		addEmployee(bamboo, { id: String(id + 1), workEmail: email, status });
		addUser(ispring, { fields: { login: email, email, [ID_FIELD]: String(id + 1) } });
	}
	// One change with another role, to see that it is held back, too.
	addEmployee(bamboo, { id: '77', workEmail: 'new@example.com', department: 'New' });
	try {
		await use();
	} finally {
		await Promise.all([bamboo.close(), ispring.close()]);
	}
}

const options = ({ maxLeavers, maxLeaversPercent }: Company) => ({
	settings: { ...base, maxLeavers, maxLeaversPercent },
	since: '',
	includeUnchanged: false,
	timezone: 'UTC',
});
const changed = () => [...bamboo.log, ...ispring.log].filter((entry) => entry.changed).length;
const activeIds = () =>
	[...ispring.state.users.values()]
		.filter(({ status }) => status === 1)
		.map(({ fields }) => fields[ID_FIELD]);

/** Written from the rule in words: more than the number, or more than the percentage from ten users on. */
function isOver({ size, leavers, maxLeavers, maxLeaversPercent }: Company): boolean {
	const isOverPercent = size >= 10 && leavers.length * 100 > maxLeaversPercent * size;
	return leavers.length > maxLeavers || isOverPercent;
}

test('A plan is over the limit exactly when more users would be deactivated than the number or the percentage allows.', () => {
	fc.assert(
		fc.property(company, ({ size, leavers, maxLeavers, maxLeaversPercent }) => {
			const people = Array.from({ length: size }, (_, place) =>
				employee({ id: String(place + 1), status: leavers.includes(place) ? 'inactive' : 'active' }),
			);
			const accounts = people.map((one) => accountOf(one));
			const plan = planOf({ people, accounts }, { maxLeavers, maxLeaversPercent });
			const expected = isOver({ size, leavers, maxLeavers, maxLeaversPercent });
			expect(plan.overLimit !== undefined).toBe(expected);
			const outcomes = plan.decisions.filter(isLeaver).map(({ outcome }) => outcome);
			expect(outcomes).toEqual(leavers.map(() => (expected ? 'held' : 'planned')));
		}),
		{ numRuns: 1_000 },
	);
});

describe('The limit for leavers', () => {
	it('A sync over the limit writes nothing at all.', async () => {
		await fc.assert(
			fc.asyncProperty(company, fc.constantFrom('stop' as const, 'hold' as const), async (given, onLimit) => {
				await withCompany(given, async () => {
					const outcome = await settle(runSync(clientsFor(bamboo, ispring), { ...options(given), onLimit }));
					if (!isOver(given)) {
						expect(outcome).toMatchObject({ ok: true, value: { summary: { status: 'success' } } });
						for (const place of given.leavers) expect(activeIds()).not.toContain(String(place + 1));
						return;
					}
					expect(changed()).toBe(0);
					if (onLimit === 'stop')
						expect(outcome).toMatchObject({ ok: false, error: expect.any(LeaverLimitError) });
					else expect(outcome).toMatchObject({ ok: true, value: { summary: { status: 'held' } } });
				});
			}),
			{ numRuns: IS_THOROUGH ? 1_000 : 20 },
		);
	}, 60_000);

	it('An approved plan carries out exactly what was approved.', async () => {
		const returning = fc.uniqueArray(fc.nat({ max: 13 }), { maxLength: 4 });
		await fc.assert(
			fc.asyncProperty(company, returning, fc.boolean(), async (given, places, isApproved) => {
				await withCompany(given, async () => {
					const plan = await runPlan(clientsFor(bamboo, ispring), options(given));
					expect(changed()).toBe(0);
					const back = places
						.filter((place) => given.leavers.includes(place))
						.map((place) => String(place + 1));
					for (const id of back) changeEmployee(bamboo, id, { status: 'Active' });

					await runApply(clientsFor(bamboo, ispring), options(given), plan.items, isApproved);

					const off = given.leavers.map((place) => String(place + 1)).filter((id) => !back.includes(id));
					const isDone = !isOver(given) || isApproved;
					const gone = Array.from({ length: given.size }, (_, place) => String(place + 1)).filter(
						(id) => !activeIds().includes(id),
					);
					// Fewer leavers today than the plan saw: what it held stays held all the same.
					expect(gone.sort()).toEqual(isDone ? off.sort() : []);
				});
			}),
			{ numRuns: IS_THOROUGH ? 1_000 : 20 },
		);
	}, 60_000);

	it('The limit cannot be circumvented in batches.', async () => {
		await fc.assert(
			fc.asyncProperty(company, fc.integer({ min: 1, max: 3 }), async (given, batchSize) => {
				fc.pre(isOver(given));
				await withCompany(given, async () => {
					// The limit of the plan is the one that counts, however generous the node that applies it is.
					const generous = { ...given, maxLeavers: 99, maxLeaversPercent: 100 };
					const { items } = await runPlan(clientsFor(bamboo, ispring), options(given));
					for (let start = 0; start < items.length; start += batchSize) {
						const batch = items.slice(start, start + batchSize);
						await runApply(clientsFor(bamboo, ispring), options(generous), batch, false);
					}
					for (const place of given.leavers) expect(activeIds()).toContain(String(place + 1));
				});
			}),
			{ numRuns: IS_THOROUGH ? 300 : 20 },
		);
	}, 60_000);
});

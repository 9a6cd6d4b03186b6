import fc from 'fast-check';
import { isEqual, omit } from 'lodash';
import { SyncError } from '../../src/errors';
import { settle } from '../../src/http/settle';
import { DEFAULT_SETUP, openCompany, type Company, type Setup } from './company.mts';
import { applyEvent, event, type Event } from './events.mts';
import { HISTORIES, SEED } from './history-count.mts';
import { revertible, revertItems, type Revertible } from './reverting.mts';
import { syncPeople } from './workflows.mts';

const setup: fc.Arbitrary<Setup> = fc.record({
	bamboo: fc.record({ maxPageLimit: fc.constantFrom(3, 2500) }),
	ispring: fc.record({
		maxPageSize: fc.constantFrom(3, 1000),
		fieldNameCase: fc.constantFrom('upper', 'lower'),
		groupIdsOnUpdate: fc.constantFrom('replace', 'add'),
		storedForm: fc.constantFrom('asSent', 'asSent', 'upperCase', 'tidied'),
	}),
	idField: fc.constantFrom('chosen', 'chosen', 'labeled', 'none'),
	maxLeavers: fc.constant(50),
	verifyDays: fc.constant(1),
});
const events = fc.array(event, { maxLength: 12, size: 'max' });
const check = {
	numRuns: Math.max(HISTORIES, 60),
	...(SEED === undefined ? {} : { seed: SEED }),
};

/** Brings a company to some state, and then syncs what these events change. */
async function syncAfter(company: Company, first: readonly Event[], second: readonly Event[]) {
	for (const one of first) applyEvent(company, one);
	await syncPeople(company);
	await syncPeople(company);
	for (const one of second) applyEvent(company, one);
	const before = revertible(company);
	const { items } = await syncPeople(company);
	return { before, items: items.filter(({ outcome }) => outcome === 'done') };
}

async function withCompany<T>(given: Setup, run: (company: Company) => Promise<T>): Promise<T> {
	const company = await openCompany(given);
	try {
		return await run(company);
	} finally {
		await company.close();
	}
}

/** The state before, but for what is never deleted. */
function expectBefore(company: Company, before: Revertible) {
	const after = revertible(company);
	for (const kind of ['users', 'departments', 'groups'] as const) {
		for (const [id, one] of Object.entries(after[kind])) {
			if (id in before[kind]) expect(one).toEqual(before[kind][id]);
			else if (kind === 'users') expect(one).toMatchObject({ status: 3 });
		}
	}
}

it('A revert gives the state before the sync, and writes nothing the second time.', async () => {
	await fc.assert(
		fc.asyncProperty(setup, events, events, async (given, first, second) => {
			await withCompany(given, async (company) => {
				const { before, items } = await syncAfter(company, first, second);
				if (items.length === 0) return;
				await revertItems(company, items);
				expectBefore(company, before);
				const again = await revertItems(company, items);
				expect(again.summary.requests.writes).toBe(0);
			});
		}),
		check,
	);
}, 1_800_000);

it('Whoever has changed since is left alone, whatever has changed.', async () => {
	await fc.assert(
		fc.asyncProperty(setup, events, events, events, async (given, first, second, since) => {
			await withCompany(given, async (company) => {
				const { before, items } = await syncAfter(company, first, second);
				if (items.length === 0) return;
				const synced = revertible(company);
				// iSpring Learn may change the form of a value, so a change of the form alone is none.
				for (const one of since) if (one.type !== 'misspellUser') applyEvent(company, one);
				const changed = revertible(company);
				const { items: reverted } = await revertItems(company, items);
				const after = revertible(company);
				for (const [id, user] of Object.entries(after.users)) {
					const item = reverted.find((one) => one.kind === 'person' && one.userId === id);
					const isChanged = !isEqual(withoutRoles(changed.users[id]), withoutRoles(synced.users[id]));
					// Whoever was set back by hand looks like a revert that was cut off, which is finished.
					const isBack = isEqual(withoutRoles(user), withoutRoles(before.users[id]));
					const isAlone = (isChanged && !isBack) || item?.outcome !== 'done';
					if (isAlone) expect(user).toEqual(changed.users[id]);
					else if (id in before.users) expect(withoutRoles(user)).toEqual(withoutRoles(before.users[id]));
					else expect(user).toMatchObject({ status: 3 });
				}
				const again = await revertItems(company, items);
				expect(again.summary.requests.writes).toBe(0);
			});
		}),
		check,
	);
}, 1_800_000);

/** Permissions are no business of the sync. */
function withoutRoles(user: unknown): object {
	return omit(Object(user), 'roles');
}

it('A revert that is cut off anywhere and run again ends in the same state.', async () => {
	await fc.assert(
		fc.asyncProperty(events, events, fc.nat(8), async (first, second, at) => {
			const given = DEFAULT_SETUP;
			const whole = await withCompany(given, async (company) => {
				const { items } = await syncAfter(company, first, second);
				if (items.length > 0) await revertItems(company, items);
				return revertible(company);
			});
			await withCompany(given, async (company) => {
				const { items } = await syncAfter(company, first, second);
				if (items.length === 0) return;
				let writes = 0;
				company.ispring.faults.push({
					when: ({ method, path }) => method !== 'GET' && path !== '/api/v3/token' && writes++ >= at,
					effect: { kind: at % 2 === 0 ? 'resetBefore' : 'resetAfter' },
				});
				const cut = await settle(revertItems(company, items));
				if (!cut.ok && !(cut.error instanceof SyncError)) throw cut.error;
				company.ispring.faults.length = 0;
				await revertItems(company, items);
				expect(revertible(company)).toEqual(whole);
			});
		}),
		check,
	);
}, 1_800_000);

it('What a revert did can be taken back as well.', async () => {
	await fc.assert(
		fc.asyncProperty(setup, events, events, async (given, first, second) => {
			await withCompany(given, async (company) => {
				const { items } = await syncAfter(company, first, second);
				if (items.length === 0) return;
				const synced = revertible(company);
				const { items: reverted } = await revertItems(company, items);
				if (!reverted.some(({ outcome }) => outcome === 'done')) return;
				await revertItems(company, reverted);
				expect(revertible(company).users).toEqual(synced.users);
			});
		}),
		check,
	);
}, 1_800_000);

it('Several runs are taken back at once, whatever their order, and nothing is written the second time.', async () => {
	await fc.assert(
		fc.asyncProperty(
			setup,
			events,
			events,
			events,
			fc.boolean(),
			async (given, first, second, third, isReversed) => {
				await withCompany(given, async (company) => {
					const { before, items } = await syncAfter(company, first, second);
					for (const one of third) applyEvent(company, one);
					const changed = revertible(company);
					const later = await syncPeople(company);
					const all = [...items, ...later.items.filter(({ outcome }) => outcome === 'done')];
					if (all.length === 0) return;
					const ordered = isReversed ? [...all].reverse() : all;
					const { items: reverted } = await revertItems(company, ordered);
					const after = revertible(company);
					for (const [id, user] of Object.entries(before.users)) {
						const own = all.filter((one) => one.kind === 'person' && one.userId === id);
						const isDone = reverted.some(
							(one) => one.kind === 'person' && one.userId === id && one.outcome === 'done',
						);
						// Those whom nobody but the runs has changed.
						if (own.length === 2 && isDone && third.every((one) => !BY_HAND.includes(one.type)))
							expect(withoutRoles(after.users[id])).toEqual(withoutRoles(user));
						if (own.length === 0) expect(after.users[id]).toEqual(changed.users[id]);
					}
					const again = await revertItems(company, ordered);
					expect(again.summary.requests.writes).toBe(0);
				});
			},
		),
		check,
	);
}, 1_800_000);

/** Events that change users in iSpring Learn. */
const BY_HAND: ReadonlyArray<Event['type']> = [
	'deleteUser', 'deactivateUser', 'renameUser', 'activateUser', 'misspellUser', 'unlink', 'link', 'makeAuthor',
]; // prettier-ignore

import { toPending, withAccount } from '../../src/people/apply/PendingDecision';
import { contentOf, sealable, seenOf } from '../../src/people/seal-item';
import type { PeopleSettings } from '../../src/people/settings';
import { toItem, toPersonItem } from '../../src/people/to-item';
import { decision, employee, user } from './world.mts';

const settings = { emailFrom: 'workEmail', fieldMapping: [] } as const satisfies Partial<PeopleSettings>;
const FULL = {
	direction: 'people',
	employeeId: '1',
	employeeNumber: 'E1',
	employeeName: 'Sam Sample1',
	email: 'p1@example.com',
	userId: 'u1',
	kind: 'person',
	situation: 'unmatched',
	action: 'none',
	lifecycle: null,
	changes: [],
	changed: '',
	reason: 'Because.',
	outcome: 'planned',
};

describe('The item of an employee', () => {
	const one = toPending(decision({ employee: employee(), user: user({ email: 'old@example.com' }) }));

	it('An item says who it is about, what happens and why.', () => {
		expect(toItem(one, settings)).toEqual(FULL);
	});

	it('An item has the ID of the user that was created.', () => {
		const made = { ...toPending(decision({ employee: employee() })), userId: 'new' };
		expect(toItem(made, settings).userId).toBe('new');
		expect(toItem(decision({ user: user() }), settings).userId).toBe('u1');
	});

	it('An item has the email from BambooHR, else that of the user, else none.', () => {
		const home = employee({ workEmail: null, homeEmail: 'h@example.com' });
		expect(toItem({ ...one, employee: home }, settings).email).toBe('old@example.com');
		expect(
			toItem({ ...one, employee: home }, { ...settings, emailFrom: 'workEmailThenHomeEmail' }).email,
		).toBe('h@example.com');
		expect(toItem(decision({ user: user({ login: '', email: '' }) }), settings).email).toBeNull();
	});

	it('An item has null for what is not known.', () => {
		expect(toItem(decision({ employeeId: null }), settings)).toEqual({
			...FULL,
			employeeId: null,
			employeeNumber: null,
			email: null,
			userId: null,
		});
	});

	it('An item says in one text what changes, and whether somebody joins, moves, leaves or returns.', () => {
		const changes = [
			{ field: 'jobTitle', from: 'Clerk', to: 'Lead' },
			{ field: 'phone', from: '555', to: null },
		];
		expect(toItem(decision({ action: 'update', changes }), settings)).toMatchObject({
			lifecycle: 'mover',
			changed: 'Job title: Clerk → Lead; Phone: 555 → empty',
		});
	});

	it('An item has an error only when it failed.', () => {
		expect(toItem(decision({ outcome: 'failed', error: 'No.' }), settings).error).toBe('No.');
		expect(toItem(decision({ outcome: 'done', error: 'No.' }), settings)).not.toHaveProperty('error');
		expect(toItem(decision({ outcome: 'failed' }), settings)).not.toHaveProperty('error');
	});
});

describe('The seal of an item', () => {
	it('The seal covers everything in the item except its direction, kind and error, and what follows from the rest.', () => {
		const item = toPersonItem(decision({ employee: employee(), user: user() }), settings);
		const { lifecycle, changed, direction, kind, ...content } = FULL;
		expect([lifecycle, changed, direction, kind]).toEqual([null, '', 'people', 'person']);
		expect(contentOf({ ...item, error: 'No.' })).toEqual(content);
		expect(contentOf(item)).not.toHaveProperty('direction');
	});

	it('The seal covers what the plan saw in both systems.', () => {
		const seen = { employee: employee(), user: user() };
		expect(seenOf(decision(seen))).toEqual(seen);
		const item = toItem(decision(seen), settings);
		expect(sealable(item, decision(seen))).toEqual({ item, content: contentOf(item), seen });
	});
});

it('A pending decision has a user as soon as the ID is known.', () => {
	const [before, after] = [toPending(decision()), toPending(decision({ user: user() }))];
	expect([before, after.userId]).toEqual([decision(), 'u1']);
	expect(withAccount([before, after])).toEqual([after]);
});

it('An item gives its reason and error without invisible characters.', () => {
	const odd = decision({ reason: '"Ava\u202Egpj" differs.', outcome: 'failed', error: 'No "Ava\u200B".' });
	expect(toItem(odd, settings)).toMatchObject({ reason: '"Avagpj" differs.', error: 'No "Ava".' });
});

import fc from 'fast-check';
import { accountOf, decisionOn, employee, planOf, user } from './world.mts';

const spelling = fc
	.tuple(
		fc.constantFrom('', '\u200b', '\u00a0', '\ufeff', 'mailto:', ' '),
		fc.constantFrom('', '\u200b', '\u00ad', '\u00a0', '\t'),
	)
	.map(
		([before, after]) =>
			(address: string) =>
				`${before}${address}${after}`,
	);

describe('An address with invisible characters', () => {
	it('The address finds its user, and no second user is created.', () => {
		fc.assert(
			fc.property(spelling, (spelled) => {
				const one = employee({ workEmail: spelled('irena@example.com') });
				const found = user({ login: 'irena@example.com' });
				expect(decisionOn('1', { people: [one], accounts: [found] })).toMatchObject({ user: found });
				const healed = user({ login: spelled('irena@example.com') });
				const clean = employee({ workEmail: 'irena@example.com' });
				expect(decisionOn('1', { people: [clean], accounts: [healed] })).toMatchObject({ user: healed });
			}),
		);
	});

	it('The address is written clean, and written once.', () => {
		fc.assert(
			fc.property(spelling, (spelled) => {
				const one = employee({ workEmail: spelled('irena@example.com') });
				const created = decisionOn('1', { people: [one] });
				expect(created.writes.fields).toMatchObject({
					login: 'irena@example.com',
					email: 'irena@example.com',
				});
				const linked = accountOf(employee({ workEmail: 'irena@example.com' }));
				expect(decisionOn('1', { people: [one], accounts: [linked] }).action).toBe('none');
			}),
		);
	});

	it('An address written by an earlier version is corrected, along with the login made from it.', () => {
		const one = employee({ workEmail: 'irena@example.com' });
		const harmed = accountOf(employee({ workEmail: 'irena@example.com\u200b' }));
		expect(decisionOn('1', { people: [one], accounts: [harmed] }).writes.fields).toEqual({
			login: 'irena@example.com',
			email: 'irena@example.com',
		});
	});

	it('Two employees with the same address in different spellings are disputed.', () => {
		const people = [
			employee({ workEmail: 'a@example.com' }),
			employee({ id: '2', workEmail: 'a@example.com\u200b' }),
		];
		expect(decisionOn('2', { people }).situation).toBe('disputed');
	});
});

describe.each(['no-at-sign', 'a@b@c.example', 'Ann <ann@example.com>', 'a@b.example; c@d.example', 'x@y'])(
	'A malformed address (%s)',
	(workEmail) => {
		const one = employee({ workEmail, jobTitle: 'Boss' });

		it('No user is created from a malformed address, and the item names the employee and the text.', () => {
			expect(decisionOn('1', { people: [one] })).toMatchObject({
				action: 'none',
				outcome: 'skipped',
				needsAttention: true,
				reason: `No account: the work email of Sam Sample1 in BambooHR is not a valid address ("${workEmail}"), so there is no login. Correct it in BambooHR.`,
			});
			expect(planOf({ people: [one] }).warnings).toContain(
				'1 employee has an email in BambooHR that is not a valid address: see the reasons given.',
			);
		});

		it('A malformed address is not written to an existing user, and everything else is updated.', () => {
			const accounts = [accountOf(employee())];
			const { action, writes, reason } = decisionOn('1', { people: [one], accounts });
			expect([action, writes.fields]).toEqual(['update', { job_title: 'Boss' }]);
			expect(reason).toContain('The email in BambooHR is not a valid address');
		});

		it('A malformed address is an item even when nothing else differs.', () => {
			const accounts = [accountOf(one, { login: 'p1@example.com' })];
			expect(decisionOn('1', { people: [one], accounts })).toMatchObject({
				action: 'none',
				needsAttention: true,
			});
		});

		it('A malformed address does not prevent a login from another source.', () => {
			const created = decisionOn('1', { people: [one] }, { loginFrom: 'employeeId' });
			expect([created.action, created.writes.fields.login, created.writes.fields.email]).toEqual([
				'create',
				'1',
				undefined,
			]);
		});
	},
);

it('A home address stands in for an empty work address, not for one that is hidden or malformed.', () => {
	const from = (workEmail: string | null | undefined) =>
		decisionOn(
			'1',
			{ people: [employee({ workEmail, homeEmail: 'home@example.com' })] },
			{ emailFrom: 'workEmailThenHomeEmail' },
		).writes.fields.login;
	expect([from(null), from('\u200b'), from('nonsense'), from(undefined)]).toEqual([
		'home@example.com',
		'home@example.com',
		undefined,
		undefined,
	]);
});

import { lists } from '../../../src/run/report/rows';
import type { Reportable } from '../../../src/run/report/Reportable';
import { itemOf } from './sample.mts';

function markupOf(...items: Reportable[]): string {
	return lists(items)
		.map(({ markup }) => markup)
		.join('');
}

function textOf(markup: string): string {
	return markup
		.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}

describe('The list of a report', () => {
	it('has held items first, then failed, done and planned ones, and skipped ones last', () => {
		const outcomes = ['skipped', 'planned', 'done', 'held', 'failed'] as const;
		const markup = markupOf(...outcomes.map((outcome) => itemOf({ outcome })));
		const titles = [...markup.matchAll(/<h2[^>]*>([\s\S]*?)<\/h2>/g)].map(([, title]) => textOf(title ?? ''));
		expect(titles).toEqual(['Held 1', 'Failed 1', 'Done 1', 'Planned 1', 'Skipped 1']);
	});

	it('has the people under a heading by name, and what belongs to one person in the order of the run', () => {
		const named = (employeeName: string, courseTitle: string) => itemOf({ employeeName, courseTitle });
		const text = textOf(
			markupOf(named('Zoe', 'One'), named('Émile', 'Two'), named('Adam', 'Three'), named('Émile', 'Four')),
		);
		const order = ['Three', 'Two', 'Four', 'One'].map((title) => text.indexOf(title));
		expect(order).toEqual([...order].sort((one, other) => one - other));
	});

	it('shows the name, the action, the changes and the reason of each item', () => {
		expect(textOf(markupOf(itemOf()))).toContain(
			'Ann Exemplar Employee 11 ann@example.com Update user Job title Clerk → Lead Differs in job title.',
		);
	});

	it('shows empty values on either side of a change, but no former values for something new', () => {
		const changes = [
			{ field: 'phone', from: null, to: '555' },
			{ field: 'BAMBOOHR_ID', from: '11', to: null },
		];
		expect(textOf(markupOf(itemOf({ changes })))).toContain('Phone empty → 555 BAMBOOHR_ID 11 → empty');
		expect(textOf(markupOf(itemOf({ changes, action: 'create' })))).toContain('Phone 555');
	});

	it('shows the error instead of the reason when an item failed', () => {
		const text = textOf(markupOf(itemOf({ outcome: 'failed', error: 'iSpring said no.' })));
		expect(text).toContain('iSpring said no.');
		expect(text).not.toContain('Differs');
	});

	it('names the course of a record, and has a label for records without a name', () => {
		const nameless = { employeeId: null, employeeName: null, email: null, courseTitle: 'Safety' };
		expect(textOf(markupOf(itemOf({ ...nameless, kind: 'trainingType', userId: null })))).toContain(
			'Everyone Update training type Safety',
		);
		expect(textOf(markupOf(itemOf({ ...nameless, kind: 'completion' })))).toContain('User u-11');
		expect(textOf(markupOf(itemOf({ ...nameless, kind: 'completion', userId: null })))).toContain('Unknown');
	});

	it('has links to the person in both systems, with the name for screen readers', () => {
		const employeeUrl = 'https://mycompany.bamboohr.com/employees/employee.php?id=11';
		const userUrl = 'http://127.0.0.1:4011/#user-u-11';
		const markup = markupOf(itemOf({ employeeUrl, userUrl }));
		const links = [...markup.matchAll(/<a\s+href="([^"]*)"[^>]*aria-label="([^"]*)"[^>]*>([^<]*)</g)];
		expect(links.map(([, url, label, words]) => [url, label, words?.trim()])).toEqual([
			[employeeUrl, 'Employee 11 in BambooHR: Ann Exemplar', 'Employee 11 in BambooHR'],
			[userUrl, 'User in iSpring Learn: Ann Exemplar', 'User in iSpring Learn'],
		]);
		expect(markupOf(itemOf({ employeeUrl: null, userUrl: null }))).not.toContain('<a');
	});

	it('has disputes under a heading of their own', () => {
		const disputed = itemOf({ outcome: 'skipped', situation: 'disputed', action: 'none', changes: [] });
		const text = textOf(markupOf(itemOf({ outcome: 'failed' }), disputed, itemOf({ outcome: 'held' })));
		expect(text).toMatch(/Held 1 .* Disputed 1 .* Failed 1 /);
	});

	it('has headers with a scope in every table, including continued ones', () => {
		const markup = markupOf(...Array.from({ length: 250 }, () => itemOf()));
		expect(markup.match(/<table /g)).toHaveLength(3);
		expect(markup.match(/<th scope="col">/g)).toHaveLength(12);
		expect(markup.match(/<th scope="row">/g)).toHaveLength(250);
		expect(markup.match(/<th(?! scope)[ >]/g)).toBeNull();
	});

	it('is laid out in parts only when it is long', () => {
		const long = (count: number) => markupOf(...Array.from({ length: count }, () => itemOf()));
		expect(long(500)).not.toContain('lazy');
		expect(long(501).match(/class="chunk lazy"/g)).toHaveLength(6);
	});
});

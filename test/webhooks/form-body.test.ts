import { readForm } from '../../src/webhooks/form-body';

describe('Parsing the form of a webhook delivery', () => {
	it('builds nested objects as PHP does', () => {
		expect(
			readForm(
				'type=employee.updated&data[employeeId]=5&data%5BchangedFields%5D%5B%5D=city&data[changedFields][]=state',
			),
		).toEqual({
			type: 'employee.updated',
			data: { employeeId: '5', changedFields: { 0: 'city', 1: 'state' } },
		});
		expect(readForm('employees[0][fields][First+Name]=Zo%C3%AB&employees[1][id]=7')).toEqual({
			employees: { 0: { fields: { 'First Name': 'Zoë' } }, 1: { id: '7' } },
		});
	});

	it.each([
		['', {}],
		['a', { a: '' }],
		['a]b=1', { 'a]b': '1' }],
		['a[b=1', { 'a[b': '1' }],
		['a=1&a=2', { a: '2' }],
		['a=1&a[b]=2', { a: { b: '2' } }],
		['a[b]=2&a=1', { a: '1' }],
	])('accepts %j without an error', (text, tree) => {
		expect(readForm(text)).toEqual(tree);
	});

	it.each(['__proto__[x]=1', 'a[__proto__][x]=1', 'a[constructor][prototype][x]=1'])(
		'does not change inherited objects: %s',
		(text) => {
			readForm(text);
			expect(Reflect.get({}, 'x')).toBeUndefined();
			expect(JSON.stringify(readForm(`${text}&b=2`))).toBe('{"b":"2"}');
		},
	);

	it('numbers entries without a number after all others, as PHP does', () => {
		expect(readForm('a[1]=x&a[]=y&a[]=z')).toEqual({ a: { 1: 'x', 2: 'y', 3: 'z' } });
	});

	it('ignores entries that are nested too deeply', () => {
		expect(readForm(`a${'[b]'.repeat(100_000)}=1&c=2`)).toEqual({ c: '2' });
	});
});

import { actionLabel, fieldLabel, fieldWords, participle, plural } from '../../src/run/words';

describe('The words for people', () => {
	it('turn field names into labels, and leave the names of an account as they are', () => {
		expect(['jobTitle', 'email', 'BAMBOOHR_ID', 'cost_center', 'Büro'].map(fieldLabel)).toEqual([
			'Job title',
			'Email',
			'BAMBOOHR_ID',
			'cost_center',
			'Büro',
		]);
		expect(['jobTitle', 'email', 'BAMBOOHR_ID'].map(fieldWords)).toEqual([
			'job title',
			'email',
			'BAMBOOHR_ID',
		]);
	});

	it('say what happens to what', () => {
		expect(actionLabel({ action: 'create' })).toBe('Create user');
		expect(actionLabel({ action: 'update', kind: 'completion' })).toBe('Update training record');
		expect(actionLabel({ action: 'none' })).toBe('No change');
		expect(actionLabel({ action: 'none', kind: 'assignment' })).toBe('No change: assignment row');
	});

	it('say that a certificate is uploaded, since it exists already', () => {
		expect(actionLabel({ action: 'create', kind: 'certificate' })).toBe('Upload certificate');
		expect(participle('create', 'certificate')).toBe('uploaded');
		expect(participle('create', 'completion')).toBe('created');
	});

	it('count one and many', () => {
		expect([plural(1, 'user'), plural(0, 'user'), plural(1234, 'person', 'people')]).toEqual([
			'1 user',
			'0 users',
			'1,234 people',
		]);
	});
});

import fc from 'fast-check';
import { times } from 'lodash';
import type { z } from 'zod/v3';
import { recordEntryShape } from '../../src/bamboohr/training/training-record-shape';
import { enrollmentShape } from '../../src/ispring/learning/enrollments';
import { resultShape } from '../../src/ispring/learning/results';
import { readAs } from '../../src/shapes/read-as';
import { cpuMsOf } from '../support/cpu-ms-of.mts';
import { anyValue, expectSame } from './same-as-zod.mts';

const LISTS: Array<[string, z.ZodTypeAny, Record<string, unknown>]> = [
	[
		'results of iSpring Learn',
		resultShape,
		{
			userId: 'U-1',
			courseId: '0f8fad5b-D9CB-469f-a165-70867728950e',
			courseTitle: 'R&amp;D<br>basics',
			enrollmentId: 'e-1',
			accessDate: '2026-01-15T09:00:00+03:00',
			dueDate: null,
			completionDate: '2026-02-15',
			completionStatus: 'Passed',
			awardedScore: '87.5',
			passingScore: 80,
			progress: 100,
			timeSpent: 3600,
			isOverdue: false,
		},
	],
	[
		'enrollments of iSpring Learn',
		enrollmentShape,
		{
			enrollmentId: 'e-1',
			courseId: 'c-1',
			learnerId: 'u-1',
			accessDate: '2026-01-15T09:00:00Z',
			dueDate: '2026-02-15',
			certificate: { issuedCertificateId: 'z-1', issueDate: '2026-02-01', expiryDate: null },
			issuedCertificateId: 'z-1',
			certIssueDate: '2026-02-01',
			certExpiryDate: '',
		},
	],
	[
		'training records of BambooHR',
		recordEntryShape,
		{
			id: '7',
			type: 12,
			completed: '2026-02-15',
			notes: '[iSpring enrollment e-1]',
			instructor: '',
			hours: '1.5',
			credits: null,
			cost: '50.00 USD',
		},
	],
];

describe('Reading a row of a list', () => {
	it.each(LISTS)('gives the same as zod for %s, whatever becomes of their fields', (_, shape, row) => {
		const changes = fc.dictionary(fc.constantFrom(...Object.keys(row), '__proto__', 'more'), anyValue);
		fc.assert(
			fc.property(changes, fc.subarray(Object.keys(row)), (changed, kept) => {
				const part = Object.fromEntries(kept.map((name) => [name, row[name]]));
				expectSame(shape, { ...row, ...changed });
				expectSame(shape, { ...part, ...changed });
			}),
			{ numRuns: 300 },
		);
		expect(readAs(shape, row)).toBeDefined();
		for (const notARow of [undefined, null, '', 'text', 1, [], [row]]) expectSame(shape, notARow);
	});

	// Of training records, zod reads only the outside: `withRaw` uses `readAs` itself.
	it.each(LISTS.slice(0, 2))('takes less than a third of the time of zod for %s', (_, shape, row) => {
		const timeOf = (read: () => unknown) => cpuMsOf(() => times(5_000, read));
		timeOf(() => readAs(shape, row));
		expect(timeOf(() => readAs(shape, row))).toBeLessThan(timeOf(() => shape.safeParse(row)) / 3);
	});
});

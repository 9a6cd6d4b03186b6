import { issueCertificate } from '../../tools/simulator/ispring/learning.mts';
import { exportedCompany, PEOPLE, VERIFY_DAYS, dueOn, personDueOn } from './exported-company.mts';
import { enroll } from './learning-systems.mts';

const company = exportedCompany();
const { sync, clearLogs, nextDay, recordsRead, filesRead, written, recordOf } = company;

describe('Certificates whose files are known from the notes of training records', () => {
	const unmark = () => {
		for (const record of company.systems.bamboo.state.trainingRecords.values())
			record.notes = record.notes.replace(/ \[iSpring certificate .*?\]/, '');
	};

	it('are found once among the files when an earlier version wrote the record, and never listed again', async () => {
		unmark();
		for (let days = 1; days <= VERIFY_DAYS; days += 1) {
			nextDay();
			await sync();
			expect(filesRead()).toEqual(dueOn(days));
			expect(written()).toHaveLength(dueOn(days).length);
		}
		expect(company.systems.bamboo.state.files.size).toBe(PEOPLE.length);
		for (let days = 1; days <= VERIFY_DAYS; days += 1) {
			nextDay();
			await sync();
			expect([filesRead(), written()]).toEqual([[], []]);
		}
	});

	it('are added to the notes of earlier versions once, also when everybody is compared each day', async () => {
		unmark();
		for (const expected of [PEOPLE.length, 0]) {
			nextDay();
			await sync({ settings: { verifyDays: 1 } });
			expect(written()).toHaveLength(expected);
		}
	});

	it('have no record to be named in when completions are not exported, so the files are listed', async () => {
		nextDay();
		await sync({ settings: { exportCompletions: false } });
		expect([recordsRead(), filesRead(), written()]).toEqual([[], dueOn(1), []]);
	});

	it('of a course that was not passed have no record either, and are uploaded once', async () => {
		nextDay();
		const id = personDueOn(2);
		issueCertificate(company.systems.ispring, enroll(company.systems, id), {
			issueDate: '2025-01-01T00:00:00+00:00',
		});
		await sync();
		expect(written()).toEqual([]);
		nextDay();
		await sync();
		expect([filesRead(), written().length]).toEqual([[id], 1]);
		clearLogs();
		await sync();
		expect([filesRead(), written()]).toEqual([[id], []]);
	});

	it('are uploaded again with the record that somebody deleted together with the file', async () => {
		nextDay();
		const id = personDueOn(1);
		company.systems.bamboo.state.trainingRecords.delete(recordOf(id)?.id ?? '');
		for (const [fileId, file] of company.systems.bamboo.state.files)
			if (file.employeeId === id) company.systems.bamboo.state.files.delete(fileId);
		const { summary } = await sync();
		expect(summary.counts).toMatchObject({ create: 2, done: 2 });
		expect(recordOf(id)?.notes).toContain('[iSpring certificate ');
		expect(
			[...company.systems.bamboo.state.files.values()].filter(({ employeeId }) => employeeId === id),
		).toHaveLength(1);
	});

	it('are not uploaded twice when a run ended between the file and the record', async () => {
		nextDay();
		const id = personDueOn(1);
		company.systems.bamboo.state.trainingRecords.delete(recordOf(id)?.id ?? '');
		await sync();
		expect(filesRead()).toEqual([id]);
		expect(recordOf(id)?.notes).toContain('[iSpring certificate ');
		expect(company.systems.bamboo.state.files.size).toBe(PEOPLE.length);
	});
});

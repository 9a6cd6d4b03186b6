import { readEmployeeFiles } from '../../bamboohr/files/employee-files';
import { readTrainingRecords } from '../../bamboohr/training/training-records';
import type { Transport } from '../../http/types';
import { isNoted } from '../plan/certificates';
import type { LearningWorld, MatchedAssignment } from '../plan/LearningWorld';
import type { LearningSettings } from '../settings';
import { readPerEmployee } from './read-per-employee';

export type RecordsAndFiles = Pick<LearningWorld, 'records' | 'files'>;

/**
 * The training records and files of the employees of these assignments, as far as they are exported: one request each per
 * employee.
 *
 * @param trustsNotes the files of an employee are not read when the notes of the records name all certificates
 */
export async function readRecordsAndFiles(
	bambooHr: Transport,
	assignments: readonly MatchedAssignment[],
	{ exportCompletions, exportCertificates }: LearningSettings,
	trustsNotes: boolean,
): Promise<RecordsAndFiles> {
	const successful = assignments.filter(({ isSuccessful }) => exportCompletions && isSuccessful);
	const certified = assignments.filter(({ certificate }) => exportCertificates && certificate);
	const readRecords = async () =>
		await readPerEmployee(successful, async (id) => await readTrainingRecords(bambooHr, id));
	const readFiles = async (some: readonly MatchedAssignment[]) =>
		await readPerEmployee(some, async (id) => await readEmployeeFiles(bambooHr, id));
	if (!trustsNotes) {
		const [records, files] = await Promise.all([readRecords(), readFiles(certified)]);
		return { records, files };
	}
	const records = await readRecords();
	return {
		records,
		files: await readFiles(certified.filter((one) => !isNoted(one, { trustsNotes, records }))),
	};
}

import pLimit from 'p-limit';
import {
	createFileCategory,
	MAX_FILE_BYTES,
	readEmployeeFiles,
	uploadEmployeeFile,
	type FileCategory,
} from '../../bamboohr/files/employee-files';
import { ParameterError, UnexpectedResponseError } from '../../errors';
import type { Transport } from '../../http/types';
import { fetchCertificate } from '../../ispring/learning/fetch-certificate';
import type { Progress } from '../../run/Progress';
import type { Clients } from '../../run/Clients';
import type { LearningDecision } from '../plan/Decision';
import { idInFileName } from '../plan/file-name';
import type { LearningWorld } from '../plan/LearningWorld';
import { holdsId } from '../plan/marker';
import type { LearningSettings } from '../settings';
import { isSameName } from '../../text/normalize-key';

/** With at most 20 MB each, this stays within what a small server has to spare. */
const FILES_IN_MEMORY = 8;

/** Uploads certificates to the files of their employees, a few at a time, since each is in memory for a while. */
export async function applyCertificates(
	clients: Clients,
	progress: Progress<LearningDecision>,
	world: LearningWorld,
	settings: LearningSettings,
): Promise<void> {
	const limit = pLimit(clients.concurrency ?? FILES_IN_MEMORY);
	const categoryOf = categoryFinder(clients.bambooHr, world, settings.certificateCategory);
	await progress.forEach(progress.pending(), async (decision) => {
		await limit(async () => {
			const { write, employeeId, certificateId } = decision;
			if (write.do !== 'upload' || employeeId === null || certificateId === null) return;
			const bytes = await fetchCertificate(clients.iSpring, clients.download, certificateId);
			if (bytes === undefined) {
				decision.outcome = 'skipped';
				decision.reason =
					'Not written: iSpring Learn no longer has this certificate; its enrollment may be archived.';
				return;
			}
			checkSize(bytes);
			await uploadEmployeeFile(
				clients.bambooHr,
				{
					employeeId,
					categoryId: await categoryOf(employeeId),
					name: write.fileName,
					contentType: 'application/pdf',
					bytes,
					isShared: settings.shareCertificates,
				},
				(name) => holdsId(name, idInFileName(certificateId)),
			);
		});
	});
}

/** @throws UnexpectedResponseError for a file that BambooHR would not accept */
function checkSize(bytes: Uint8Array): void {
	if (bytes.length <= MAX_FILE_BYTES) return;
	const what = 'the file is larger than the 20 MB that BambooHR accepts';
	const hint = 'Check this certificate in iSpring Learn. The next run tries again.';
	throw new UnexpectedResponseError('iSpring Learn', 'a certificate download', what, false, hint);
}

/** Finds the category of employee files by its name, and creates it, once, when no employee has it. */
function categoryFinder(
	bambooHr: Transport,
	world: LearningWorld,
	name: string,
): (employeeId: string) => Promise<string> {
	const idIn = (categories: readonly FileCategory[]) =>
		categories.find((category) => isSameName(category.name, name))?.id;
	let known: string | undefined;
	for (const files of world.files.values()) if (Array.isArray(files)) known ??= idIn(files);
	let creating: Promise<string> | undefined;
	return async (employeeId) => known ?? (await (creating ??= create(employeeId)));

	async function create(employeeId: string): Promise<string> {
		await createFileCategory(bambooHr, name);
		// The response has no ID; the list of any employee's files shows it.
		const id = idIn(await readEmployeeFiles(bambooHr, employeeId));
		if (id !== undefined) return id;
		throw new ParameterError(
			'Certificate Category',
			`BambooHR has no category "${name}" for employee files, and it could not be created`,
			"Create it in BambooHR, and give the API key's user permission to view it and to add files to it.",
		);
	}
}

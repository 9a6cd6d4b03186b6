import pLimit from 'p-limit';
import {
	createFileCategory,
	MAX_FILE_BYTES,
	readEmployeeFiles,
	uploadEmployeeFile,
	type FileCategory,
} from '../bamboohr/employee-files';
import { ParameterError, UnexpectedAnswerError } from '../errors';
import { settle } from '../http/settle';
import type { Transport } from '../http/types';
import { readCertificateLink } from '../ispring/certificate-link';
import type { Progress } from '../run/Progress';
import type { LearningClients } from './clients';
import type { LearningDecision } from './Decision';
import type { LearningWorld } from './LearningWorld';
import { holdsId } from './marker';
import type { LearningSettings } from './settings';

/** Puts certificates among the files of their employees, a few at a time: each is in memory for a while. */
export async function applyCertificates(
	clients: LearningClients,
	progress: Progress<LearningDecision>,
	world: LearningWorld,
	settings: LearningSettings,
): Promise<void> {
	const lane = pLimit(clients.lanes);
	const categoryOf = categoryFinder(clients.bambooHr, world, settings.certificateCategory);
	await progress.forEach(progress.toDo(), async (decision) => {
		await lane(async () => {
			const { write, employeeId, certificateId } = decision;
			if (write.do !== 'upload' || employeeId === null || certificateId === null) return;
			const bytes = await fetchCertificate(clients, certificateId);
			if (bytes === undefined) {
				decision.outcome = 'skipped';
				decision.reason =
					'Not written: iSpring Learn no longer has this certificate; its enrollment may be archived.';
				return;
			}
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
				(name) => holdsId(name, certificateId),
			);
		});
	});
}

/**
 * The PDF of a certificate, by a fresh link. Links live for ten minutes: one that has run out by the time it is used
 * is asked for anew, once.
 *
 * @returns undefined when the certificate is gone
 */
async function fetchCertificate(
	clients: LearningClients,
	certificateId: string,
): Promise<Uint8Array | undefined> {
	for (let attempt = 1; ; attempt++) {
		const link = await readCertificateLink(clients.iSpring, certificateId);
		if (link === undefined) return undefined;
		const answer = await settle(clients.download(link));
		if (answer.ok && answer.value.status === 200) return checkedPdf(answer.value.bytes);
		if (attempt < 2) continue;
		// The error of the download may hold the link, which is a key to the file.
		const what = answer.ok ? `the answer was ${answer.value.status}` : 'the connection broke';
		throw new UnexpectedAnswerError('iSpring Learn', 'the download of a certificate', what);
	}
}

function checkedPdf(bytes: Uint8Array): Uint8Array {
	const what =
		String.fromCharCode(...bytes.subarray(0, 4)) !== '%PDF'
			? 'the file is no PDF'
			: bytes.length > MAX_FILE_BYTES
				? 'the file is larger than the 20 MB that BambooHR takes'
				: undefined;
	if (what === undefined) return bytes;
	const hint = 'Look at this certificate in iSpring Learn; the next run tries it again.';
	throw new UnexpectedAnswerError('iSpring Learn', 'the download of a certificate', what, false, hint);
}

/** Finds the category of employee files by its name, and makes it, once, when nobody has it. */
function categoryFinder(
	bambooHr: Transport,
	world: LearningWorld,
	name: string,
): (employeeId: string) => Promise<string> {
	const idIn = (categories: readonly FileCategory[]) =>
		categories.find((category) => category.name.trim().toLowerCase() === name.trim().toLowerCase())?.id;
	let known: string | undefined;
	for (const files of world.files.values()) if (Array.isArray(files)) known ??= idIn(files);
	let making: Promise<string> | undefined;
	return async (employeeId) => known ?? (await (making ??= make(employeeId)));

	async function make(employeeId: string): Promise<string> {
		await createFileCategory(bambooHr, name);
		// The answer has no id; the list of any employee's files shows it.
		const id = idIn(await readEmployeeFiles(bambooHr, employeeId));
		if (id !== undefined) return id;
		throw new ParameterError(
			'Certificate Category',
			`BambooHR shows no category "${name}" for employee files, and made none.`,
			"Make it in BambooHR, and let the access level of the key's user see it and upload to it.",
		);
	}
}

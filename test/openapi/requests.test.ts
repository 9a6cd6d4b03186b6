import { BambooHrLearning } from '../../nodes/BambooHrLearning/BambooHrLearning.node';
import { ISpringLearn } from '../../nodes/ISpringLearn/ISpringLearn.node';
import { startBambooHrService, startISpringService } from '../support/service-nodes.mts';
import { bambooHrRuns } from './bamboohr-runs.mts';
import { BAMBOOHR_EXCEPTIONS, ISPRING_EXCEPTIONS } from './exceptions.mts';
import { iSpringRuns } from './ispring-runs.mts';
import { operationsOf, type OperationRun } from './operation-runs.mts';
import { findMistakes, recordRuns, type Recorded } from './recorded.mts';
import { recordTriggers } from './trigger-runs.mts';
import { recordTwoWayRuns } from './two-way-runs.mts';
import { missingFiles, warnAboutMissingFiles, vendorApi } from './vendor-files.mts';

const MINUTE = 60_000;

const nothingWrong = { mistakes: [], stale: [] };
const operationsIn = (runs: OperationRun[]) => [...new Set(runs.map(([operation]) => operation))].sort();

warnAboutMissingFiles();
const checks = missingFiles.length > 0 ? describe.skip : describe;

checks("every request matches the vendor's own OpenAPI file", () => {
	const bambooHr: Recorded[] = [];
	const iSpring: Recorded[] = [];
	beforeAll(async () => {
		for (const { bambooHr: one, iSpring: other } of [await recordTwoWayRuns(), await recordTriggers()]) {
			bambooHr.push(...one);
			iSpring.push(...other);
		}
	}, 2 * MINUTE);

	it(
		'every operation, both triggers and both directions send valid requests to BambooHR',
		async () => {
			const service = await startBambooHrService();
			try {
				const runs = bambooHrRuns(service.bamboo);
				expect(operationsIn(runs)).toEqual(operationsOf(new BambooHrLearning().description));
				bambooHr.push(...(await recordRuns(service, service.bamboo.log, runs)));
			} finally {
				await service.close();
			}
			expect(findMistakes(vendorApi('bambooHr'), bambooHr, BAMBOOHR_EXCEPTIONS)).toEqual(nothingWrong);
		},
		MINUTE,
	);

	it(
		'every operation, both triggers and both directions send valid requests to iSpring Learn',
		async () => {
			const service = await startISpringService();
			try {
				const runs = iSpringRuns(service.ispring);
				expect(operationsIn(runs)).toEqual(operationsOf(new ISpringLearn().description));
				iSpring.push(...(await recordRuns(service, service.ispring.log, runs)));
			} finally {
				await service.close();
			}
			expect(findMistakes(vendorApi('iSpring'), iSpring, ISPRING_EXCEPTIONS)).toEqual(nothingWrong);
		},
		MINUTE,
	);
});

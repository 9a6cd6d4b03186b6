import { importsIn, readImports, readSources, type ImportGraph } from './imports.mts';
import {
	cycles,
	forbiddenImports,
	otherZodImports,
	plansThatReachOutside,
	plansWithClock,
	plansWithTransport,
} from './rules.mts';

const project = readImports('.', ['src', 'nodes', 'credentials']);
const sources = readSources('.', project.keys());

/** A made-up project: the text of each file by its path. */
const graphOf = (files: Record<string, string>): ImportGraph =>
	new Map(Object.entries(files).map(([path, text]) => [path, importsIn(path, text)]));

describe('Plans are pure functions', () => {
	it('Nothing that a plan loads sends a request or comes from n8n.', () => {
		expect([...project.keys()]).toContain('src/people/plan/plan.ts');
		expect([...project.keys()]).toContain('src/learning/plan/plan.ts');
		expect([...project.keys()]).toContain('src/people/assess/assess.ts');
		expect([...project.keys()]).toContain('src/people/suggest/suggest-pairs.ts');
		expect(plansThatReachOutside(project)).toEqual([]);
	});

	it('No plan asks what time it is.', () => {
		expect(plansWithClock(sources)).toEqual([]);
	});

	it('No plan mentions a transport.', () => {
		expect(plansWithTransport(sources)).toEqual([]);
	});
});

it('Code depends only on the layers below: src never on nodes, users never on people, text on nothing.', () => {
	expect(forbiddenImports(project)).toEqual([]);
});

it('Shipped code imports zod only as zod/v3, which is the same in zod 3 and zod 4.', () => {
	expect([...project.values()].flat().map(({ from }) => from)).toContain('zod/v3');
	expect(otherZodImports(project)).toEqual([]);
});

it('There are no import cycles.', () => {
	expect(cycles(project)).toEqual([]);
});

describe('The rules of the architecture notice a breach', () => {
	it('A client function is noticed in a plan, even behind another file; its types are not.', () => {
		const files = (statement: string) => ({
			'src/people/plan/match-employees.ts': "import { same } from '../../users/same-value';",
			'src/users/same-value.ts': statement,
			'src/ispring/users/read-users.ts': "import { settle } from '../../http/settle';",
		});
		const call = "import { readUsers } from '../ispring/users/read-users';";
		expect(plansThatReachOutside(graphOf(files(call)))).toEqual([
			'src/people/plan/match-employees.ts > src/users/same-value.ts > src/ispring/users/read-users.ts > src/http/settle.ts',
		]);
		const types = "import { type Users, type Row } from '../ispring/users/read-users';";
		expect(plansThatReachOutside(graphOf(files(types)))).toEqual([]);
	});

	it('A package of n8n is noticed in a plan, and a re-export counts as an import.', () => {
		const files = {
			'src/people/plan/scope.ts': "import { isEmpty } from 'lodash'; export * from './World';",
			'src/people/plan/World.ts': "import { NodeError } from 'n8n-workflow';",
		};
		expect(plansThatReachOutside(graphOf(files))).toEqual([
			'src/people/plan/scope.ts > src/people/plan/World.ts > n8n-workflow',
			'src/people/plan/World.ts > n8n-workflow',
		]);
	});

	it.each([
		['DateTime.now().toISODate()', true],
		['Date.now()', true],
		['new Date().toISOString()', true],
		['DateTime.local()', true],
		['performance.now()', true],
		['DateTime.fromISO(today)', false],
		['new Date(text)', false],
		['DateTime.utc(2026, 1, 1)', false],
	])('Whether "%s" asks for the time: %s.', (text, isClock) => {
		expect(plansWithClock(new Map([['src/learning/plan/dates.ts', text]]))).toHaveLength(isClock ? 1 : 0);
	});

	it('A parameter of type Transport is noticed in a plan.', () => {
		const text = 'export async function read(bambooHr: Transport) {}';
		expect(plansWithTransport(new Map([['src/people/plan/x.ts', text]]))).toHaveLength(1);
		expect(plansWithTransport(new Map([['src/people/read/x.ts', text]]))).toEqual([]);
	});

	it.each([
		['src/users/profile.ts', '../people/settings'],
		['src/users/profile.ts', '../learning/plan/plan'],
		['src/text/cut.ts', '../errors/SyncError'],
		['src/run/seal.ts', '../../nodes/shared/locator'],
		['src/people/plan/plan.ts', '../apply/apply'],
	])('An import against the layers is noticed: %s of %s, even of a type.', (path, from) => {
		const graph = graphOf({ [path]: `import type { One } from '${from}';` });
		expect(forbiddenImports(graph)).toHaveLength(1);
	});

	it.each([
		['zod', 1],
		['zod/v4', 1],
		['zod/v4-mini', 1],
		['zod/v3', 0],
		['zodiac', 0],
	])('An import of %s counts as %i breaches, even if it is of a type.', (from, breaches) => {
		const graph = graphOf({ 'src/a.ts': `import type { z } from '${from}';` });
		expect(otherZodImports(graph)).toHaveLength(breaches);
	});

	it('An import cycle is reported, but not one that consists of type imports.', () => {
		const files = (statement: string) => ({
			'src/a.ts': "import { b } from './b';",
			'src/b.ts': "import { c } from './c';",
			'src/c.ts': statement,
		});
		expect(cycles(graphOf(files("import { a } from './a';")))).toEqual([
			'src/a.ts > src/b.ts > src/c.ts > src/a.ts',
		]);
		expect(cycles(graphOf(files("import type { A } from './a';")))).toEqual([]);
	});
});

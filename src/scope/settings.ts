import { z } from 'zod/v3';

const FILTER_OPERATORS = ['isOneOf', 'isNotOneOf', 'isEmpty', 'isNotEmpty'] as const;

const ruleShape = z.object({
	field: z.string().default('').describe('BambooHR Field Name or ID'),
	operator: z.enum(FILTER_OPERATORS).default('isOneOf').describe('Operator'),
	values: z.array(z.string()).default([]).describe('Values'),
});

/** The parts of a rule of `employeeFilter`. */
export const filterRuleSettings = ruleShape.shape;

export type FilterRule = z.output<typeof ruleShape>;

/** Settings that decide which employees a run covers, in every direction. */
export const scopeSettings = {
	/** Names of BambooHR departments; empty = all. */
	departments: z.array(z.string()).default([]).describe('Department Names or IDs'),
	/** Empty = everybody. */
	employeeFilter: z.array(ruleShape).default([]).describe('Employee Filter'),
	filterCombine: z.enum(['all', 'any']).default('all').describe('Combine Filter Rules'),
};

export type ScopeSettings = z.output<z.ZodObject<typeof scopeSettings>>;

import { formOf, placeKey, valueKey, type Memory, type WantedThere, type Written } from './Memory';

/** One value has one form, unless what iSpring Learn keeps depends on more than the value. */
const MAX_FORMS = 3;

/** A memory that is being added to. What was used last stands last, so that the oldest is forgotten first. */
export class MemoryDraft {
	private readonly memory: Memory;
	private readonly kept: Map<string, readonly string[]>;
	private readonly written: Map<string, Written>;

	constructor(memory: Memory) {
		this.memory = memory;
		this.kept = new Map(memory.kept);
		this.written = new Map(memory.written);
	}

	/** A run wrote this, and nobody has looked yet what iSpring Learn made of it. */
	wrote(there: WantedThere): void {
		this.setWritten(placeKey(there), { value: formOf(there.wanted) });
	}

	/** iSpring Learn keeps this value of this field as `current`, whoever has it. */
	keepsValueAs(there: WantedThere, current: string): void {
		const key = valueKey(there);
		const form = formOf(current);
		const others = (this.kept.get(key) ?? []).filter((one) => one !== form);
		this.kept.delete(key);
		this.kept.set(key, [...others, form].slice(-MAX_FORMS));
		this.written.delete(placeKey(there));
	}

	/** iSpring Learn keeps this value as `current` here; of other places that says nothing. */
	keepsHereAs(there: WantedThere, current: string): void {
		this.setWritten(placeKey(there), { value: formOf(there.wanted), form: formOf(current) });
	}

	/** There is nothing to remember about this place. */
	forget(there: Pick<WantedThere, 'id' | 'field'>): void {
		this.written.delete(placeKey(there));
	}

	done(): Memory {
		return { ...this.memory, kept: this.kept, written: this.written };
	}

	private setWritten(key: string, written: Written): void {
		this.written.delete(key);
		this.written.set(key, written);
	}
}

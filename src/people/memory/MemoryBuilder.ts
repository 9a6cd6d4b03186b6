import { fieldValueKey, targetKey, valueHash, type LastWrite, type Memory, type TargetValue } from './Memory';

/** A value normally has one stored form; it has several only if the form also depends on something else. */
const MAX_FORMS = 3;

/** Adds to a memory. The most recent entries come last, so that the oldest are dropped first. */
export class MemoryBuilder {
	private readonly memory: Memory;
	private readonly storedForms: Map<string, readonly string[]>;
	private readonly lastWrites: Map<string, LastWrite>;

	constructor(memory: Memory) {
		this.memory = memory;
		this.storedForms = new Map(memory.storedForms);
		this.lastWrites = new Map(memory.lastWrites);
	}

	/** Records a write whose stored form has not been read yet. */
	recordWrite(target: TargetValue): void {
		this.setLastWrite(targetKey(target), { wantedHash: valueHash(target.wanted) });
	}

	/** Records that iSpring Learn stores this value of this field as `current`, for every user. */
	recordStoredForm(target: TargetValue, current: string): void {
		const key = fieldValueKey(target);
		const hash = valueHash(current);
		const others = (this.storedForms.get(key) ?? []).filter((one) => one !== hash);
		this.storedForms.delete(key);
		this.storedForms.set(key, [...others, hash].slice(-MAX_FORMS));
		this.lastWrites.delete(targetKey(target));
	}

	/** Records that iSpring Learn stores this value as `current` for this target only. */
	recordStoredFormHere(target: TargetValue, current: string): void {
		this.setLastWrite(targetKey(target), {
			wantedHash: valueHash(target.wanted),
			storedHash: valueHash(current),
		});
	}

	/** Drops the last write to a target. */
	forget(target: Pick<TargetValue, 'id' | 'field'>): void {
		this.lastWrites.delete(targetKey(target));
	}

	build(): Memory {
		return { ...this.memory, storedForms: this.storedForms, lastWrites: this.lastWrites };
	}

	private setLastWrite(key: string, lastWrite: LastWrite): void {
		this.lastWrites.delete(key);
		this.lastWrites.set(key, lastWrite);
	}
}

/**
 * What was found for one word, per slot (a document in one language). Arrays as long as there are slots, cleared by counting
 * generations, so that a search allocates nothing per document.
 */
export class SlotTable {
  readonly cost: Int32Array;
  readonly weight: Float64Array;
  readonly steps: Uint8Array;
  readonly touched: Int32Array;
  count = 0;
  readonly #generations: Uint32Array;
  #generation = 0;

  constructor(slots: number) {
    this.cost = new Int32Array(slots);
    this.weight = new Float64Array(slots);
    this.steps = new Uint8Array(slots);
    this.touched = new Int32Array(slots);
    this.#generations = new Uint32Array(slots);
  }

  clear(): void {
    this.count = 0;
    this.#generation += 1;
  }

  has(slot: number): boolean {
    return this.#generations[slot] === this.#generation;
  }

  /** The slot with this cost, or with its own when that is less; weights are added. */
  add(slot: number, cost: number, weight: number): void {
    if (this.#generations[slot] !== this.#generation) {
      this.#generations[slot] = this.#generation;
      this.cost[slot] = cost;
      this.weight[slot] = weight;
      this.steps[slot] = 1;
      this.touched[this.count] = slot;
      this.count += 1;
      return;
    }
    if (cost < (this.cost[slot] ?? 0)) this.cost[slot] = cost;
    this.weight[slot] = (this.weight[slot] ?? 0) + weight;
  }
}

/** A list of numbers that grows, without an object for each. */
export interface Growing {
  readonly push: (value: number) => void;
  /** All of them, the least first. */
  readonly sorted: () => Float64Array;
}

export const growing = (): Growing => {
  let values = new Float64Array(1024);
  let length = 0;
  return {
    push: (value) => {
      if (length === values.length) {
        const wider = new Float64Array(2 * length);
        wider.set(values);
        values = wider;
      }
      values[length] = value;
      length += 1;
    },
    sorted: () => values.subarray(0, length).sort(),
  };
};

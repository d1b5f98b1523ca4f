import * as v from 'valibot'

/** The schema of a number from `min` to `max`, both included. */
export const between = (min: number, max: number) => v.pipe(v.number(), v.minValue(min), v.maxValue(max))

/** What was refused goes to the standard error output, one line each, so that an attempt can be seen. */
export function logRefusal(what: string, detail: string): void {
  // On one line and short: the detail may come from anywhere.
  console.warn(`Refused ${what}: ${JSON.stringify(detail.slice(0, 300))}`)
}

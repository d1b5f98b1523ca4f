/** What is used of DAISY's Ace, which has no types of its own. */
declare module '@daisy/ace-core' {
  export interface AxeRunner {
    readonly concurrency: number
    setTimeout(ms: string): void
    launch(): Promise<void>
    close(): Promise<void>
    run(url: string, scripts: readonly string[], contents: readonly string[], folder: string): Promise<unknown>
  }
  interface Assertion {
    readonly 'earl:test': { readonly 'dct:title': string }
    readonly 'earl:result': { readonly 'dct:description': string; readonly html?: string }
  }
  export interface Report {
    readonly 'earl:result': { readonly 'earl:outcome': 'pass' | 'fail' }
    readonly 'a11y-metadata': { readonly missing: readonly string[]; readonly empty: readonly string[] }
    readonly assertions: readonly {
      readonly 'earl:testSubject': { readonly url: string }
      readonly assertions: readonly Assertion[]
    }[]
  }
  export default function ace(
    epub: string,
    options: { readonly cwd: string; readonly outdir: string; readonly silent: boolean; readonly initLogger: boolean },
    runner: AxeRunner,
  ): Promise<readonly [job: unknown, report: Report]>
}

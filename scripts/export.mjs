// @ts-check
/**
 * `npm run export -- --format epub --lang fr,ar --out FILE`: saves a release that ships as a file, without a window.
 * `--help` tells the rest, in the system's language. Answers 0 where it was done, 1 where it failed, 2 where it was asked
 * for wrongly, 3 where a file exists and `--force` is not given.
 */
import { installDependencies } from './lib/dependencies.mjs'
import { inProject } from './lib/project.mjs'
import { runScript, say } from './lib/say.mjs'

await runScript(async () => {
  await installDependencies()
  // Not before everything is installed.
  const { importTypeScript } = await import('./lib/import-typescript.mjs')
  const { audioExporter } = await import('./lib/export-audio.mjs')
  const { pdfExporter } = await import('./lib/export-pdf.mjs')
  const { readSource, sourceIds } = await import('./lib/releases.mjs')
  /** @type {typeof import('../electron/publishing/command-line')} */
  const { exportRelease } = await importTypeScript(inProject('electron', 'publishing', 'command-line.ts'))
  /** @type {typeof import('../electron/system-language')} */
  const { systemLanguage } = await importTypeScript(inProject('electron', 'system-language.ts'))
  const { readRelease } = await readSource()
  // A file is named from where the person is, not from the project's folder.
  process.chdir(process.env.INIT_CWD ?? process.cwd())
  return exportRelease(process.argv.slice(2), {
    language: systemLanguage(systemLocales()),
    releases: sourceIds(),
    read: readRelease,
    exporters: { audio: onceAsked(audioExporter), pdf: onceAsked(pdfExporter) },
    say,
    tell: (line) => process.stderr.write(`${line}\n`),
  })
})

/**
 * What makes audio and PDF is large, and not loaded for what needs neither.
 * @param {() => Promise<import('../electron/publishing/command-line').Exporter>} load
 * @returns {import('../electron/publishing/command-line').Exporter}
 */
function onceAsked(load) {
  return async (wish) => (await load())(wish)
}

/** Most wanted first, as POSIX says it; elsewhere as Node was started. */
function systemLocales() {
  const { LC_ALL, LC_MESSAGES, LANG, LANGUAGE } = process.env
  const locale = LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale
  // GNU's list counts for nothing in the C locale, which is no language.
  return /^(C|POSIX)\b/.test(locale) ? [] : [...(LANGUAGE ?? '').split(':'), locale].filter(Boolean)
}

// @ts-check
import { inProject, readJson } from './project.mjs'
import { npm, npmErrors, run } from './run.mjs'
import { Stop, say } from './say.mjs'

/** Installs the npm packages if those in node_modules are not the ones package-lock.json names. */
export async function installDependencies() {
  if (areInstalled()) return
  say('Installing the npm packages …')
  const installed = await run(npm('ci', '--no-audit', '--no-fund'), { quiet: true })
  if (installed.code !== 0) throw new Stop(`npm ci failed:\n${npmErrors(installed.output)}`)
}

/**
 * npm keeps a lock file of what it installed inside node_modules, written last; it has no entry for the project
 * itself and none for packages of other platforms.
 */
function areInstalled() {
  try {
    const { '': _project, ...wanted } = readJson(inProject('package-lock.json')).packages
    const installed = readJson(inProject('node_modules', '.package-lock.json')).packages
    return (
      Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
        const there = installed[path]
        return there ? there.version === version && there.integrity === integrity : optional
      }) && Object.keys(installed).every((path) => path in wanted)
    )
  } catch {
    return false
  }
}

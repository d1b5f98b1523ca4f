// @ts-check
/** electron-builder's last step before it signs (electron-builder.yml): takes out what a package has no use for. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { CHROMIUM_LICENCES } from './legal.mjs'

/** @param {import('electron-builder').AfterPackContext} context */
export default async function afterPack({ appOutDir, packager }) {
  const resources = packager.getResourcesDir(appOutDir)
  // Only the development runtime has one, and a package never falls back to it.
  rmSync(join(resources, 'default_app.asar'), { force: true })
  // It lies beside the other licences (legal.mjs).
  rmSync(join(appOutDir, CHROMIUM_LICENCES), { force: true })
}

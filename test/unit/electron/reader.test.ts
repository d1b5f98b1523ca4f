import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SettingsPatchSchema, type Start } from '../../../electron/contract'
import type { Page } from '../../../electron/page'
import { Reader } from '../../../electron/reader'
import { shippedRelease } from '../shipped-release'

const PAGE = '<html lang="en" dir="ltr"><title>Lectern</title><div id="root"></div><!--start-->'

describe('the reader', () => {
  let out: string
  let reader: Reader
  beforeEach(() => {
    out = mkdtempSync(join(tmpdir(), 'lectern-reader-'))
    mkdirSync(join(out, 'renderer/pages', release.id), { recursive: true })
    mkdirSync(join(out, 'releases'))
    writeFileSync(join(out, 'renderer/index.html'), PAGE)
    writeFileSync(join(out, 'renderer/pages', release.id, 'fr.html'), PAGE.replace('></div>', '>prerendered</div>'))
    writeFileSync(join(out, 'releases', `${release.id}.json`), JSON.stringify(release))
    reader = open()
  })
  afterEach(async () => {
    await reader.settings.flush()
    rmSync(out, { recursive: true })
  })
  const release = shippedRelease()
  const versions = { lectern: '0', electron: '0', chromium: '0' }
  const open = () =>
    new Reader({
      settingsPath: join(out, 'settings.json'),
      out,
      systemLanguage: () => 'fr',
      systemPaper: () => 'a4',
      systemLook: () => ({ dark: false, moreContrast: false }),
      platform: 'linux',
      speechDispatcher: 'no-server',
      screenReaderRuns: () => true,
      versions,
    })
  const startOf = ({ html }: Page) => JSON.parse(/id="start">(.*)<\/script>/.exec(html)?.[1] ?? 'null') as Start

  it('starts in the system’s language, from the prerendered page', () => {
    const page = reader.page()
    expect(page.html).toContain('prerendered</div>')
    expect(startOf(page)).toMatchObject({
      prerendered: true,
      settings: { language: 'fr' },
      openAt: null,
      notices: [],
      screenReader: true,
    })
    expect(startOf(page).release).toEqual(release)
    expect(startOf(page).settings).not.toHaveProperty('window')
    expect(reader.title).toContain(release.editions.fr.title.text.slice(0, 20))
  })

  it('does without a prerendered page where there is none', () => {
    reader.settings.update({ language: 'ru' })
    expect(startOf(reader.page())).toMatchObject({ prerendered: false, settings: { language: 'ru' } })
  })

  it('starts at the place of a link, in its language', () => {
    expect(reader.openLink(`lectern://release/${release.id}/es#s4`)).toBe(true)
    const start = startOf(reader.page())
    expect(start).toMatchObject({ openAt: { language: 'es', sentence: 's4' }, settings: { language: 'es' } })
    expect(startOf(reader.page()).openAt).toBeNull()
  })

  it('sends a later link to the page that is open', () => {
    reader.page()
    const heard: unknown[] = []
    reader.outbox.open((channel, payload) => heard.push([channel, payload]))
    expect(reader.openLink(`lectern://release/${release.id}/es#s4`)).toBe(false)
    expect(reader.openLink('lectern://nonsense')).toBe(false)
    expect(reader.openLink(null)).toBe(false)
    expect(heard).toEqual([
      ['open-place', { release: release.id, language: 'es', sentence: 's4' }],
      ['notice', { id: 'deep-link-invalid', detail: 'lectern://nonsense' }],
    ])
  })

  it('gives the page shortcuts of commands that there are, which it can send back', () => {
    const shortcuts = { 'old-command': 'F6', find: 'F7', help: null }
    reader.settings.update({ shortcuts })
    const { settings } = startOf(reader.page())
    expect(settings.shortcuts).toEqual({ find: 'F7', help: null })
    expect(v.is(SettingsPatchSchema, { shortcuts: settings.shortcuts })).toBe(true)
    expect(v.is(SettingsPatchSchema, { shortcuts })).toBe(false)
  })

  it('never shows a language beside itself, whatever the settings say', () => {
    reader.settings.update({ language: 'ar', parallel: { on: true, language: 'ar' } })
    expect(reader.menuState.parallel).toEqual({ on: true, language: 'en' })
    expect(startOf(reader.page()).settings.parallel).toEqual({ on: true, language: 'en' })
    reader.settings.update({ language: 'en', parallel: { on: false, language: 'en' } })
    expect(reader.menuState.parallel).toEqual({ on: false, language: 'ar' })
    reader.settings.update({ parallel: { on: false, language: 'fr' } })
    expect(reader.menuState.parallel).toEqual({ on: false, language: 'fr' })
  })

  it('tells what is wrong, and starts', () => {
    writeFileSync(join(out, 'settings.json'), '{')
    writeFileSync(join(out, 'releases', `${release.id}.json`), '{')
    reader = open()
    const start = startOf(reader.page())
    expect(start.release).toBeNull()
    expect(start.prerendered).toBe(false)
    expect(start.notices.map(({ id }) => id)).toEqual(['settings-broken', 'release-damaged'])
    expect(reader.title).toBe('Lectern')
    const kept = readdirSync(out).find((name) => name.startsWith('settings.broken-')) ?? ''
    expect(readFileSync(join(out, kept), 'utf8')).toBe('{')
  })
})

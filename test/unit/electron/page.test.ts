import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS, type Start } from '../../../electron/contract'
import { fillPage, interfaceLanguageOf, jsonForScript, prerenderedPage } from '../../../electron/page'
import type { Release } from '../../../publication/model'

const HTML =
  '<!doctype html><html lang="en" dir="ltr" class="a"><head><title>Lectern</title></head><body><!--start--></body></html>'

const ID = '2013-10-04-migration-dialogue'

function startWith(changes: Partial<Start['settings']> = {}, release: unknown = { id: ID }): Start {
  const { window: _, ...settings } = DEFAULT_SETTINGS
  return {
    release: release as Release,
    settings: { ...settings, language: 'en', print: { ...settings.print, paper: 'a4' }, ...changes },
    openAt: null,
    notices: [],
    platform: 'linux',
    prerendered: false,
    speechDispatcher: null,
    screenReader: false,
    versions: { lectern: '1', electron: '2', chromium: '3' },
  }
}

describe('the page', () => {
  it('is in the language of the interface', () => {
    const html = fillPage(HTML, startWith({ language: 'fr', interfaceLanguage: 'ar' }), 'x', null).html
    expect(html).toContain('<html lang="ar" dir="rtl" class="a">')
    expect(fillPage('<html><!--start-->', startWith({ language: 'zh' }), 'x', null).html).toMatch(
      /^<html lang="zh" dir="ltr">/,
    )
  })

  it('holds its start data, whatever stands in them', () => {
    const nasty = "</script><!--<script>\u2028\u2029 $& $1 $` '"
    const start = startWith({}, { nasty })
    const html = fillPage(HTML, start, 'x', null).html
    const [, json = ''] = /<script type="application\/json" id="start">(.*?)<\/script>/s.exec(html) ?? []
    expect(JSON.parse(json)).toEqual(start)
    expect(json).not.toMatch(/[<\u2028\u2029]/)
    expect(html.match(/<\/script>/g)).toHaveLength(1)
  })

  it('has a title that is text', () => {
    expect(fillPage(HTML, startWith(), 'A & B </title><b> $&', null).html).toContain(
      '<title>A &amp; B &lt;/title&gt;&lt;b&gt; $&amp;</title>',
    )
  })

  it('carries the look that the settings make, named in the policy by its hash', () => {
    const plain = fillPage(HTML, startWith(), 'x', null)
    expect(plain.styleHash).toBeNull()
    expect(plain.html).not.toMatch(/<style|data-theme/)
    const own = fillPage(HTML, startWith({ theme: 'own' }), 'x', 'own')
    expect(own.html).toContain(' data-theme="own"')
    const [, css = ''] = /<style id="look">(.*?)<\/style><\/head>/s.exec(own.html) ?? []
    expect(css).toContain(`--page:${DEFAULT_SETTINGS.ownTheme.page}`)
    expect(own.styleHash).toBe(`'sha256-${createHash('sha256').update(css).digest('base64')}'`)
  })

  it('is the prerendered one where interface and text are of one language', () => {
    expect(prerenderedPage(startWith({ language: 'ru' }))).toBe(`pages/${ID}/ru.html`)
    expect(prerenderedPage(startWith({ language: 'ru', interfaceLanguage: 'ru' }))).toBe(`pages/${ID}/ru.html`)
    expect(prerenderedPage(startWith({ language: 'ru', interfaceLanguage: 'en' }))).toBeNull()
    expect(prerenderedPage(startWith({ parallel: { on: true, language: 'fr' } }))).toBeNull()
    expect(prerenderedPage(startWith({}, null))).toBeNull()
    expect(prerenderedPage(startWith({ language: 'ru' }, { id: 'another' }))).toBe('pages/another/ru.html')
    const hyphenated = { all: { ...DEFAULT_SETTINGS.type.all, hyphenation: true }, own: DEFAULT_SETTINGS.type.own }
    expect(prerenderedPage(startWith({ type: hyphenated }))).toBeNull()
    expect(prerenderedPage(startWith({ language: 'zh', type: hyphenated }))).toBe(`pages/${ID}/zh.html`)
  })
})

it('JSON in a script has no character that HTML or a script could take for its own', () => {
  const value = { text: '<!--</script>\u2028\u2029' }
  expect(jsonForScript(value)).not.toMatch(/[<\u2028\u2029]/)
  expect(JSON.parse(jsonForScript(value))).toEqual(value)
})

it('the interface follows the reading language unless set apart', () => {
  expect(interfaceLanguageOf({ interfaceLanguage: 'reading' }, 'es')).toBe('es')
  expect(interfaceLanguageOf({ interfaceLanguage: 'ru' }, 'es')).toBe('ru')
})

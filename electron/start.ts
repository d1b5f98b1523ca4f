/** What a page starts from, put together anew at each load. Knows no Electron. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language, Release } from '../publication/model'
import type { SettledPrint } from '../publication/printing/options'
import type { DeepPlace, Notice, Settings, Start } from './contract'
import { knownShortcuts } from './known-shortcuts'
import type { Theme } from './look'
import { fillPage, type Page, prerenderedPage } from './page'

/** What the start data are made of. */
export interface StartParts {
  readonly settings: Settings & { readonly print: SettledPrint }
  readonly reading: Language
  readonly release: Release | null
  readonly openAt: DeepPlace | null
  readonly notices: readonly Notice[]
  readonly platform: NodeJS.Platform
  readonly speechDispatcher: Start['speechDispatcher']
  readonly screenReader: boolean
  readonly versions: Start['versions']
}

/** The page, from the build's files in `folder`. */
export function startPage(folder: string, parts: StartParts, title: string, theme: Theme | null): Page {
  const start = startFrom(parts)
  const prerendered = prerenderedPage(start)
  const html = prerendered && readIfPresent(join(folder, prerendered))
  if (html) return fillPage(html, { ...start, prerendered: true }, title, theme)
  return fillPage(readFileSync(join(folder, 'index.html'), 'utf8'), start, title, theme)
}

export function startFrom({ settings, reading, platform, ...rest }: StartParts): Start {
  // The window is the desktop's own affair.
  const { window: _, ...shared } = settings
  return {
    ...rest,
    settings: { ...shared, language: reading, shortcuts: knownShortcuts(settings.shortcuts) },
    platform: platform === 'darwin' || platform === 'win32' ? platform : 'linux',
    prerendered: false,
  }
}

function readIfPresent(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

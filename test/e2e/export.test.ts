/** `npm run export -- --format pdf`, as a press office's scripts start it: where there is no display. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EXIT } from '../../electron/publishing/command-line'
import { allSentences } from '../../publication/model'
import { shippedRelease } from '../unit/shipped-release'
import { bare, missing, readPdf } from './paper/pdf'
import { brokenRules } from './paper/pdf-rules'

const ROOT = resolve(import.meta.dirname, '../..')
const release = shippedRelease()
let folder: string
let temporary: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-export-pdf-'))
  temporary = join(folder, 'tmp')
  await mkdir(temporary)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Starts the command; `ended` is what it answered. */
function start(...args: readonly string[]) {
  const env = {
    ...process.env,
    LC_ALL: 'fr_FR.UTF-8',
    INIT_CWD: folder,
    TMPDIR: temporary,
    TEMP: temporary,
    DISPLAY: '',
    WAYLAND_DISPLAY: '',
  }
  const command = ['scripts/export.mjs', '--format', 'pdf', ...args]
  let child: ReturnType<typeof execFile> | undefined
  const ended = new Promise<{ code: unknown; stdout: string; stderr: string }>((done) => {
    child = execFile(process.execPath, command, { cwd: ROOT, env }, (error, stdout, stderr) =>
      done({ code: error?.code ?? 0, stdout, stderr }),
    )
  })
  return { ended, end: () => child?.kill('SIGTERM') }
}
const here = () => readdir(folder)

describe('a PDF by the command line', () => {
  it('has two languages in the United Nations’ order, tagged, named and in their languages', async () => {
    const { code, stdout, stderr } = await start('--lang', 'fr,zh', '--out', 'deux.pdf', '--paper', 'a5').ended
    expect([code, stdout, stderr]).toEqual([EXIT.done, 'Enregistré\u00a0: deux.pdf\n', ''])
    const { title, language, marked, pages, outline, tagged } = await readPdf(join(folder, 'deux.pdf'))
    const { zh, fr } = release.editions
    expect([title, language, marked]).toEqual([zh.title.text, 'zh', true])
    expect(pages.every(([width, height]) => width === 420 && height === 595)).toBe(true)
    expect(outline.filter((each) => each.startsWith('1 '))).toEqual([`1 ${zh.title.text}`, `1 ${fr.title.text}`])
    // Links have the numbers of their notes in the text.
    const plain = (text: string) => text.replace(/\d/g, '')
    const sentences = [zh, fr].flatMap((edition) => allSentences(edition).map(({ text }) => plain(text)))
    expect(
      missing(
        tagged.map((each) => ({ ...each, text: plain(each.text) })),
        sentences,
      ),
    ).toEqual([])
    expect(await brokenRules(join(folder, 'deux.pdf'))).toEqual([])
    const titles = tagged.filter(({ role }) => role === 'H1').map(({ lang }) => lang)
    expect([...new Set(titles)]).toEqual(['zh', 'fr'])
  })

  it('has two languages side by side on a sheet that lies, that which is named first first', async () => {
    const wish = ['--layout', 'columns', '--orientation', 'landscape', '--paper', 'a4']
    const { code, stderr } = await start('--lang', 'fr,en', '--out', 'pair.pdf', ...wish).ended
    expect([code, stderr]).toEqual([EXIT.done, ''])
    const { language, pages, tagged } = await readPdf(join(folder, 'pair.pdf'))
    expect(language).toBe('fr')
    expect(pages.every(([width, height]) => width === 842 && height === 595)).toBe(true)
    const text = bare(tagged.map((each) => each.text).join(''))
    const at = (['fr', 'en'] as const).flatMap((each) =>
      [release.editions[each].title, ...allSentences(release.editions[each]).slice(-1)].map((sentence) =>
        text.indexOf(bare(sentence.text)),
      ),
    )
    const [titleFr = -1, endFr = -1, titleEn = -1, endEn = -1] = at
    expect(Math.min(...at)).toBeGreaterThanOrEqual(0)
    // Block by block: the one's title, the other's title, and each end after both.
    expect(titleFr < titleEn && titleEn < endFr && endFr < endEn, String(at)).toBe(true)
  })

  it('replaces nothing unasked', async () => {
    const { code, stderr } = await start('--lang', 'fr', '--out', 'deux.pdf').ended
    expect([code, stderr]).toEqual([EXIT.exists, 'deux.pdf existe déjà. Ajoutez --force pour le remplacer.\n'])
    expect((await readPdf(join(folder, 'deux.pdf'))).language).toBe('zh')
  })

  it('is told where it may not write', async () => {
    // On Linux where no one may make files, not even root.
    const [path, message] =
      process.platform === 'linux'
        ? [
            '/sys/kernel/a.pdf',
            'Vous n’avez pas le droit d’écrire ici\u00a0: /sys/kernel/a.pdf. Choisissez un autre dossier.',
          ]
        : [join('none', 'a.pdf'), `Le dossier de ${join('none', 'a.pdf')} n’existe pas. Choisissez-en un autre.`]
    const before = await here()
    const { code, stdout, stderr } = await start('--out', path).ended
    expect([code, stdout, stderr]).toEqual([EXIT.failed, '', `${message}\n`])
    expect(await here()).toEqual(before)
    expect(await readdir(temporary)).toEqual([])
  })

  // Windows ends a program without a word to it.
  it.runIf(process.platform !== 'win32')('leaves nothing behind where it is ended in between', async () => {
    const before = await here()
    const { ended, end } = start('--out', 'half.pdf')
    await expect.poll(async () => (await readdir(temporary)).join(), { timeout: 30_000 }).toContain('lectern-pdf-')
    expect((await here()).some((name) => name.endsWith('.part'))).toBe(true)
    const [work = ''] = await readdir(temporary)
    // Chromium has begun to keep its things.
    await expect.poll(async () => (await readdir(join(temporary, work))).length, { timeout: 30_000 }).toBeGreaterThan(1)
    end()
    await ended
    expect(await here()).toEqual(before)
    await expect.poll(() => readdir(temporary)).toEqual([])
  })

  // It makes one of its own, in the network namespace of these tests.
  it('leaves the display of others alone', () => {
    const socket = `/tmp/.X11-unix/X${process.env.DISPLAY?.slice(1)}`
    expect(process.platform !== 'linux' || existsSync(socket)).toBe(true)
  })
})

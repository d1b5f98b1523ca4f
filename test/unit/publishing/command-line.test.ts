import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { EXIT, type Exporter, exportRelease } from '../../../electron/publishing/command-line'
import { LANGUAGES } from '../../../publication/model'
import { readEpub } from '../../../publication/read-epub'
import { SHIPPED, shippedRelease } from '../shipped-release'

const ROOT = resolve(import.meta.dirname, '../../..')
const release = shippedRelease()
const folder = mkdtempSync(join(tmpdir(), 'lectern-export-'))
const at = (name: string) => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Everything of the command but its start. */
async function run(args: string, exporters: Readonly<Record<string, Exporter>> = {}, told: string[] = []) {
  const said: string[] = []
  const code = await exportRelease(args.split(' '), {
    language: 'en',
    releases: ['2012-01-01-other', SHIPPED],
    read: (id) =>
      id === SHIPPED ? { release } : { faults: [{ file: 'en.md', line: 3, code: 'raw-html', message: 'No.' }] },
    exporters,
    say: (line) => said.push(line),
    tell: (line) => told.push(line),
  })
  return { code, said: said.join('\n'), told: told.join('\n') }
}

describe('npm run export', () => {
  /** The real command, started in a folder of the person's. */
  const command = (...args: string[]) =>
    new Promise<{ code: number; stdout: string; stderr: string }>((done) => {
      const env = { ...process.env, LC_ALL: 'fr_FR.UTF-8', INIT_CWD: folder }
      execFile(process.execPath, ['scripts/export.mjs', ...args], { cwd: ROOT, env }, (error, stdout, stderr) =>
        done({ code: Number(error?.code ?? 0), stdout, stderr }),
      )
    })

  it('saves where the person is, in the languages asked for, and speaks the system’s language', async () => {
    const { code, stdout } = await command('--format', 'epub', '--lang', 'fr,ar', '--out', 'deux.epub')
    expect([code, stdout]).toEqual([EXIT.done, 'Enregistré\u00a0: deux.epub\n'])
    expect(readEpub(readFileSync(at('deux.epub'))).editions).toEqual([release.editions.fr, release.editions.ar])
    const again = await command('--format', 'epub', '--out', 'deux.epub')
    expect([again.code, again.stderr]).toEqual([
      EXIT.exists,
      'deux.epub existe déjà. Ajoutez --force pour le remplacer.\n',
    ])
  })

  it('leaves nothing behind where it is ended while it reads aloud', async () => {
    const before = readdirSync(folder)
    const env = { ...process.env, INIT_CWD: folder }
    const child = execFile(process.execPath, ['scripts/export.mjs', '--format', 'audio', '--out', 'talk.mp3'], {
      cwd: ROOT,
      env,
    })
    const ended = new Promise((done) => child.once('exit', done))
    await expect.poll(() => readdirSync(folder).some((name) => name.endsWith('.part')), { timeout: 50_000 }).toBe(true)
    child.kill('SIGTERM')
    await ended
    expect(readdirSync(folder)).toEqual(before)
  })

  it('takes all languages where none is named, and one file each where a format holds one', async () => {
    const { code, said } = await run(`--format txt --out ${at('text.txt')}`)
    expect(code).toBe(EXIT.done)
    expect(said.split('\n')).toEqual(LANGUAGES.map((language) => `Saved: ${at(`text.${language}.txt`)}`))
    await run(`--format md --lang zh --out ${at('zh.md')}`)
    const source = join(ROOT, 'resources', 'releases', SHIPPED, 'zh.md')
    expect(readFileSync(at('zh.md'), 'utf8')).toBe(readFileSync(source, 'utf8'))
  })

  it('replaces only what it is told to', async () => {
    writeFileSync(at('page.html'), 'mine')
    expect((await run(`--format html --out ${at('page.html')}`)).code).toBe(EXIT.exists)
    expect(readFileSync(at('page.html'), 'utf8')).toBe('mine')
    expect((await run(`--format html --out ${at('page.html')} --force`)).code).toBe(EXIT.done)
    expect(readFileSync(at('page.html'), 'utf8')).toMatch(/^<!DOCTYPE html>/)
  })

  it.each([
    ['--format epub', 'needed', /--out is needed/],
    ['--out x', 'needed', /--format is needed/],
    ['--format doc --out x', 'wrong', /--format cannot be “doc”. It can be: epub, html, txt, md/],
    ['--format epub --lang fr,de --out x', 'wrong', /--lang cannot be “fr,de”/],
    ['--format epub --release none --out x', 'wrong', /--release cannot be “none”/],
    ['--format txt --lines long --out x', 'wrong', /--lines cannot be “long”/],
    ['--format pdf --paper a9 --out x', 'wrong', /--paper cannot be “a9”. It can be: a4, letter, a3, a5/],
    ['--format pdf --size 4 --out x', 'wrong', /--size cannot be “4”. It can be: 8–40/],
    ['--format epub --out x --colour', 'unknown', /no option --colour/],
    ['--format epub --out', 'unknown', /no option --out/],
    ['epub', 'unknown', /no option epub/],
  ])('is told what is wrong: %s', async (args, _kind, message) => {
    const { code, told, said } = await run(args, { pdf: async () => [] })
    expect([code, said]).toEqual([EXIT.usage, ''])
    expect(told).toMatch(message)
    expect(existsSync('x')).toBe(false)
  })

  it('says what keeps a file from being written, and leaves nothing', async () => {
    mkdirSync(at('folder'))
    const before = readdirSync(folder)
    const nowhere = await run(`--format epub --out ${at('none/x.epub')}`)
    expect([nowhere.code, nowhere.told]).toEqual([
      EXIT.failed,
      `The folder of ${at('none/x.epub')} does not exist. Choose another.`,
    ])
    expect((await run(`--format epub --out ${at('folder')} --force`)).told).toContain('is a folder')
    if (process.platform === 'linux') {
      expect((await run('--format epub --out /dev/full')).told).toContain('not enough room for /dev/full')
    }
    expect(readdirSync(folder)).toEqual(before)
  })

  it('says that it could not be made, without advice about folders, and lets the reason out', async () => {
    const told: string[] = []
    const pdf = async () => {
      throw new Error('Electron ended with 1')
    }
    await expect(run(`--format pdf --out ${at('x.pdf')}`, { pdf }, told)).rejects.toThrow('Electron ended with 1')
    expect(told.join()).toMatch(/^Something went wrong while .*x\.pdf was being made/)
  })

  it('names the faults of a release, and hands other formats to who makes them', async () => {
    const faulty = await run(`--format epub --release 2012-01-01-other --out ${at('x.epub')}`)
    expect([faulty.code, faulty.told]).toEqual([EXIT.failed, 'The release 2012-01-01-other has faults:\n  en.md:3 No.'])
    const wishes: unknown[] = []
    const song: Exporter = async ({ release, lines, text, ...wish }) => {
      wishes.push(wish)
      return ['a.wav', 'a.vtt']
    }
    const { said } = await run('--format song --out a.wav --lang es --paper a5 --size 16', { song })
    expect(said).toBe('Saved: a.wav\nSaved: a.vtt')
    await run('--format song --out b.mp3 --lang es,ar --layout columns --orientation landscape', { song })
    const sequence = { replace: false, layout: 'sequence', orientation: 'portrait' }
    const columns = { ...sequence, layout: 'columns', orientation: 'landscape' }
    expect(wishes).toEqual([
      { ...sequence, path: 'a.wav', languages: ['es'], sound: 'wav', paper: 'a5', size: 16 },
      { ...columns, path: 'b.mp3', languages: ['es', 'ar'], sound: 'mp3', paper: null, size: 11 },
    ])
  })

  it('asks for two languages where two are to stand together', async () => {
    for (const [lang, layout] of [
      ['fr', 'columns'],
      ['fr,ar,en', 'paragraphs'],
    ] as const) {
      const pdf = async () => ['x.pdf']
      const { code, told } = await run(`--format pdf --out x.pdf --lang ${lang} --layout ${layout}`, { pdf })
      expect([code, told]).toEqual([EXIT.usage, `--layout ${layout} needs two languages, for example --lang ar,en`])
    }
  })

  it('shows its options', async () => {
    const { code, said } = await run('--help', { pdf: async () => [] })
    expect(code).toBe(EXIT.done)
    expect(said).toMatch(/epub, .*pdf/)
    for (const option of ['format', 'lang', 'out', 'force', 'release', 'lines', 'sound', 'paper', 'size', 'layout'])
      expect(said).toContain(`--${option}`)
  })
})

// @ts-check
/** Reads a release aloud into files, by the embedded voice in Node. */
import { setImmediate } from 'node:timers/promises'
import { importTypeScript } from './import-typescript.mjs'
import { inProject } from './project.mjs'
import { loadSpeech } from './speech.mjs'

/** @returns {Promise<import('../../electron/publishing/command-line').Exporter>} */
export async function audioExporter() {
  /** @type {typeof import('../../electron/publishing/sound-files')} */
  const { SoundFiles } = await importTypeScript(inProject('electron', 'publishing', 'sound-files.ts'))
  /** @type {typeof import('../../renderer/publishing/record-edition')} */
  const { recordEdition, DEFAULT_LISTENING } = await importTypeScript(
    inProject('renderer', 'publishing', 'record-edition.ts'),
  )
  /** @type {typeof import('../../renderer/listening/engine/synthesizer')} */
  const { createSynthesizer } = await importTypeScript(inProject('renderer', 'listening', 'engine', 'synthesizer.ts'))
  /** @type {typeof import('../../electron/publishing/file-words')} */
  const { fileWords } = await importTypeScript(inProject('electron', 'publishing', 'file-words.ts'))

  return async (wish) => {
    const files = await SoundFiles.open(wish, () => import('wasm-media-encoders'))
    try {
      const synthesizer = createSynthesizer(await loadSpeech())
      /** @type {import('../../renderer/publishing/recording').Make} */
      const make = async (job) => {
        /** @type {Int16Array[]} */
        const pieces = []
        synthesizer.synthesize(job, ({ samples }) => pieces.push(samples))
        // A signal is heard between two sentences.
        await setImmediate()
        return pieces
      }
      const progress = showProgress(wish.languages.length)
      for (const [index, language] of wish.languages.entries()) {
        const edition = wish.release.editions[language]
        const { status, said } = fileWords(wish.release)(language)
        const speech = { spoken: {}, lexicon: edition.lexicon ?? {} }
        const recorded = await recordEdition(
          { edition, speech, status: { text: status, spoken: said }, listening: DEFAULT_LISTENING },
          make,
          { onProgress: (share) => progress(index + share) },
        )
        await files.track(language, recorded.length, recorded.cues)
        for (const piece of recorded.pieces()) await files.add(piece)
      }
      progress(null)
      return await files.finish()
    } finally {
      await files.discard()
    }
  }
}

/**
 * On a terminal, a line that tells how much is done and then goes.
 * @param {number} whole
 */
function showProgress(whole) {
  const { stderr } = process
  return (/** @type {number | null} */ done) => {
    if (!stderr.isTTY) return
    stderr.write(done === null ? '\r\u001b[K' : `\r${Math.floor((done / whole) * 100)} %`)
  }
}

/**
 * Voices at another pitch. eSpeak NG's own setting of it goes from 0.7 to 1.7 times the usual one and leaves the melody as wide as
 * it was; in the description of a voice any pitch can be asked for. So a description is written for each pitch that is wanted.
 */
import type { Espeak } from '@echogarden/espeak-ng-emscripten'

const FOLDER = '/usr/share/espeak-ng-data/voices/!v'

/** What a voice without a variant is. */
const USUAL = 'language variant\nname usual\npitch 82 118\n'

/** The lowest and the highest pitch of a melody, in Hertz. */
const PITCH = /^pitch +(\d+) +(\d+)$/m

/** eSpeak NG counts from here: so many Hertz less are what its voices are made of. */
const ZERO = 9

/** Answers with the name of a voice at `pitch` times its usual pitch. */
export type VoiceAt = (voice: string, pitch: number) => string

export function createVoiceAt({ FS }: Pick<Espeak, 'FS'>): VoiceAt {
  const written = new Set<string>()
  return (voice, pitch) => {
    if (pitch === 1) return voice
    const [language = '', variant] = voice.split('+')
    const name = `${variant ?? 'usual'}-${Math.round(pitch * 100)}`
    if (!written.has(name)) {
      const usual = variant ? FS.readFile(`${FOLDER}/${variant}`, { encoding: 'utf8' }) : USUAL
      FS.writeFile(`${FOLDER}/${name}`, describedAt(usual, pitch))
      written.add(name)
    }
    return `${language}+${name}`
  }
}

function describedAt(description: string, pitch: number): string {
  return description.replace(PITCH, (_, lowest, highest) => {
    const [from, to] = [lowest, highest].map((hertz) => Math.round(ZERO + (Number(hertz) - ZERO) * pitch))
    return `pitch ${from} ${to}`
  })
}

/** What is used of eSpeak NG, compiled to JavaScript; the package has no types. */
declare module '@echogarden/espeak-ng-emscripten' {
  export interface EspeakEvent {
    readonly type: 'sentence' | 'word' | 'phoneme' | 'mark' | 'play' | 'end' | 'samplerate' | 'msg_terminated'
    /** Counted from 1, in code points of the text. */
    readonly text_position: number
    readonly word_length: number
    /** Milliseconds. */
    readonly audio_position: number
  }

  export interface EspeakWorker {
    set_voice(voice: string, variant: string | null): void
    /** Words a minute, 80 to 450; 175 is usual. */
    set_rate(rate: number): void
    /** Calls back with 16-bit samples of one channel, 22 050 a second; answering true stops it. */
    synthesize(text: string, onSamples: (samples: Int16Array, events: readonly EspeakEvent[]) => boolean): void
  }

  export interface Espeak {
    readonly eSpeakNGWorker: new () => EspeakWorker
    /** Emscripten's, in memory: the data file's files. Throws where there is no such file. */
    readonly FS: {
      readFile(path: string, options: { readonly encoding: 'utf8' }): string
      writeFile(path: string, text: string): void
    }
  }

  /** `getPreloadedPackage` answers with the data file, which is fetched otherwise. */
  export default function createEspeak(options?: { readonly getPreloadedPackage?: () => ArrayBuffer }): Promise<Espeak>
}

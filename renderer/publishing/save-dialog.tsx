import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SaveAnswer } from '../../electron/contract'
import { SAVE_FORMATS, type SaveFormat, SOUNDS, type Sound, TEXT_LINES } from '../../electron/publishing/formats'
import type { Language } from '../../publication/model'
import type { TextLines } from '../../publication/text-file'
import { announce, closeDialog } from '../actions'
import { useAppObject } from '../app-context'
import { Choice } from '../choice'
import { Dialog } from '../dialog'
import { host } from '../host'
import { isolated } from '../isolated'
import { localeOf, percent } from '../reading'
import { interfaceOf, useApp, useRelease } from '../state'
import { LanguageChoice } from './language-choice'

/** How much is done, or what became of it; null before anything was asked for. */
type Progress = { readonly share: number } | SaveAnswer | null

/** Saves the release as a file of another kind. */
export function SaveDialog() {
  const { t } = useTranslation()
  const app = useAppObject()
  const release = useRelease()
  const face = useApp(interfaceOf)
  const reading = useApp((state) => state.language)
  const [format, setFormat] = useState<SaveFormat>('epub')
  const [languages, setLanguages] = useState<readonly Language[]>([reading])
  const [lines, setLines] = useState<TextLines>('sentences')
  const [sound, setSound] = useState<Sound>('mp3')
  const [progress, setProgress] = useState<Progress>(null)
  const stopper = useRef<AbortController | null>(null)
  const isBusy = useRef(false)
  const main = useRef<HTMLButtonElement>(null)
  const about = useId()

  // Who closes the dialog gives the recording up.
  useEffect(() => () => stopper.current?.abort(), [])

  const say = (message: string) => announce(app.store, message, face, false)
  let said = -1
  const showShare = (share: number) => {
    setProgress({ share })
    const tenth = Math.floor(share * 10)
    if (tenth > said && tenth < 10) say(t('save.share', { percent: percent(tenth / 10, face) }))
    said = Math.max(said, tenth)
  }
  const save = async () => {
    if (languages.length === 0) return say(t('save.none'))
    if (isBusy.current) return
    isBusy.current = true
    // The language that is read opens first; the others follow in the United Nations’ order.
    const chosen = [...languages].sort((a, b) => Number(b === reading) - Number(a === reading))
    const answer = await make(chosen).catch((): SaveAnswer => ({ result: 'failed', fault: 'failed', path: '' }))
    setProgress(answer)
    isBusy.current = false
    say(inWords(answer))
  }
  const make = async (chosen: Language[]): Promise<SaveAnswer> => {
    if (format !== 'audio')
      return host.request('save:documents', { release: release.id, format, languages: chosen, lines })
    const { saveAudio } = await import('./save-audio')
    stopper.current = new AbortController()
    const { signal } = stopper.current
    return saveAudio(app, { release, languages: chosen, sound }, { onProgress: showShare, signal })
  }
  const list = (names: readonly string[]) => new Intl.ListFormat(localeOf(face)).format(names.map(isolated))
  const inWords = (answer: SaveAnswer): string => {
    if (answer.result === 'cancelled') return t('save.cancelled')
    if (answer.result === 'saved') return t('save.done', { names: list(answer.names) })
    return t(`saving.fault-${answer.fault}`, { path: isolated(answer.path) })
  }

  const isWorking = progress !== null && 'share' in progress

  // The button that had the focus has gone: the one in its place takes it.
  const wasWorking = useRef(isWorking)
  useLayoutEffect(() => {
    if (isWorking !== wasWorking.current) main.current?.focus()
    wasWorking.current = isWorking
  }, [isWorking])

  return (
    <Dialog title={t('save.title')} shape="middle">
      <fieldset className="section" disabled={isWorking}>
        <Choice
          label={t('save.format')}
          value={format}
          options={SAVE_FORMATS}
          nameOf={(option) => t(`saving.kind-${option}`)}
          onChange={setFormat}
          describedBy={about}
        />
        <p id={about} className="small">
          {t(`save.about-${format}`)}
        </p>
        <LanguageChoice chosen={languages} onChange={setLanguages} />
        {format === 'txt' && (
          <Choice
            label={t('save.lines')}
            value={lines}
            options={TEXT_LINES}
            nameOf={(option) => t(`save.lines-${option}`)}
            onChange={setLines}
          />
        )}
        {format === 'audio' && (
          <Choice
            label={t('save.sound')}
            value={sound}
            options={SOUNDS}
            nameOf={(option) => t(`save.sound-${option}`)}
            onChange={setSound}
          />
        )}
      </fieldset>
      {isWorking ? (
        <div className="recording">
          <label>
            <span>{t('save.working')}</span>
            <progress value={progress.share} max={1} />
          </label>
          <button type="button" ref={main} onClick={() => stopper.current?.abort()}>
            {t('dialog.cancel')}
          </button>
        </div>
      ) : (
        <div className="buttons">
          <button type="button" className="primary" ref={main} onClick={save}>
            {t('save.save')}
          </button>
          {progress?.result === 'saved' && (
            <button type="button" onClick={() => host.request('save:show', {})}>
              {t('save.show')}
            </button>
          )}
          <button type="button" onClick={() => closeDialog(app.store)}>
            {t('dialog.close')}
          </button>
        </div>
      )}
      {languages.length === 0 && <p className="outcome">{t('save.none')}</p>}
      {progress && 'result' in progress && <p className="outcome">{inWords(progress)}</p>}
    </Dialog>
  )
}

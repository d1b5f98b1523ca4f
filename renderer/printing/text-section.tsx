import { useEffect, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { besideOf } from '../../electron/contract'
import { LANGUAGES, type Language, withLanguage } from '../../publication/model'
import { hasRoomForColumns } from '../../publication/printing/geometry'
import { PRINT_TEXTS } from '../../publication/printing/options'
import { announce, keepSettings } from '../actions'
import { Check } from '../check'
import { Choice } from '../choice'
import { languageName } from '../reading'
import { interfaceOf, useApp, useAppStore } from '../state'
import type { PrintStart } from './open-print'
import { usePrint } from './use-print'
import type { Part } from './wish'

interface Props {
  readonly start: PrintStart
  readonly part: Part
  readonly onPart: (part: Part) => void
}

/** Which languages, and how much of the release. */
export function TextSection({ start, part, onPart }: Props) {
  const { t } = useTranslation()
  const store = useAppStore()
  const [print, change] = usePrint()
  const face = useApp(interfaceOf)
  const reading = useApp((state) => state.language)
  const parallel = useApp((state) => state.parallel)
  const note = useId()
  const tooNarrow = print.text === 'columns' && !hasRoomForColumns(print)
  useEffect(() => {
    // It comes by another choice, too, of size or paper, where one does not see it.
    if (tooNarrow) announce(store, t('print.too-narrow'), face, false)
  }, [tooNarrow, store, t, face])
  const nameOf = (language: Language) => languageName(language, face)
  const parts: readonly Part[] = ['whole', ...(start.selection.length ? (['selection'] as const) : []), 'section']
  const include = (language: Language, on: boolean) => {
    const languages = withLanguage(print.languages, language, on)
    // One there must be: the last one stays.
    if (languages.length) change({ languages })
  }
  return (
    <fieldset className="section">
      <legend>{t('print.text')}</legend>
      <Choice
        label={t('print.languages')}
        value={print.text}
        options={PRINT_TEXTS}
        nameOf={(text) => (text === 'reading' ? nameOf(reading) : t(`print.text-${text}`))}
        onChange={(text) => change({ text })}
        describedBy={tooNarrow ? note : undefined}
      />
      {tooNarrow && (
        <p id={note} className="small">
          {t('print.too-narrow')}
        </p>
      )}
      {(print.text === 'columns' || print.text === 'paragraphs') && (
        <Choice
          label={t('print.beside')}
          value={besideOf(parallel.language, reading)}
          options={LANGUAGES.filter((language) => language !== reading)}
          nameOf={nameOf}
          onChange={(language) => keepSettings(store, { parallel: { ...parallel, language } })}
        />
      )}
      {print.text === 'several' &&
        LANGUAGES.map((language) => (
          <Check
            key={language}
            label={nameOf(language)}
            checked={print.languages.includes(language)}
            onChange={(on) => include(language, on)}
          />
        ))}
      <Choice
        label={t('print.part')}
        value={part}
        options={parts}
        nameOf={(each) => t(`print.part-${each}`)}
        onChange={onPart}
      />
    </fieldset>
  )
}

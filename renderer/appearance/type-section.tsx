import { useTranslation } from 'react-i18next'
import {
  type Face,
  facesOf,
  HAS_LETTER_SPACING,
  HAS_SYLLABLES,
  HAS_WORD_SPACING,
  type Look,
  TYPE_RANGES,
  type TypeRange,
  type TypeSettings,
  typeOf,
  type Weight,
  weightsOf,
} from '../../electron/look'
import type { Language } from '../../publication/model'
import { keepSettings } from '../actions'
import { languageName } from '../reading'
import { interfaceOf, useApp, useAppStore } from '../state'
import { Sample } from './sample'
import { Slider } from './slider'

/** What the faces are called; names are in no language. The two bundled families are said by their kind. */
const FACE_NAMES: Partial<Record<Face, string>> = {
  atkinson: 'Atkinson Hyperlegible Next',
  lexend: 'Lexend',
  opendyslexic: 'OpenDyslexic',
}
const ALIGNMENTS = ['own', 'start', 'justify'] as const satisfies readonly TypeSettings['align'][]

/** The sliders that make sense for a language. */
function rangesOf(language: Language): readonly TypeRange[] {
  return (Object.keys(TYPE_RANGES) as TypeRange[]).filter(
    (name) =>
      (name !== 'letter' || HAS_LETTER_SPACING.has(language)) && (name !== 'word' || HAS_WORD_SPACING.has(language)),
  )
}

/** The type of the text, for every language or for the one that is read. */
export function TypeSection() {
  const { t } = useTranslation()
  const store = useAppStore()
  const language = useApp((state) => state.language)
  const face = useApp(interfaceOf)
  const settings = useApp((state) => state.type)
  const isOwn = settings.own[language] !== undefined
  const type = typeOf({ type: settings }, language)

  const weights = weightsOf(language, type.face)

  const keep = (next: Look['type']) => keepSettings(store, { type: next })
  const change = (part: Partial<TypeSettings>) => {
    const changed = { ...type, ...part }
    keep(isOwn ? { ...settings, own: { ...settings.own, [language]: changed } } : { ...settings, all: changed })
  }
  const setApart = (apart: boolean) => {
    const { [language]: own, ...others } = settings.own
    keep({ ...settings, own: apart ? { ...others, [language]: own ?? type } : (others as Look['type']['own']) })
  }

  return (
    <fieldset className="section">
      <legend>{t('appearance.type')}</legend>
      <Sample />
      <label className="choice">
        <span>{t('appearance.scope')}</span>
        <select value={isOwn ? 'one' : 'all'} onChange={(event) => setApart(event.target.value === 'one')}>
          <option value="all">{t('appearance.scope-all')}</option>
          <option value="one">{t('appearance.scope-one', { language: languageName(language, face) })}</option>
        </select>
      </label>
      <label className="choice">
        <span>{t('appearance.face')}</span>
        <select value={type.face} onChange={(event) => change({ face: event.target.value as Face })}>
          {facesOf(language).map((name) => (
            <option key={name} value={name}>
              {FACE_NAMES[name] ?? t(`appearance.face-${name as 'serif' | 'sans'}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="choice">
        <span>{t('appearance.weight')}</span>
        <select
          value={weights.includes(type.weight) ? type.weight : 'own'}
          onChange={(event) => change({ weight: event.target.value as Weight })}
        >
          {weights.map((weight) => (
            <option key={weight} value={weight}>
              {t(`appearance.weight-${weight}`)}
            </option>
          ))}
        </select>
      </label>
      {rangesOf(language).map((name) => (
        <Slider
          key={name}
          label={t(`appearance.${name}`)}
          value={type[name]}
          {...TYPE_RANGES[name]}
          onChange={(value) => change({ [name]: value })}
        />
      ))}
      <label className="choice">
        <span>{t('appearance.align')}</span>
        <select value={type.align} onChange={(event) => change({ align: event.target.value as TypeSettings['align'] })}>
          {ALIGNMENTS.map((align) => (
            <option key={align} value={align}>
              {t(`appearance.align-${align}`)}
            </option>
          ))}
        </select>
      </label>
      {HAS_SYLLABLES.has(language) && (
        <label className="check">
          <input
            type="checkbox"
            checked={type.hyphenation}
            onChange={(event) => change({ hyphenation: event.target.checked })}
          />
          <span>{t('appearance.hyphenation')}</span>
        </label>
      )}
    </fieldset>
  )
}

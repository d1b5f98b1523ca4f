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
  weightsOf,
} from '../../electron/look'
import type { Language } from '../../publication/model'
import { keepSettings } from '../actions'
import { Check } from '../check'
import { Choice } from '../choice'
import { languageName } from '../reading'
import { Slider } from '../slider'
import { interfaceOf, useApp, useAppStore } from '../state'
import { Sample } from './sample'

/** What the faces are called; names are in no language. The two bundled families are said by their kind. */
const FACE_NAMES: Partial<Record<Face, string>> = {
  atkinson: 'Atkinson Hyperlegible Next',
  lexend: 'Lexend',
  opendyslexic: 'OpenDyslexic',
}
const SCOPES = ['all', 'one'] as const
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
      <Choice
        label={t('appearance.scope')}
        value={isOwn ? 'one' : 'all'}
        options={SCOPES}
        nameOf={(scope) => t(`appearance.scope-${scope}`, { language: languageName(language, face) })}
        onChange={(scope) => setApart(scope === 'one')}
      />
      <Choice
        label={t('appearance.face')}
        value={type.face}
        options={facesOf(language)}
        nameOf={(name) => FACE_NAMES[name] ?? t(`appearance.face-${name as 'serif' | 'sans'}`)}
        onChange={(name) => change({ face: name })}
      />
      <Choice
        label={t('appearance.weight')}
        value={weights.includes(type.weight) ? type.weight : 'own'}
        options={weights}
        nameOf={(weight) => t(`appearance.weight-${weight}`)}
        onChange={(weight) => change({ weight })}
      />
      {rangesOf(language).map((name) => (
        <Slider
          key={name}
          label={t(`appearance.${name}`)}
          value={type[name]}
          {...TYPE_RANGES[name]}
          onChange={(value) => change({ [name]: value })}
        />
      ))}
      <Choice
        label={t('appearance.align')}
        value={type.align}
        options={ALIGNMENTS}
        nameOf={(align) => t(`appearance.align-${align}`)}
        onChange={(align) => change({ align })}
      />
      {HAS_SYLLABLES.has(language) && (
        <Check
          label={t('appearance.hyphenation')}
          checked={type.hyphenation}
          onChange={(hyphenation) => change({ hyphenation })}
        />
      )}
    </fieldset>
  )
}

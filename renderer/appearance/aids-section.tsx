import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { shortcutOf } from '../../electron/command-table'
import { type Aids, FOCUS_AIDS, HAS_SYLLABLES } from '../../electron/look'
import { keepSettings } from '../actions'
import { Check } from '../check'
import { Choice } from '../choice'
import { showKeys } from '../keyboard'
import { Slider } from '../slider'
import { useApp, useAppStore } from '../state'

/** What helps to stay on the line, and to see the parts of words. */
export function AidsSection() {
  const { t } = useTranslation()
  const store = useAppStore()
  const aids = useApp((state) => state.aids)
  const language = useApp((state) => state.language)
  const hint = useAidsHint()
  const hintId = useId()
  const change = (part: Partial<Aids>) => keepSettings(store, { aids: { ...aids, ...part } })
  // A ruler dims nothing.
  const dims = aids.focus !== 'off' && aids.focus !== 'ruler'

  return (
    <fieldset className="section">
      <legend>{t('appearance.aids')}</legend>
      <Choice
        label={t('appearance.focus')}
        value={aids.focus}
        options={FOCUS_AIDS}
        nameOf={(focus) => t(`appearance.focus-${focus}`)}
        onChange={(focus) => change({ focus })}
        describedBy={hint ? hintId : undefined}
      />
      {hint && (
        <p id={hintId} className="small">
          {hint}
        </p>
      )}
      {dims && (
        <Slider
          label={t('appearance.dim')}
          value={aids.dim}
          min={0}
          max={1}
          step={0.05}
          onChange={(dim) => change({ dim })}
        />
      )}
      {HAS_SYLLABLES.has(language) && (
        <Check
          label={t('appearance.syllables')}
          checked={aids.syllables}
          onChange={(syllables) => change({ syllables })}
        />
      )}
    </fieldset>
  )
}

/** How an aid is moved, with the keys that do it now; null where a person took them away. */
function useAidsHint(): string | null {
  const { t } = useTranslation()
  const platform = useApp((state) => state.start.platform)
  const shortcuts = useApp((state) => state.shortcuts)
  const [next, previous] = (['aid-next', 'aid-previous'] as const).map((id) => shortcutOf(id, shortcuts, platform))
  if (!next || !previous) return null
  // Isolated (U+2066, U+2069): in Arabic the signs of macOS would change sides.
  const isolated = (keys: string) => `\u2066${showKeys(keys, platform)}\u2069`
  return t('appearance.aids-hint', { next: isolated(next), previous: isolated(previous) })
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DEFAULT_LOOK, type Look, MAX_PRESETS } from '../../electron/look'
import { keepSettings } from '../actions'
import { host } from '../host'
import { isolated } from '../isolated'
import { type State, useApp, useAppStore } from '../state'
import { BUILT_IN, LOOKS } from './presets'

type Changed = Look & Pick<State, 'presets'>

const lookOf = ({ theme, ownTheme, type, aids }: State): Look => ({ theme, ownTheme, type, aids })

/** Looks by name: to use, to keep, to take along in a file; and the way back. */
export function PresetsSection() {
  const { t } = useTranslation()
  const store = useAppStore()
  const presets = useApp((state) => state.presets)
  const [name, setName] = useState('')
  const [message, setMessage] = useState('')
  /** What stood before the last change here, to go back to. */
  const [before, setBefore] = useState<Changed | null>(null)

  const keep = (patch: Partial<Changed>) => {
    setBefore({ ...lookOf(store.getState()), presets })
    keepSettings(store, patch)
  }
  const undo = () => {
    if (before) keepSettings(store, before)
    setBefore(null)
    setMessage(t('appearance.undone'))
    document.getElementById('preset-name')?.focus()
  }
  const use = (look: Look, called: string) => {
    keep(look)
    setMessage(t('appearance.preset-used', { name: isolated(called) }))
  }
  const save = () => {
    const called = name.trim()
    if (!called) return
    const others = presets.filter((preset) => preset.name !== called)
    if (others.length >= MAX_PRESETS) return setMessage(t('appearance.preset-full'))
    keep({ presets: [...others, { name: called, look: lookOf(store.getState()) }] })
    setName('')
    setMessage(t('appearance.preset-saved', { name: isolated(called) }))
  }
  const remove = (called: string) => {
    keep({ presets: presets.filter((preset) => preset.name !== called) })
    setMessage(t('appearance.preset-deleted', { name: isolated(called) }))
    document.getElementById('preset-name')?.focus()
  }
  const exportLook = async () => {
    const done = await host.request('look:export', { look: lookOf(store.getState()), presets })
    if (done !== 'cancelled') setMessage(t(done === 'done' ? 'appearance.exported' : 'appearance.export-failed'))
  }
  const importLook = async () => {
    const found = await host.request('look:import', {})
    if (found === 'cancelled') return
    if (found === 'failed') return setMessage(t('appearance.import-failed'))
    // What has the same name is replaced, and nothing else of one's own is lost.
    const names = new Set(found.presets.map((preset) => preset.name))
    const kept = presets.filter((preset) => !names.has(preset.name))
    keep({ ...found.look, presets: [...found.presets, ...kept].slice(0, MAX_PRESETS) })
    setMessage(t('appearance.imported'))
  }
  const reset = () => {
    keep(DEFAULT_LOOK)
    setMessage(t('appearance.reset-done'))
  }

  return (
    <fieldset className="section">
      <legend>{t('appearance.presets')}</legend>
      <ul className="presets">
        {BUILT_IN.map((id) => (
          <li key={id}>
            <button type="button" onClick={() => use(LOOKS[id], t(`preset.${id}`))}>
              {t(`preset.${id}`)}
            </button>
          </li>
        ))}
        {presets.map((preset) => (
          <li key={preset.name}>
            <button type="button" dir="auto" onClick={() => use(preset.look, preset.name)}>
              {preset.name}
            </button>
            <button
              type="button"
              aria-label={t('appearance.preset-delete-named', { name: isolated(preset.name) })}
              onClick={() => remove(preset.name)}
            >
              {t('appearance.preset-delete')}
            </button>
          </li>
        ))}
      </ul>
      <form
        className="save-preset"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <label className="field">
          <span>{t('appearance.preset-name')}</span>
          <input
            id="preset-name"
            dir="auto"
            maxLength={60}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <button type="submit">{t('appearance.preset-save')}</button>
      </form>
      <div className="buttons">
        <button type="button" onClick={exportLook}>
          {t('appearance.export')}
        </button>
        <button type="button" onClick={importLook}>
          {t('appearance.import')}
        </button>
        <button type="button" onClick={reset}>
          {t('appearance.reset')}
        </button>
      </div>
      <p role="status" className="small">
        {message}
      </p>
      {before && (
        <button type="button" onClick={undo}>
          {t('appearance.undo')}
        </button>
      )}
    </fieldset>
  )
}

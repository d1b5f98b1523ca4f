import { useTranslation } from 'react-i18next'
import { OWN_COLOURS, type OwnColour } from '../../electron/look'
import { keepSettings } from '../actions'
import { interfaceOf, useApp, useAppStore } from '../state'
import { ContrastAdvice } from './contrast-advice'

/** Five colours to choose, and at once how well each can be read. */
export function OwnColours() {
  const { t } = useTranslation()
  const store = useAppStore()
  const colours = useApp((state) => state.ownTheme)
  const lang = useApp(interfaceOf)
  const choose = (name: OwnColour, colour: string) => keepSettings(store, { ownTheme: { ...colours, [name]: colour } })
  const take = (name: OwnColour, colour: string) => {
    choose(name, colour)
    // The button is gone with the warning.
    document.getElementById(`own-${name}`)?.focus()
  }
  return (
    <fieldset className="section own-colours">
      <legend>{t('appearance.own')}</legend>
      {OWN_COLOURS.map((name) => (
        <div key={name} className="own-colour">
          <label>
            <input
              id={`own-${name}`}
              type="color"
              value={colours[name]}
              onChange={(event) => choose(name, event.target.value)}
            />
            <span>{t(`appearance.colour-${name}`)}</span>
            <code dir="ltr">{colours[name]}</code>
          </label>
          {name !== 'page' && (
            <ContrastAdvice name={name} colours={colours} lang={lang} choose={(colour) => take(name, colour)} />
          )}
        </div>
      ))}
    </fieldset>
  )
}

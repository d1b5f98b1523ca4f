import { useEffect } from 'react'
import type { DeepPlace } from '../electron/contract'
import { uncoverText } from './actions'
import { type App, useAppObject } from './app-context'
import { warmFonts } from './appearance'
import { runCommand } from './commands'
import { loadOthers, withEditions } from './editions'
import { indexAhead } from './finding'
import { host } from './host'
import { changeLanguage } from './languages'
import { goTo, leavePlace, madeSentence, rewrite, showAtTop } from './reading'

/** What the desktop tells the page: commands of the native menu, deep links, messages. And the first place. */
export function useDesktop(): void {
  const app = useAppObject()
  useEffect(() => {
    const { store } = app
    const { start } = store.getState()
    store.setState({ notices: start.notices })
    if (start.openAt) openPlace(app, start.openAt)
    else if (start.settings.place && start.settings.place.release === start.release?.id)
      showAtTop(start.settings.place.sentence)
    document.documentElement.dataset.ready = 'true'
    if (start.release) warmFonts(start.release)
    void loadOthers(store).then(() => indexAhead(store))

    const stops = [
      host.on('command', (id) => runCommand(app, id)),
      host.on('open-place', (place) => {
        uncoverText(store)
        leavePlace(app)
        openPlace(app, place)
      }),
      host.on('screen-reader', (screenReader) => {
        if (screenReader !== store.getState().screenReader) rewrite(() => store.setState({ screenReader }))
      }),
      host.on('notice', (notice) => store.setState((state) => ({ notices: [...state.notices, notice] }))),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [app])
}

/** Goes where a deep link says; a sentence that the release does not have opens its start. */
function openPlace(app: App, { language, sentence }: DeepPlace): void {
  withEditions(app.store, [language], () => {
    changeLanguage(app, language)
    goTo(madeSentence(sentence) ? sentence : 'title', 'top')
  })
}

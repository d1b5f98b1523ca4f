/** The change of language: the sentence at the top of the view, the focus and the place stay. */
import type { Language } from '../../publication/model'
import { announceChange, saveSettings } from '../actions'
import type { App } from '../app-context'
import { withEditions } from '../editions'
import { keepPlace, rewrite } from '../reading'
import { interfaceOf } from '../state'

/** Reads on in another language, once its text is there. `quietly` where another message says so already. */
export function changeLanguage(app: App, language: Language, quietly = false): void {
  withEditions(app.store, [language], () => change(app, language, quietly))
}

function change(app: App, language: Language, quietly: boolean): void {
  const { store, i18n } = app
  const state = store.getState()
  if (state.language === language) return
  // Two columns of one language are of no use: the pair changes places.
  const parallel =
    state.parallel.language === language ? { ...state.parallel, language: state.language } : state.parallel
  rewrite(() => {
    store.setState({ language, parallel })
    applyInterface(app)
  })
  const status = state.start.release?.editions[language].status
  if (!quietly && status) announceChange(store, i18n.t(`announce.${status}`, { lng: language }), language, false)
  saveSettings(store, { language, parallel })
}

/** Sets the interface apart from the reading language, or lets it follow. */
export function changeInterface(app: App, interfaceLanguage: Language | 'reading'): void {
  const { store, i18n } = app
  keepPlace(() => {
    store.setState({ interfaceLanguage })
    applyInterface(app)
  })
  announceChange(store, i18n.t('announce.interface'), interfaceOf(store.getState()), true)
  saveSettings(store, { interfaceLanguage })
}

/** Brings the words and the document's language and direction in line with the state. */
export function applyInterface({ store, i18n }: App): void {
  const language = interfaceOf(store.getState())
  if (i18n.language !== language) void i18n.changeLanguage(language)
  document.documentElement.lang = language
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr'
}

/** The page's start: takes over the prerendered text, or makes the page. */
import { createRoot, hydrateRoot } from 'react-dom/client'
import { App } from './app'
import { followLook } from './appearance'
import { readStart } from './host'
import { createI18n } from './i18n'
import { applyInterface } from './languages'
import { copyWithoutSoftHyphens, followHyphenation, followSyllables } from './reading'
import { createState, interfaceOf } from './state'

const start = readStart()
const store = createState(start)
const app = { store, i18n: createI18n(interfaceOf(store.getState())) }
const root = document.getElementById('root') as HTMLElement
applyInterface(app)
followLook(store)
copyWithoutSoftHyphens()
followSyllables(store)
await followHyphenation(store)

if (start.prerendered) hydrateRoot(root, <App app={app} />)
else createRoot(root).render(<App app={app} />)

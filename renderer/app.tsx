import { useEffect } from 'react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { useReadingAid } from './aids'
import { Announcer } from './announcer'
import { type App as AppObject, AppProvider, RunProvider, useRun } from './app-context'
import { AppearancePanel } from './appearance'
import { BesideChoice } from './beside-choice'
import { runCommand } from './commands'
import { AboutDialog, CommandDialog, GlossaryDialog, HelpDialog, ScreenReaderDialog, ShortcutsDialog } from './help'
import { HeardMarks, ListeningPanel } from './listening'
import { PrintDialog } from './printing'
import { SaveDialog } from './publishing'
import {
  Article,
  followAttention,
  formatDate,
  HeadingsDialog,
  LinkDialog,
  ParallelArticle,
  textKey,
  useEnds,
  useFilling,
  useKeptPlace,
} from './reading'
import { interfaceOf, useApp, useRelease } from './state'
import { TopBar } from './top-bar'
import { useDesktop } from './use-desktop'
import { useShortcutKeys } from './use-shortcut-keys'

/** The whole page over one state. */
export function App({ app }: { app: AppObject }) {
  return (
    <I18nextProvider i18n={app.i18n}>
      <AppProvider value={app}>
        <RunProvider value={(id) => runCommand(app, id)}>
          <Page />
        </RunProvider>
      </AppProvider>
    </I18nextProvider>
  )
}

function Page() {
  const { t } = useTranslation()
  const readable = useApp((state) => state.start.release !== null)
  const panel = useApp((state) => state.panel)
  useDesktop()
  useShortcutKeys()
  useReadingAid()
  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: a skip link; handled so that the address stays as it is */}
      <a className="skip" href="#text" onClick={skip}>
        {t('bar.skip')}
      </a>
      <TopBar />
      {panel === 'appearance' && <AppearancePanel />}
      {panel === 'listening' && <ListeningPanel />}
      <main id="text" tabIndex={-1}>
        {readable && <Text />}
      </main>
      {readable && <Footer />}
      <Dialogs />
      <Announcer />
    </>
  )
}

/** Goes to the text without a change of address. */
function skip(event: { preventDefault(): void }) {
  event.preventDefault()
  document.getElementById('text')?.focus({ preventScroll: true })
}

function Text() {
  const parallel = useApp((state) => state.parallel.on && state.parallel.language !== state.language)
  const key = useApp(textKey)
  useEffect(followAttention, [])
  useEnds()
  useFilling()
  useKeptPlace()
  return (
    <>
      {parallel ? (
        <>
          <BesideChoice />
          <ParallelArticle key={key} />
        </>
      ) : (
        <Article key={key} />
      )}
      <HeardMarks />
    </>
  )
}

function Footer() {
  const { t } = useTranslation()
  const run = useRun()
  const release = useRelease()
  const face = useApp(interfaceOf)
  return (
    <footer className="foot">
      <p>{t('page.footer', { publisher: release.publisher[face], date: formatDate(release.datePublished, face) })}</p>
      <button type="button" className="link-button" onClick={() => run('about-release')}>
        {t('command.about-release')}
      </button>
    </footer>
  )
}

function Dialogs() {
  const dialog = useApp((state) => state.dialog)
  const readable = useApp((state) => state.start.release !== null)
  switch (dialog?.kind) {
    case 'commands':
      return <CommandDialog key="commands" />
    case 'shortcuts':
      return <ShortcutsDialog key="shortcuts" />
    case 'help':
      return <HelpDialog key="help" />
    case 'screen-reader':
      return <ScreenReaderDialog key="screen-reader" />
    case 'glossary':
      return readable && <GlossaryDialog key="glossary" />
    case 'headings':
      return readable && <HeadingsDialog key="headings" />
    case 'save-as':
      return readable && <SaveDialog key="save-as" />
    case 'about':
      return readable && <AboutDialog key="about" />
    case 'print':
      return readable && <PrintDialog key="print" start={dialog.start} />
    case 'link':
      return <LinkDialog key="link" link={dialog.link} language={dialog.language} />
    default:
      return null
  }
}

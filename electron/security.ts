/** Everything a page could reach beyond itself, refused: network, navigation, windows, permissions, downloads. */
import { type App, app, type Session, type WebContents, type WebPreferences } from 'electron'
import { isOurs } from './app-url'
import { logRefusal } from './log'

/** How every page of ours is locked in. Most are defaults today; a default can change, a promise not. */
export const WEB_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // A media key is no gesture that Chromium knows, and begins to read aloud.
  autoplayPolicy: 'no-user-gesture-required',
  // Its dictionaries would be fetched from the network.
  spellcheck: false,
} as const satisfies WebPreferences

/** Chromium's own reasons to use the network, taken away; and no name is resolved, whoever asks. */
const SWITCHES: readonly (readonly [string, string?])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['no-pings'],
  // No proxy either: looking one up can ask the network.
  ['no-proxy-server'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-features', 'AutofillServerCommunication,MediaRouter,NetworkTimeServiceQuerying,OptimizationHints'],
]

/**
 * Switches by which another program could drive the page. Chrome too takes them only with a profile of their own: whoever
 * started the reader with them on a person's own profile would see what that person reads and how.
 */
const DEBUGGING = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-allow-origins'] as const

/** Before the application is ready. */
export function hardenProcess(): void {
  if (app.isPackaged && !app.commandLine.hasSwitch('user-data-dir')) {
    for (const name of DEBUGGING) app.commandLine.removeSwitch(name)
  }
  // As root, which only development is, Chromium runs without its sandbox or not at all.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value)
  hardenContents(app)
  app.on('certificate-error', (event, _contents, url, _error, _certificate, callback) => {
    event.preventDefault()
    logRefusal('certificate', url)
    callback(false)
  })
}

/** Before a session loads its first page. */
export function hardenSession(session: Session, isPackaged: boolean): void {
  session.setPermissionRequestHandler((_contents, permission, callback) => {
    logRefusal('permission', permission)
    callback(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  // Screen capture needs no handler: where none is set, it is refused.
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event, item) => {
    event.preventDefault()
    logRefusal('download', item.getURL())
  })
  session.webRequest.onBeforeRequest(({ url }, callback) => {
    const allowed = isAllowedRequest(url, isPackaged)
    if (!allowed) logRefusal('request', url)
    callback({ cancel: !allowed })
  })
}

/** Only our own origin; in development the developer tools' own pages too. */
export function isAllowedRequest(url: string, isPackaged: boolean): boolean {
  return isOurs(url) || (!isPackaged && url.startsWith('devtools://'))
}

/** Every page that comes to be, whoever made it: it goes nowhere and opens nothing. */
function hardenContents(source: App): void {
  source.on('web-contents-created', (_event, contents) => {
    refuseNavigation(contents)
    contents.setWindowOpenHandler(({ url }) => {
      logRefusal('window', url)
      return { action: 'deny' }
    })
    contents.on('will-attach-webview', (event, _preferences, { src }) => {
      event.preventDefault()
      logRefusal('webview', src ?? '')
    })
  })
}

/** Also to our own page: what the desktop loads or reloads itself does not pass here. */
function refuseNavigation(contents: WebContents): void {
  const refuse = (event: { readonly url: string; preventDefault(): void }) => {
    event.preventDefault()
    logRefusal('navigation', event.url)
  }
  // The first is for every frame and comes before the second, which is for the page alone.
  contents.on('will-frame-navigate', refuse)
  contents.on('will-navigate', refuse)
  contents.on('will-redirect', refuse)
}

/** The floor that the reader is measured against: a window with the same text as a static file, and nothing else. */
const { app, BrowserWindow } = require('electron')

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1200, height: 900 })
  window.loadFile(String(process.env.BARE_PAGE))
})
app.on('window-all-closed', () => app.quit())

/** Shows the native menu, and makes it anew when something in it has changed. */
import { Menu } from 'electron'
import type { Language } from '../publication/model'
import type { CommandId } from './command-table'
import { type MenuState, menuTemplate } from './menu-template'
import { textOf } from './text'

export class ApplicationMenu {
  #shown = ''
  readonly #choose: (command: CommandId) => void

  constructor(choose: (command: CommandId) => void) {
    this.#choose = (command) => {
      // A click sets check marks by itself. What is right is decided by the settings: draw anew at their next change.
      this.#shown = ''
      choose(command)
    }
  }

  show(state: MenuState, language: Language): void {
    const wanted = JSON.stringify([language, state])
    if (wanted === this.#shown) return
    this.#shown = wanted
    const text = textOf(language)
    const template = menuTemplate({ state, text, platform: process.platform, choose: this.#choose })
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }
}

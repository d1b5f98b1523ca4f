import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CommandId, shortcutOf } from '../../electron/command-table'
import { isolated } from '../isolated'
import { acceleratorOf, showKeys } from '../keyboard'
import { useApp } from '../state'
import { checkKeys, type Objection } from './check-keys'
import { Keys } from './keys'
import { useShortcuts } from './use-shortcuts'

/** One command and its keys. While new keys are awaited its field takes every key but Tab and Escape. */
export function ShortcutRow({ id, say }: { id: CommandId; say: (message: string) => void }) {
  const { t } = useTranslation()
  const platform = useApp((state) => state.start.platform)
  const shortcuts = useApp((state) => state.shortcuts)
  const { assign, remove, reset } = useShortcuts()
  const [waiting, setWaiting] = useState(false)
  const [refused, setRefused] = useState<{ keys: string; why: Objection } | null>(null)
  const change = useRef<HTMLButtonElement>(null)
  const name = useId()
  const hint = useId()
  const refusal = useId()
  const command = t(`command.${id}`)
  const keys = shortcutOf(id, shortcuts, platform)

  const done = (message = '') => {
    setWaiting(false)
    setRefused(null)
    say(message)
    // The field is gone in the next frame: the button it took the place of gets the focus back.
    requestAnimationFrame(() => change.current?.focus())
  }
  const take = (pressed: string) => {
    assign(id, pressed)
    done(t('shortcuts.saved', { command, keys: isolated(showKeys(pressed, platform)) }))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return done()
    const pressed = acceleratorOf(event, platform)
    if (!pressed) return
    const why = checkKeys(id, pressed, shortcuts, platform)
    if (why) setRefused({ keys: pressed, why })
    else take(pressed)
  }
  const objection = () => {
    if (!refused) return null
    const shown = isolated(showKeys(refused.keys, platform))
    return refused.why.kind === 'taken'
      ? t('shortcuts.taken', { keys: shown, command: t(`command.${refused.why.by}`) })
      : t(`shortcuts.${refused.why.kind}`, { keys: shown })
  }

  return (
    <li className="shortcut">
      <span id={name} className="name">
        {command}
      </span>
      {waiting ? (
        <>
          <input
            className="capture"
            data-capture-keys
            readOnly
            // biome-ignore lint/a11y/noAutofocus: the person has just asked to press keys here
            autoFocus
            dir="ltr"
            value={refused ? showKeys(refused.keys, platform) : ''}
            aria-labelledby={`${name} ${hint}`}
            aria-describedby={refused ? refusal : undefined}
            onKeyDown={onKeyDown}
          />
          <button type="button" onClick={() => done()}>
            {t('dialog.cancel')}
          </button>
          <p id={hint} className="small hint">
            {t('shortcuts.press')}
          </p>
          <p id={refusal} role="alert" className="objection">
            {objection()}
          </p>
          {refused?.why.kind === 'taken' && (
            <button type="button" onClick={() => take(refused.keys)}>
              {t('shortcuts.take')}
            </button>
          )}
        </>
      ) : (
        <>
          <span className="shown">
            {keys ? <Keys of={keys} /> : <span className="small">{t('shortcuts.none')}</span>}
          </span>
          <span className="buttons">
            <button
              type="button"
              ref={change}
              onClick={() => setWaiting(true)}
              aria-label={t('shortcuts.change-named', { command })}
            >
              {t('shortcuts.change')}
            </button>
            {keys && (
              <button
                type="button"
                aria-label={t('shortcuts.remove-named', { command })}
                onClick={() => {
                  remove(id)
                  done(t('shortcuts.removed', { command }))
                }}
              >
                {t('shortcuts.remove')}
              </button>
            )}
            {shortcuts[id] !== undefined && (
              <button
                type="button"
                aria-label={t('shortcuts.reset-named', { command })}
                onClick={() => {
                  reset(id)
                  const first = shortcutOf(id, {}, platform)
                  done(
                    first
                      ? t('shortcuts.saved', { command, keys: isolated(showKeys(first, platform)) })
                      : t('shortcuts.removed', { command }),
                  )
                }}
              >
                {t('shortcuts.reset')}
              </button>
            )}
          </span>
        </>
      )}
    </li>
  )
}

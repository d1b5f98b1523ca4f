import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandId } from '../../electron/command-table'
import { useRun } from '../app-context'
import { DownIcon, MinusIcon, PauseIcon, PlayIcon, PlusIcon, RepeatIcon, StopIcon, UpIcon, VoicesIcon } from '../icons'
import { interfaceOf, useApp } from '../state'
import { rateInWords } from './in-words'

/** What steers the reading aloud, while there is one. */
export function ListenBar() {
  const { t } = useTranslation()
  const playing = useApp((state) => state.speech?.playing)
  const rate = useApp((state) => state.listening.rate)
  const face = useApp(interfaceOf)
  const voices = useApp((state) => state.panel === 'listening')
  const bar = useRef<HTMLDivElement>(null)
  useGivenBackFocus(bar)

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this is a group of buttons
    <div role="group" aria-label={t('listen.bar')} className="listen" ref={bar}>
      <Button command="previous-sentence" icon={<UpIcon />} />
      <Button
        command="listen"
        name={playing ? t('bar.pause') : t('listen.resume')}
        icon={playing ? <PauseIcon /> : <PlayIcon />}
      />
      <Button command="next-sentence" icon={<DownIcon />} />
      <Button command="repeat" icon={<RepeatIcon />} />
      <span className="listen-rate">
        <Button command="slower" icon={<MinusIcon />} />
        <span className="value">{rateInWords(rate, t, face)}</span>
        <Button command="faster" icon={<PlusIcon />} />
      </span>
      <Button command="listening" icon={<VoicesIcon />} expanded={voices} />
      <Button command="silence" icon={<StopIcon />} />
    </div>
  )
}

interface ButtonProps {
  readonly command: CommandId
  readonly icon: ReactNode
  /** Where the command's own name would not say what it does now. */
  readonly name?: string
  readonly expanded?: boolean
}

function Button({ command, icon, name, expanded }: ButtonProps) {
  const { t } = useTranslation()
  const run = useRun()
  const label = name ?? t(`command.${command}`)
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      aria-expanded={expanded}
      onClick={() => run(command)}
    >
      {icon}
    </button>
  )
}

/** When the bar goes while it has the focus, the button that brings it takes it. */
function useGivenBackFocus(bar: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const element = bar.current
    return () => {
      // Gone already: what had the focus in it has left it to the page.
      if (element?.contains(document.activeElement) || document.activeElement === document.body) {
        document.querySelector<HTMLElement>('[data-listen]')?.focus({ preventScroll: true })
      }
    }
  }, [bar])
}

import { type Settings, SettingsSchema } from '../../../electron/contract'

/** A theme as a person has it: the setting, and the system's own colours where the setting follows them. */
export interface Theme {
  readonly name: string
  readonly theme: Settings['theme']
  /** What the system prefers; null leaves that to the application, which says what its theme is. */
  readonly colorScheme: 'light' | 'dark' | null
}

/** Every theme there is, as the settings' schema has them: a new one is measured without a word here. */
export const THEMES: readonly Theme[] = SettingsSchema.entries.theme.options.flatMap((theme): Theme[] =>
  theme === 'system'
    ? [
        { name: 'system, light', theme, colorScheme: 'light' },
        { name: 'system, dark', theme, colorScheme: 'dark' },
      ]
    : [{ name: theme, theme, colorScheme: null }],
)

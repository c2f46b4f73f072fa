import { remember, remembered } from '../text/remember'

export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const name = 'tema'

/** The reader's choice; "auto" is the system's. */
export const chosenTheme = (): Theme => themes.find((theme) => theme === remembered(name)) ?? 'auto'

/** What is shown now, also where the choice cannot be remembered. */
export const shownTheme = () => (document.documentElement.dataset.theme ?? 'auto') as Theme

/** tokens.css reads the attribute. Called before anything is painted. */
export function showTheme(theme: Theme) {
  if (theme === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

export function chooseTheme(theme: Theme) {
  remember(name, theme)
  showTheme(theme)
}

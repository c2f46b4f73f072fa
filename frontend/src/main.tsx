// before the views' own, which stand in a later layer
import './ui/tokens.css'
import './ui/base.css'
import { render } from 'preact'
import { App } from './App'
import { chosenTheme, showTheme } from './ui/theme'

showTheme(chosenTheme())
render(<App />, document.body)

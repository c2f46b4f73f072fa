import { Component, type ComponentChildren } from 'preact'
import { useWords } from '../text/words'
import { FailedPage } from './Answer'
import { uiWords } from './words'

type Props = { path: string; children: ComponentChildren }

/** A view with a fault in it takes nothing else along: the frame stays, and another address shows its view. */
export class Boundary extends Component<Props, { broken: boolean }> {
  state = { broken: false }

  static getDerivedStateFromError = () => ({ broken: true })

  componentDidUpdate({ path }: Props) {
    if (this.state.broken && path !== this.props.path) this.setState({ broken: false })
  }

  render() {
    return this.state.broken ? <Broken /> : this.props.children
  }
}

function Broken() {
  const t = useWords(uiWords)
  return <FailedPage name={t.broken} text={t.brokenText} retry={() => location.reload()} />
}

/** In place of a view whose code did not arrive: the net is down, or a newer edition of the page took its place. */
export function NotLoaded() {
  const t = useWords(uiWords)
  return <FailedPage name={t.failed} text={t.failedText} retry={() => location.reload()} />
}

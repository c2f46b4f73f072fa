type Props = {
  next?: string | null | false
  /** The cursor that the page begins after; none on the first. */
  after?: string
  setAfter: (cursor: string) => void
  words: { first: string; more: string }
}

/** The way on, where there are more than a page shows. */
export function Pages({ next, after, setAfter, words: { first, more } }: Props) {
  const turn = (cursor: string) => {
    setAfter(cursor)
    scrollTo(0, 0)
  }
  if (!next && !after) return null
  return (
    <p class="acts pages">
      {after && (
        <button type="button" class="btn" onClick={() => turn('')}>
          {first}
        </button>
      )}
      {next && (
        <button type="button" class="btn" onClick={() => turn(next)}>
          {more}
        </button>
      )}
    </p>
  )
}

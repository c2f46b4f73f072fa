import { useWords } from '../text/words'
import type { ProjectFilters } from './filters'
import { projectListWords } from './words'

type HitsProps = { found: string; all: string; filters: ProjectFilters }

/** How many there are, and the way back to all. */
export function ProjectHits({ found, all, filters: { any, clear } }: HitsProps) {
  const t = useWords(projectListWords)
  return (
    <div class="project-hits">
      <p role="status">{any ? t.countOf(found, all) : t.count(all)}</p>
      {any && (
        <button type="button" class="btn small" onClick={clear}>
          {t.clear}
        </button>
      )}
    </div>
  )
}

/** What the participation bar's colours and width mean. */
export function ProjectKey() {
  const t = useWords(projectListWords)
  return (
    <ul class="key project-key">
      <li class="st st-use">{t.keyUse}</li>
      <li class="st st-join">{t.keyJoin}</li>
      <li>{t.keyBar}</li>
    </ul>
  )
}

/** An empty product: how a portfolio begins. */
export function NoProjects() {
  const t = useWords(projectListWords)
  return (
    <div class="msg">
      <h3>{t.emptyTitle}</h3>
      <p>{t.emptyText}</p>
      <p>
        {t.emptyExample} <code>tilslutning example</code>.
      </p>
      <p class="acts">
        <a class="btn" href="/explorer">
          {t.emptyLink}
        </a>
      </p>
    </div>
  )
}

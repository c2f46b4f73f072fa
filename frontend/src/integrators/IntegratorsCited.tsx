import type { CivilDate } from '../text/day'
import { useWords } from '../text/words'
import { useAsOf } from '../ui/AsOf'
import { DateField, WrongDate } from '../ui/DateField'
import { IntegratorsCode } from './IntegratorsCode'
import { integratorsWords } from './words'

/** The addresses of a project's participants, seats and decisions; the first two of a day, which they keep. */
export function IntegratorsCited({ slug, today }: { slug: string; today: CivilDate }) {
  const t = useWords(integratorsWords)
  const [on, setOn, wrong] = useAsOf(today)
  const at = `/export/projects/${slug}`
  const lists = [
    [t.participants, `${at}/participants`, `?on=${on}`],
    [t.seats, `${at}/seats`, `?on=${on}`],
    [t.decisions, `${at}/decisions`, ''],
  ] as const
  return (
    <>
      {wrong && <WrongDate text={wrong} shown={on} />}
      <DateField name={t.day} value={on} onChange={setOn} />
      <ul class="integrators-cited">
        {lists.map(([name, path, day]) => (
          <li key={path}>
            {name}: <a href={`${path}.json${day}`}>JSON</a>, <a href={`${path}.csv${day}`}>CSV</a>
          </li>
        ))}
      </ul>
      <IntegratorsCode name={t.citable} text={`${location.origin}${at}/participants.json?on=${on}`} />
    </>
  )
}

import { useWords, words } from '../text/words'

export const phases = ['I', 'II', 'III', 'IV', 'V'] as const
export type PhaseNumber = (typeof phases)[number]

export const phaseWords = words<Record<PhaseNumber, string>>(
  {
    I: 'Idé',
    II: 'Analyse og plan',
    III: 'Krav og kontrakt',
    IV: 'Udvikling og udrulning',
    V: 'Forvaltning og videreudvikling',
  },
  {
    I: 'Idea',
    II: 'Analysis and plan',
    III: 'Requirements and contract',
    IV: 'Development and rollout',
    V: 'Management and further development',
  },
)

/** Five cells: done is pale with an edge, the phase now is filled, what is to come is an outline; then its name. */
export function PhaseBar({ phase }: { phase: PhaseNumber }) {
  const name = useWords(phaseWords)[phase]
  const now = phases.indexOf(phase)
  return (
    <>
      <span class="ph" aria-hidden="true">
        {phases.map((each, at) => (
          <i key={each} class={at < now ? 'd' : at === now ? 'c' : undefined} />
        ))}
      </span>
      <span class="ph-t">
        <b>{phase}</b> {name}
      </span>
    </>
  )
}

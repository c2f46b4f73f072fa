import { fireEvent, screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { openPart } from '../../test/open'
import { Denmark } from './Denmark'
import { capitalFrame, height, municipalities, width } from './outlines'

const named = (title: string) => [...document.querySelectorAll('title')].find((each) => each.textContent === title)

describe('the map of Denmark', () => {
  it('has every municipality once, within the drawing, and those of the capital area enlarged too', () => {
    expect(new Set(municipalities.map(([code]) => code)).size).toBe(98)
    const [left, top, wide, high] = capitalFrame
    for (const [, , outline, enlarged] of municipalities) {
      expectWithin(outline, [0, 0, width, height])
      if (enlarged) expectWithin(enlarged, [left, top, left + wide, top + high])
    }
    expect(municipalities.filter(([, , , enlarged]) => enlarged)).toHaveLength(19)
  })

  it('says in a sentence what it shows, and names each municipality with its state', async () => {
    openPart(<Denmark of={{ '101': 'use', '740': 'join', '825': 'out' }} />)
    const image = await screen.findByRole('img')
    expect(image.getAttribute('aria-label')).toBe(
      'Danmarkskort: 1 i brug; 1 tilsluttet, venter; 1 ikke længere med; 95 ikke med. Listen ved kortet har de samme oplysninger.',
    )
    expect(named('København: I brug')).toBeTruthy()
    expect(named('Silkeborg: Tilsluttet, venter')).toBeTruthy()
    expect(named('Bornholm: Ikke med')).toBeTruthy()
  })

  it('tells states apart by more than colour', async () => {
    openPart(<Denmark of={{ '740': 'join', '825': 'out' }} />)
    await screen.findByRole('img')
    expect(named('Silkeborg: Tilsluttet, venter')?.parentElement?.querySelector('.map-hatch')).toBeTruthy()
    expect(named('Læsø: Ikke længere med')?.parentElement?.querySelector('.map-out')).toBeTruthy()
  })

  it('leads to a municipality', async () => {
    openPart(<Denmark of={{}} />, '/projekter')
    await screen.findByRole('img')
    fireEvent.click(named('Ærø: Ikke med')?.parentElement as Element)
    expect(location.pathname).toBe('/kommuner/492')
  })

  it('always names its source', () => {
    openPart(<Denmark of={{}} />)
    expect(
      screen.getByText(
        'Indeholder data fra Geodatastyrelsen og Danske Kommuner, administrative grænser 1:500.000, 2014-02-13.',
      ),
    ).toBeTruthy()
  })
})

type Box = [left: number, top: number, right: number, bottom: number]

/** Follows an outline of relative steps and expects each of its points within the box. */
function expectWithin(outline: string, [left, top, right, bottom]: Box) {
  for (const ring of outline.split('z').filter(Boolean)) {
    let [x, y] = [0, 0]
    const numbers = ring.match(/-?\d+/g)?.map(Number) ?? []
    for (let at = 0; at < numbers.length; at += 2) {
      x += numbers[at] ?? 0
      y += numbers[at + 1] ?? 0
      if (x < left || x > right || y < top || y > bottom) throw new Error(`${x} ${y} lies outside`)
    }
  }
}

import { words } from '../text/words'

/** One's own cost for each inhabitant against that of the others. */
export const comparisonWords = words(
  {
    name: 'Mod de andre kommuner',
    meta: (year: number) => `Kr. pr. indbygger i ${year}, ekskl. moms`,
    caption: 'De andre er dem, der betaler for projektet i året. De vises kun samlet, og kun hvor de er mindst fem.',
    table: (name: string, year: number) =>
      `Hvad hvert projekt koster pr. indbygger i ${year} i ${name} og i de andre kommuner: mindst, median og mest`,
    project: 'Projekt',
    others: 'Andre',
    smallest: 'Mindst',
    median: 'Median',
    largest: 'Mest',
    scale: (most: string) => `0 til ${most} kr.`,
    range: 'De andre, fra mindst til mest',
  },
  {
    name: 'Against the other municipalities',
    meta: (year) => `DKK an inhabitant in ${year}, before VAT`,
    caption:
      'The others are those that pay for the project in the year. They are shown together alone, and only where there are five or more.',
    table: (name, year) =>
      `What each project costs an inhabitant in ${year} in ${name} and in the other municipalities: least, median and most`,
    project: 'Project',
    others: 'Others',
    smallest: 'Least',
    median: 'Median',
    largest: 'Most',
    scale: (most) => `0 to DKK ${most}`,
    range: 'The others, from least to most',
  },
)

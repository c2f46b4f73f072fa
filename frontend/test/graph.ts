// A graph of made-up data over the real schema, for tests only: a query that the schema refuses fails here too.
import { buildSchema, type EnumValueNode, graphql, isObjectType, type ListValueNode } from 'graphql'
import text from '../../schema.graphql?raw'
import type { CostScenarioInput, Role } from '../src/graph/graphql'
import { type Asked, connection, contains, isOneOf } from './connection'
import { amountsOf, quoteOf } from './costs'
import { economyOf, portfolioOf, pricesOf, simulateCosts } from './economy'
import { invoicesOf } from './invoices'
import { type Person, people, rolesWith } from './people'
import type { Agreement, Clause, Municipality, Portfolio, Project } from './portfolio'
import { runsOf } from './runs'
import { scheduleOf } from './schedule'

const schema = buildSchema(text, { assumeValidSDL: true })

type Request = { query: string; variables?: Record<string, unknown> }

/** Answers as the graph would to who reads that language: a visitor unless said. */
export const answer = (
  portfolio: Portfolio,
  language: 'da' | 'en',
  { query, variables }: Request,
  viewer = people.visitor,
) => graphql({ schema, source: query, variableValues: variables, rootValue: rootOf(portfolio, language, viewer) })

function rootOf(portfolio: Portfolio, language: 'da' | 'en', viewer: Person) {
  const { today, example, projects, municipalities, agreements, clauses } = portfolio
  const clause = (of: Clause) => ({
    ...of,
    title: of.title[language],
    summary: of.summary[language],
    parameter: of.parameter?.[language === 'da' ? 0 : 1],
  })
  const agreementsOf = (rows: Agreement[]) => (asked: Asked) =>
    connection(rows.filter((row) => inForce(row, asked.where?.activeOn)).map(agreementOf), asked, {
      MUNICIPALITY_NAME: (row) => row.municipality.name,
      PROJECT_NAME: (row) => row.project.name,
      ACCEDED_ON: (row) => row.accededOn,
      AVAILABLE_FROM: (row) => row.availableFrom ?? '9999',
      ENDS_ON: (row) => row.endsOn ?? '9999',
    })
  const agreementOf = (row: Agreement) => ({
    status: 'ACCEDED',
    ...row,
    id: `${row.project.slug} ${row.municipality.code}`,
    statuses: [],
    deviations: row.project.deviations,
    prices: pricesOf(row.project, row.municipality, viewer),
    ...quoteOf(row, viewer),
    project: () => projectOf(row.project),
    municipality: () => municipalityOf(row.municipality),
  })
  const projectOf = (project: Project) => {
    const own = agreements.filter((row) => row.project === project)
    return {
      ...project,
      ...economyOf(project, viewer),
      id: project.slug,
      participants: own.filter((row) => inForce(row, today)).length,
      participation: ({ on = today }) => participation(own, on),
      agreements: agreementsOf(own),
      bodies: (asked: Asked) => connection(project.bodies, asked, { OPENED_ON: (row) => row.openedOn }),
      decisions: (asked: Asked) =>
        connection(
          project.decisions.filter(({ kind }) => !asked.where?.kind || kind === asked.where.kind),
          asked,
          { ON: (row) => row.on },
        ),
      clauses: clauses.map(clause),
    }
  }
  const municipalityOf = (municipality: Municipality) => ({
    ...municipality,
    id: municipality.code,
    agreements: agreementsOf(agreements.filter((row) => row.municipality === municipality)),
    ...amountsOf(
      municipality,
      agreements.filter((row) => row.municipality === municipality),
      agreementOf,
      viewer,
    ),
    memberships: (asked: Asked) => connection(municipality.seats, asked, { FROM: (row) => row.from ?? '' }),
  })
  const taking = agreements.filter((row) => inForce(row, today))
  return {
    about: { today, example, termsVersion: '1.0', contact: portfolio.contact },
    viewer: { ...viewer, permissions: (asked: { private: boolean }) => permissionsOf(viewer, asked.private) },
    clauses: clauses.map(clause),
    project: ({ slug }: { slug: string }) => projects.filter((project) => project.slug === slug).map(projectOf)[0],
    municipality: ({ code }: { code: string }) =>
      municipalities.filter((municipality) => municipality.code === code).map(municipalityOf)[0],
    projects: (asked: Asked) =>
      connection(projects.filter((project) => matches(project, asked.where)).map(projectOf), asked, {
        NAME: (row) => row.name,
        PHASE: (row) => row.phase.replace('IV', 'IIII'),
        PARTICIPANTS: (row) => row.participants,
        REPAYMENT_END: (row) => row.repaymentPeriod?.end ?? '9999-12-31',
      }),
    municipalities: (asked: Asked) =>
      connection(
        municipalities.filter(({ name, code }) => contains(`${name} ${code}`, asked.where?.search)).map(municipalityOf),
        asked,
        { NAME: (row) => row.name },
      ),
    ...portfolioOf(projects, projectOf, viewer),
    simulateCosts: (asked: { input: CostScenarioInput }) =>
      asked.input.prices[0]?.amount === '6.2500' ? scheduleOf(asked.input) : simulateCosts(asked),
    agreements: agreementsOf(agreements),
    ...invoicesOf(viewer),
    ...runsOf(viewer),
    agreement: ({ project, municipality }: { project: string; municipality: string }) =>
      agreements
        .filter((row) => row.project.slug === project && row.municipality.code === municipality)
        .map(agreementOf)[0],
    statistics: {
      on: today,
      participants: new Set(taking.map((row) => row.municipality)).size,
      agreements: taking.length,
      inhabitants: 0,
      byRegion: [],
      bySizeClass: [],
      byYear: [],
    },
  }
}

const matches = ({ name, subjectArea, phase, origin }: Project, where: Asked['where']) =>
  contains(`${name} ${subjectArea}`, where?.search) &&
  isOneOf(phase, where?.phaseIn) &&
  isOneOf(origin, where?.originIn) &&
  (!where?.phase || where.phase === phase) &&
  (!where?.origin || where.origin === origin)

const inForce = ({ accededOn, endsOn }: Agreement, day?: string) =>
  !day || (accededOn <= day && (endsOn === null || day < endsOn))

function participation(rows: Agreement[], day: string) {
  const acceded = rows.filter((row) => inForce(row, day))
  const inUse = acceded.filter(({ availableFrom }) => availableFrom !== null && availableFrom <= day)
  const left = rows.filter(({ endsOn }) => endsOn !== null && endsOn <= day)
  return {
    acceded: acceded.length,
    inUse: inUse.length,
    waiting: acceded.length - inUse.length,
    left: left.length,
  }
}

/** Who may see each field, by the schema itself. */
function permissionsOf(viewer: Person, onlyPrivate: boolean) {
  const own = rolesWith(viewer)
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type: type.name, field })))
    .filter(({ type }) => !type.startsWith('__'))
    .map(({ type, field: { name, description, astNode } }) => {
      const visibility = astNode?.directives?.find((directive) => directive.name.value === 'visibility')
      const roles = visibility?.arguments?.[0]?.value as ListValueNode
      const to = roles.values.map((role) => (role as EnumValueNode).value as Role)
      return { type, field: name, description, to, allowed: to.some((role) => own.includes(role)) }
    })
    .filter(({ to }) => !onlyPrivate || !to.includes('VISITOR'))
}

import type { ComponentType } from 'preact'
import { LocationProvider, lazy, Route, Router } from 'preact-iso'
import { clientOf } from './client'
import { ProjectList } from './project/ProjectList'
import { LanguageProvider } from './text/language'
import { NotLoaded } from './ui/Boundary'
import { Frame } from './ui/Frame'
import { Missing } from './ui/Missing'
import { type Clients, Session } from './viewer/Session'

/** The page's own addresses; links to any other path are left to the server. */
const pages = /^\/(?!auth|data|dev|explorer|export|graphql|schema)/

/** A view that is loaded when it is shown. The list of projects is not: it is what most see first. */
const view = (load: () => Promise<ComponentType>) => lazy(() => load().catch(() => NotLoaded))

const ProjectView = view(() => import('./project/ProjectView').then((room) => room.ProjectView))
const MunicipalityList = view(() => import('./municipality/MunicipalityList').then((room) => room.MunicipalityList))
const MunicipalityView = view(() => import('./municipality/MunicipalityView').then((room) => room.MunicipalityView))
const Matrix = view(() => import('./matrix/Matrix').then((room) => room.Matrix))
const CalculatorView = view(() => import('./calculator/CalculatorView').then((room) => room.CalculatorView))
const InvoiceList = view(() => import('./invoice/InvoiceList').then((room) => room.InvoiceList))
const InvoiceView = view(() => import('./invoice/InvoiceView').then((room) => room.InvoiceView))
const ClauseList = view(() => import('./clause/ClauseList').then((room) => room.ClauseList))
const AccessView = view(() => import('./access/AccessView').then((room) => room.AccessView))
const InvoicingView = view(() => import('./invoicing/InvoicingView').then((room) => room.InvoicingView))
const EconomyList = view(() => import('./economy/EconomyList').then((room) => room.EconomyList))
const EconomyProject = view(() => import('./economy/EconomyProject').then((room) => room.EconomyProject))
const EconomyAct = view(() => import('./economy/EconomyAct').then((room) => room.EconomyAct))
const IntegratorsView = view(() => import('./integrators/IntegratorsView').then((room) => room.IntegratorsView))
const StatementView = view(() => import('./statement/StatementView').then((room) => room.StatementView))
const ExitView = view(() => import('./exit/ExitView').then((room) => room.ExitView))
const PopulationView = view(() => import('./population/PopulationView').then((room) => room.PopulationView))
const ClauseView = view(() => import('./clause/ClauseView').then((room) => room.ClauseView))

/** `clients` gives the way to the graph in a language: tests have one of their own. */
export const App = ({ clients = clientOf }: { clients?: Clients }) => (
  <LocationProvider scope={pages}>
    <LanguageProvider>
      {(language) => (
        <Session language={language} clients={clients}>
          <Frame>
            <Router>
              <Route path="/" component={ProjectList} />
              <Route path="/projekter" component={ProjectList} />
              <Route path="/projekter/:slug" component={ProjectView} />
              <Route path="/kommuner" component={MunicipalityList} />
              <Route path="/kommuner/:code" component={MunicipalityView} />
              <Route path="/kommuner/:code/udtraeden" component={ExitView} />
              <Route path="/matrix" component={Matrix} />
              <Route path="/beregner" component={CalculatorView} />
              <Route path="/fakturaer" component={InvoiceList} />
              <Route path="/fakturaer/:number" component={InvoiceView} />
              <Route path="/vilkaar" component={ClauseList} />
              <Route path="/vilkaar/:id" component={ClauseView} />
              <Route path="/adgang" component={AccessView} />
              <Route path="/fakturering" component={InvoicingView} />
              <Route path="/oekonomi" component={EconomyList} />
              <Route path="/oekonomi/:slug" component={EconomyProject} />
              <Route path="/oekonomi/:slug/:act" component={EconomyAct} />
              <Route path="/integratorer" component={IntegratorsView} />
              <Route path="/tilgaengelighed" component={StatementView} />
              <Route path="/indbyggere" component={PopulationView} />
              <Route default component={Missing} />
            </Router>
          </Frame>
        </Session>
      )}
    </LanguageProvider>
  </LocationProvider>
)

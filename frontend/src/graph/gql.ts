/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment AccessPermission on FieldPermission { type field description to allowed }\n": typeof types.AccessPermissionFragmentDoc,
    "\n  fragment AccessRoles on Viewer { roles person { id } }\n": typeof types.AccessRolesFragmentDoc,
    "\n  fragment AccessSelf on Viewer { name organisation { name } roles person { name } expires }\n": typeof types.AccessSelfFragmentDoc,
    "\n  query Access($private: Boolean!) {\n    viewer { ...AccessSelf ...AccessRoles permissions(private: $private) { ...AccessPermission } }\n  }\n": typeof types.AccessDocument,
    "\n  query CalculatorMembers($slug: String!, $on: Date!) {\n    project(slug: $slug) {\n      agreements(first: 200, where: { activeOn: $on }) { edges { node { status municipality { code } } } }\n    }\n  }\n": typeof types.CalculatorMembersDocument,
    "\n  fragment CalculatorCover on BreakEven { price income over refusals { message } }\n": typeof types.CalculatorCoverFragmentDoc,
    "\n  query CalculatorBreakEven($slug: String!, $costs: Decimal!, $model: PriceModel, $municipalities: [String!]) {\n    project(slug: $slug) {\n      now: breakEvenPrice(costs: $costs, model: $model) { ...CalculatorCover }\n      then: breakEvenPrice(costs: $costs, model: $model, municipalities: $municipalities) { ...CalculatorCover }\n    }\n  }\n": typeof types.CalculatorBreakEvenDocument,
    "\n  fragment CalculatorExit on CostSchedule { invoices { kind date days net } }\n": typeof types.CalculatorExitFragmentDoc,
    "\n  fragment CalculatorLine on PlannedInvoiceLine {\n    start end days net\n    clauses { id }\n    arithmetic { ...LineArithmetic }\n  }\n": typeof types.CalculatorLineFragmentDoc,
    "\n  fragment CalculatorPlan on CostSchedule {\n    invoices { kind date dueDate start end days net vat gross lines { start ...CalculatorLine } }\n  }\n": typeof types.CalculatorPlanFragmentDoc,
    "\n  query Calculator($slug: String!) {\n    about { today }\n    projects(first: 200, orderBy: [{ field: NAME, direction: ASC }]) {\n      edges { node { slug name repaymentPeriod { start end } pilotPeriod { start end } } }\n    }\n    municipalities(first: 200, orderBy: [{ field: NAME, direction: ASC }]) { edges { node { code name inhabitants } } }\n    project(slug: $slug) {\n      slug\n      deviations { clause kind value }\n      prices { validFrom model amount tiers { above factor } extension { id } }\n    }\n  }\n": typeof types.CalculatorDocument,
    "\n  query CalculatorSchedule($input: CostScenarioInput!) {\n    simulateCosts(input: $input) {\n      net vat gross\n      ...CalculatorExit\n      ...CalculatorYears\n      ...CalculatorPlan\n    }\n  }\n": typeof types.CalculatorScheduleDocument,
    "\n  fragment CalculatorYears on CostSchedule { invoices { kind date net } years { year accrued net } }\n": typeof types.CalculatorYearsFragmentDoc,
    "\n  fragment ClauseDeviations on ProjectConnection {\n    pageInfo { hasNextPage }\n    edges { node { slug name deviations { clause kind value text } } }\n  }\n": typeof types.ClauseDeviationsFragmentDoc,
    "\n  query ClauseList { clauses { id ...ClauseRow } }\n": typeof types.ClauseListDocument,
    "\n  query ClauseMark { clauses { id title summary version } }\n": typeof types.ClauseMarkDocument,
    "\n  fragment ClauseRow on Clause { id title summary enforcement }\n": typeof types.ClauseRowFragmentDoc,
    "\n  query ClauseView {\n    clauses { id parameter version ...ClauseRow }\n    projects(first: 200, orderBy: [{ field: NAME, direction: ASC }]) { ...ClauseDeviations }\n  }\n": typeof types.ClauseViewDocument,
    "\n  query EconomyAct($slug: String!) { project(slug: $slug) { id slug name } }\n": typeof types.EconomyActDocument,
    "\n  query EconomyAmounts($slug: String!) {\n    project(slug: $slug) {\n      id\n      economy {\n        years { ...EconomyBars ...EconomyRow }\n        total { ...EconomyFigures ...EconomyRow }\n      }\n    }\n  }\n": typeof types.EconomyAmountsDocument,
    "\n  fragment EconomyBars on EconomyYear { year costs issued forecast surplus }\n": typeof types.EconomyBarsFragmentDoc,
    "\n  fragment EconomyClosed on Project {\n    slug\n    closedYears { year decidedOn surplusUse decision { id on body { id name } } }\n  }\n": typeof types.EconomyClosedFragmentDoc,
    "\n  mutation EconomyCostCheck($input: RecordCostInput!) {\n    act: recordCost(input: $input) @validateOnly { refusals { clause code message path } deviations { clause kind value text } }\n  }\n": typeof types.EconomyCostCheckDocument,
    "\n  mutation EconomyCostSend($input: RecordCostInput!) {\n    act: recordCost(input: $input) { project { id costs { id } } refusals { clause code message path } }\n  }\n": typeof types.EconomyCostSendDocument,
    "\n  query EconomyCostYears($slug: String!) {\n    project(slug: $slug) { id economy { years { year costs surplus } } }\n  }\n": typeof types.EconomyCostYearsDocument,
    "\n  fragment EconomyCosts on Project { slug costs { id year kind amount note } }\n": typeof types.EconomyCostsFragmentDoc,
    "\n  fragment EconomyFigures on EconomyYear { costs issued forecast coverage { digits } surplus }\n": typeof types.EconomyFiguresFragmentDoc,
    "\n  query EconomyEven($slug: String!, $costs: Decimal!) {\n    project(slug: $slug) {\n      id\n      prices { id model extension { id } }\n      breakEvenPrice(costs: $costs) { price income over refusals { message } }\n    }\n  }\n": typeof types.EconomyEvenDocument,
    "\n  query EconomyPortfolio {\n    portfolio {\n      years { ...EconomyProjectsYear economy { ...EconomyBars } }\n      total { ...EconomyFigures ...EconomyProjectsCell }\n      projects { ...EconomyProjectsRow }\n      refusals { message }\n    }\n  }\n": typeof types.EconomyPortfolioDocument,
    "\n  query EconomyPrice($slug: String!) {\n    project(slug: $slug) {\n      id\n      participants withoutSteeringGroup\n      extensions { id start end }\n      decisions(first: 50, where: { kind: PRICE }, orderBy: [{ field: ON, direction: DESC }]) {\n        edges { node { id on outcome body { id name } } }\n      }\n      ...EconomyPricePreview\n    }\n  }\n": typeof types.EconomyPriceDocument,
    "\n  mutation EconomyPriceCheck($input: RecordPriceInput!) {\n    act: recordPrice(input: $input) @validateOnly { refusals { clause code message path } deviations { clause kind value text } }\n  }\n": typeof types.EconomyPriceCheckDocument,
    "\n  mutation EconomyPriceSend($input: RecordPriceInput!) {\n    act: recordPrice(input: $input) { project { id prices { id } } refusals { clause code message path } }\n  }\n": typeof types.EconomyPriceSendDocument,
    "\n  fragment EconomyPricePreview on Project {\n    prices { id validFrom model amount tiers { above factor } extension { id } }\n    bodies(first: 5, where: { kind: STEERING_GROUP }) { edges { node { id mayBind } } }\n    agreements(first: 200, where: { status: ACCEDED }) {\n      edges { node { id municipality { id code name inhabitants } } }\n    }\n  }\n": typeof types.EconomyPricePreviewFragmentDoc,
    "\n  fragment EconomyPrices on Project {\n    slug\n    withoutSteeringGroup\n    prices { id validFrom model amount tiers { above factor } extension { id } }\n    bodies(first: 5, where: { kind: STEERING_GROUP }) { edges { node { id mayBind } } }\n    agreements(first: 200) {\n      edges { node { id status municipality { id code name } prices { id } } }\n    }\n  }\n": typeof types.EconomyPricesFragmentDoc,
    "\n  fragment EconomyProjectHead on Project { slug name participants repaymentPeriod { start end } }\n": typeof types.EconomyProjectHeadFragmentDoc,
    "\n  query EconomyProject($slug: String!) {\n    project(slug: $slug) {\n      id\n      ...EconomyProjectHead\n      ...EconomyPrices\n      ...EconomyClosed\n      ...EconomyCosts\n    }\n  }\n": typeof types.EconomyProjectDocument,
    "\n  fragment EconomyProjectsCell on EconomyYear { costs issued forecast surplus }\n": typeof types.EconomyProjectsCellFragmentDoc,
    "\n  fragment EconomyProjectsRow on PortfolioProject {\n    project { id slug name }\n    economy { ...EconomyProjectsCell }\n  }\n": typeof types.EconomyProjectsRowFragmentDoc,
    "\n  fragment EconomyProjectsYear on PortfolioYear {\n    year\n    economy { ...EconomyProjectsCell }\n    projects { project { id } economy { ...EconomyProjectsCell } }\n  }\n": typeof types.EconomyProjectsYearFragmentDoc,
    "\n  fragment EconomyRow on EconomyYear { year costs issued forecast coverage { digits } surplus }\n": typeof types.EconomyRowFragmentDoc,
    "\n  mutation EconomyVatCheck($input: RecordVatRateInput!) {\n    act: recordVatRate(input: $input) @validateOnly { refusals { clause code message path } deviations { clause kind value text } }\n  }\n": typeof types.EconomyVatCheckDocument,
    "\n  mutation EconomyVatSend($input: RecordVatRateInput!) {\n    act: recordVatRate(input: $input) { project { id } refusals { clause code message path } }\n  }\n": typeof types.EconomyVatSendDocument,
    "\n  query EconomyVatNow($slug: String!) {\n    invoices(first: 1, where: { hasAgreementWith: [{ hasProjectWith: [{ slug: $slug }] }] }, orderBy: [{ field: NUMBER, direction: DESC }]) {\n      edges { node { id number date vatRate } }\n    }\n  }\n": typeof types.EconomyVatNowDocument,
    "\n  query EconomyWork {\n    worklist {\n      kind year count since message\n      clause { id }\n      project { id slug name }\n      municipality { id code name }\n    }\n  }\n": typeof types.EconomyWorkDocument,
    "\n  query EconomyYearCost($input: CostScenarioInput!) { simulateCosts(input: $input) { net } }\n": typeof types.EconomyYearCostDocument,
    "\n  query EconomyYearEnd($slug: String!) {\n    project(slug: $slug) {\n      id\n      closedYears { year }\n      economy {\n        years { year costs issued forecast surplus soFar { costs issued surplus } }\n        total { surplus }\n      }\n      decisions(first: 50, where: { kind: SURPLUS }, orderBy: [{ field: ON, direction: DESC }]) {\n        edges { node { id on outcome body { name } } }\n      }\n    }\n  }\n": typeof types.EconomyYearEndDocument,
    "\n  mutation EconomyYearCheck($input: CloseYearInput!) {\n    act: closeYear(input: $input) @validateOnly { refusals { clause code message path } deviations { clause kind value text } }\n  }\n": typeof types.EconomyYearCheckDocument,
    "\n  mutation EconomyYearSend($input: CloseYearInput!) {\n    act: closeYear(input: $input) { project { id closedYears { year } } refusals { clause code message path } }\n  }\n": typeof types.EconomyYearSendDocument,
    "\n  query ExitQuote($project: String!, $code: String!, $on: Date!) {\n    agreement(project: $project, municipality: $code) {\n      id endsOn\n      exitQuote(on: $on) {\n        exits { kind date dueDate start end days net vat gross lines { start ...CalculatorLine } }\n        ordinary { kind date dueDate start end days net vat gross lines { start ...CalculatorLine } }\n        exitTotal { net vat gross } ordinaryTotal { net vat gross } total { net vat gross }\n        inhabitantsYear final\n      }\n    }\n  }\n": typeof types.ExitQuoteDocument,
    "\n  query ExitView($code: String!, $today: Date!) {\n    municipality(code: $code) {\n      id code name\n      agreements(first: 200, where: { activeOn: $today }, orderBy: [{ field: PROJECT_NAME }]) {\n        edges { node { id project { id slug name repaymentPeriod { start end } } } }\n      }\n    }\n  }\n": typeof types.ExitViewDocument,
    "\n  fragment IntegratorsData on ProjectConnection { edges { node { slug name } } }\n": typeof types.IntegratorsDataFragmentDoc,
    "\n  fragment IntegratorsFirst on ProjectConnection { totalCount edges { node { name participants } } }\n": typeof types.IntegratorsFirstFragmentDoc,
    "\n  fragment IntegratorsSelf on Viewer {\n    name organisation { name } roles readsAmounts expires\n  }\n": typeof types.IntegratorsSelfFragmentDoc,
    "\n  query Integrators($code: String, $own: Boolean!) {\n    projects(first: 200, orderBy: [{ field: NAME, direction: ASC }]) { ...IntegratorsFirst ...IntegratorsData }\n    viewer { ...IntegratorsSelf }\n    municipality(code: $code) @include(if: $own) { ...IntegratorsYear }\n  }\n": typeof types.IntegratorsDocument,
    "\n  fragment IntegratorsYear on Municipality { name costs { from accrued issued { gross } planned { gross } } }\n": typeof types.IntegratorsYearFragmentDoc,
    "\n  fragment InvoiceReader on Viewer { readsAmounts expires }\n": typeof types.InvoiceReaderFragmentDoc,
    "\n  fragment InvoicePrice on Price { validFrom model amount }\n": typeof types.InvoicePriceFragmentDoc,
    "\n  fragment InvoiceArithmetic on InvoiceLine {\n    start end net inhabitants inhabitantsYear inhabitantsSource\n    tiers { above factor }\n    arithmetic { ...LineArithmetic }\n  }\n": typeof types.InvoiceArithmeticFragmentDoc,
    "\n  fragment InvoiceCorrections on Invoice {\n    number kind net correctedNet\n    correctedBy { id number kind date net gross }\n    corrects { id number kind date net gross }\n  }\n": typeof types.InvoiceCorrectionsFragmentDoc,
    "\n  fragment InvoiceExplanation on Invoice { explanation }\n": typeof types.InvoiceExplanationFragmentDoc,
    "\n  fragment InvoiceChoices on Query {\n    about { today }\n    oldest: invoices(first: 1, orderBy: [{ field: DATE }]) { edges { node { id date } } }\n    projects(first: 200, orderBy: [{ field: NAME }]) { edges { node { id slug name } } }\n  }\n": typeof types.InvoiceChoicesFragmentDoc,
    "\n  fragment InvoiceHead on Invoice {\n    number date plannedDate dueDate start end gross termsVersion\n    agreement { id project { id name } municipality { id name cvr organisation { id name } } }\n  }\n": typeof types.InvoiceHeadFragmentDoc,
    "\n  fragment InvoiceLine on InvoiceLine {\n    start end days model price net\n    clauses { id title summary parameter }\n    takesBack { id invoice { id number } }\n    takenBackBy { id invoice { id number } }\n    ...InvoiceArithmetic\n  }\n": typeof types.InvoiceLineFragmentDoc,
    "\n  fragment InvoiceDeviation on Deviation { clause kind value text }\n": typeof types.InvoiceDeviationFragmentDoc,
    "\n  fragment InvoiceLines on Invoice {\n    net vat vatRate gross\n    agreement { id prices { ...InvoicePrice } }\n    deviations { ...InvoiceDeviation }\n    lines { id ...InvoiceLine }\n  }\n": typeof types.InvoiceLinesFragmentDoc,
    "\n  fragment InvoiceLinks on Invoice {\n    corrects { id number }\n    correctedBy { id number }\n  }\n": typeof types.InvoiceLinksFragmentDoc,
    "\n  query InvoiceList($after: Cursor, $where: InvoiceWhereInput!, $orderBy: [InvoiceOrder!]!, $ofOneYear: Boolean!) {\n    viewer { ...InvoiceReader }\n    ...InvoiceChoices\n    invoiceTotals(where: $where) { ...InvoiceTotals }\n    invoiceYears(where: $where) @skip(if: $ofOneYear) { ...InvoiceYears }\n    invoices(first: 100, after: $after, where: $where, orderBy: $orderBy) { ...Invoices }\n  }\n": typeof types.InvoiceListDocument,
    "\n  fragment Invoices on InvoiceConnection {\n    totalCount\n    pageInfo { hasNextPage endCursor }\n    edges { node { id ...InvoiceRow } }\n  }\n": typeof types.InvoicesFragmentDoc,
    "\n  query InvoicePage($after: Cursor, $where: InvoiceWhereInput!, $orderBy: [InvoiceOrder!]!) {\n    invoices(first: 100, after: $after, where: $where, orderBy: $orderBy) { ...Invoices }\n  }\n": typeof types.InvoicePageDocument,
    "\n  query InvoicePrevious($number: String!) {\n    invoice(number: $number) {\n      id moreThanPrevious\n      ...InvoicePeriod\n      previous { id ...InvoicePeriod }\n    }\n  }\n": typeof types.InvoicePreviousDocument,
    "\n  fragment InvoicePeriod on Invoice {\n    number kind start end days net\n    lines { id price inhabitants inhabitantsYear arithmetic { parts { daysInYear } } }\n  }\n": typeof types.InvoicePeriodFragmentDoc,
    "\n  fragment InvoiceRow on Invoice {\n    id number kind date dueDate start end net vat gross\n    agreement { id project { id name } municipality { id name } }\n    ...InvoiceLinks\n  }\n": typeof types.InvoiceRowFragmentDoc,
    "\n  query InvoiceRun($number: String!) { invoice(number: $number) { id run { id asOf } } }\n": typeof types.InvoiceRunDocument,
    "\n  fragment InvoiceTotals on InvoiceTotals { count net vat gross }\n": typeof types.InvoiceTotalsFragmentDoc,
    "\n  fragment InvoiceYears on InvoiceYear { year count net vat gross }\n": typeof types.InvoiceYearsFragmentDoc,
    "\n  query InvoiceView($number: String!) {\n    invoice(number: $number) { id ...InvoicePage }\n  }\n": typeof types.InvoiceViewDocument,
    "\n  fragment InvoicePage on Invoice {\n    number kind start agreement { id project { id slug name } municipality { id code name } }\n    ...InvoiceLinks ...InvoiceHead ...InvoiceLines ...InvoiceCorrections ...InvoiceExplanation\n  }\n": typeof types.InvoicePageFragmentDoc,
    "\n  fragment LineArithmetic on LineArithmetic {\n    parts { model price inhabitants yearly daysInYear daily { digits cut } days }\n    sumToEnd { digits cut } roundedToEnd\n    sumBefore { digits cut } roundedBefore\n  }\n": typeof types.LineArithmeticFragmentDoc,
    "\n  query InvoicingDay($asOf: Date!) {\n    previewInvoicing(asOf: $asOf) { ...InvoicingPreview }\n  }\n": typeof types.InvoicingDayDocument,
    "\n  query InvoicingEarlier($first: Int!) {\n    invoiceRuns(first: $first) { totalCount edges { node { id asOf at documents heldCount net vat gross } } }\n  }\n": typeof types.InvoicingEarlierDocument,
    "\n  fragment InvoicingHeld on HeldBack { project municipality figure corrections invoices { plannedDate } }\n": typeof types.InvoicingHeldFragmentDoc,
    "\n  query InvoicingNames {\n    municipalities(first: 200) { edges { node { id code name } } }\n    projects(first: 200) { edges { node { id slug name } } }\n  }\n": typeof types.InvoicingNamesDocument,
    "\n  query InvoicingIssued($where: InvoiceWhereInput!, $orderBy: [InvoiceOrder!]!) {\n    invoices(first: 200, where: $where, orderBy: $orderBy) { ...Invoices }\n  }\n": typeof types.InvoicingIssuedDocument,
    "\n  fragment InvoicingPreview on InvoicingPreview {\n    asOf count net vat gross\n    ...InvoicingSums\n    held { ...InvoicingHeld }\n    documents(first: 200) { ...InvoicingDocument }\n  }\n": typeof types.InvoicingPreviewFragmentDoc,
    "\n  query InvoicingResult($id: ID!) {\n    node(id: $id) { __typename id ... on InvoiceRun { asOf at documents net vat gross held { ...InvoicingHeld } } }\n  }\n": typeof types.InvoicingResultDocument,
    "\n  fragment InvoicingSums on InvoicingPreview {\n    count net vat gross\n    byKind { kind count net vat gross }\n    byProject { project { id slug name } count net vat gross }\n  }\n": typeof types.InvoicingSumsFragmentDoc,
    "\n  mutation InvoicingRun($input: RunInvoicingInput!) {\n    runInvoicing(input: $input) { run { id } refusals { code message } }\n  }\n": typeof types.InvoicingRunDocument,
    "\n  fragment InvoicingDocument on PreviewedDocument {\n    number corrects\n    agreement { project { slug name } municipality { code name } }\n    invoice { kind start end dueDate net vat gross }\n  }\n": typeof types.InvoicingDocumentFragmentDoc,
    "\n  query InvoicingMore($asOf: Date!, $after: String!) {\n    previewInvoicing(asOf: $asOf) { documents(first: 200, after: $after) { ...InvoicingDocument } }\n  }\n": typeof types.InvoicingMoreDocument,
    "\n  query Matrix {\n    about { today }\n    projects(first: 200, orderBy: [{ field: NAME, direction: ASC }]) {\n      edges { node {\n        slug name phase\n        agreements(first: 200) { edges { node {\n          status accededOn availableFrom plannedAvailableFrom endsOn pilot\n          municipality { code }\n        } } }\n      } }\n    }\n  }\n": typeof types.MatrixDocument,
    "\n  query MatrixMunicipalities($on: Date) {\n    municipalities(first: 200, orderBy: [{ field: NAME, direction: ASC }]) {\n      edges { node { code name region(on: $on) inhabitants } }\n    }\n  }\n": typeof types.MatrixMunicipalitiesDocument,
    "\n  fragment MunicipalityAgreement on Agreement {\n    id status accededOn availableFrom plannedAvailableFrom endsOn pilot\n    municipality { code }\n    wave { number }\n    project { slug name phase }\n    deviations { clause kind value text }\n  }\n": typeof types.MunicipalityAgreementFragmentDoc,
    "\n  fragment MunicipalityAgreements on Municipality {\n    code\n    agreements(first: 200, orderBy: $orderBy) { edges { node { id ...MunicipalityAgreement } } }\n  }\n": typeof types.MunicipalityAgreementsFragmentDoc,
    "\n  query MunicipalityCosts($code: String!, $last: Int!, $next: Int!) {\n    municipality(code: $code) {\n      id code name\n      near: forecast(from: $last) { ...MunicipalityCostYear ...MunicipalityYear ...MunicipalityNextYear }\n      far: forecast(from: $next) { ...MunicipalityCostYear }\n      costChanges { ...MunicipalityTurn ...MunicipalityChange }\n      plannedInvoices { ...MunicipalityNext }\n    }\n  }\n": typeof types.MunicipalityCostsDocument,
    "\n  fragment MunicipalityChangePart on ChangePart {\n    reason amount days on fromPrice toPrice fromInhabitants toInhabitants\n  }\n": typeof types.MunicipalityChangePartFragmentDoc,
    "\n  fragment MunicipalityChange on CostChanges {\n    year before now difference\n    parts { reason amount }\n    agreements {\n      agreement { id project { id slug name } }\n      before now difference\n      parts { ...MunicipalityChangePart }\n    }\n  }\n": typeof types.MunicipalityChangeFragmentDoc,
    "\n  query MunicipalityComparisons($code: String!, $today: Date!) {\n    municipality(code: $code) {\n      id\n      agreements(first: 90, where: { activeOn: $today }, orderBy: [{ field: PROJECT_NAME }]) {\n        edges { node { id ...MunicipalityComparison } }\n      }\n    }\n  }\n": typeof types.MunicipalityComparisonsDocument,
    "\n  fragment MunicipalityComparison on Agreement {\n    id\n    project { id slug name }\n    comparison { year perInhabitant others smallest median largest refusals { message } }\n  }\n": typeof types.MunicipalityComparisonFragmentDoc,
    "\n  fragment MunicipalityCostYear on ForecastYear {\n    year\n    costs { accrued perInhabitant inhabitantsYear final }\n    projects { agreement { id endsOn project { id slug name } } costs { accrued } }\n  }\n": typeof types.MunicipalityCostYearFragmentDoc,
    "\n  fragment MunicipalityInhabitants on Municipality { inhabitantsByYear { year inhabitants source } }\n": typeof types.MunicipalityInhabitantsFragmentDoc,
    "\n  query MunicipalityDay { about { today } }\n": typeof types.MunicipalityDayDocument,
    "\n  query MunicipalityList($on: Date!) {\n    municipalities(first: 200, orderBy: [{ field: NAME, direction: ASC }]) {\n      edges { node { id ...MunicipalityRow } }\n    }\n  }\n": typeof types.MunicipalityListDocument,
    "\n  fragment MunicipalityNext on ComingInvoice {\n    agreement { id project { id slug name } }\n    invoice { kind date dueDate start end days net vat gross }\n  }\n": typeof types.MunicipalityNextFragmentDoc,
    "\n  fragment MunicipalityNextYear on ForecastYear { quarters { from planned { net vat gross } } }\n": typeof types.MunicipalityNextYearFragmentDoc,
    "\n  fragment MunicipalityRow on Municipality {\n    code name inhabitants\n    region(on: $on)\n    agreements(where: { activeOn: $on }) { totalCount }\n  }\n": typeof types.MunicipalityRowFragmentDoc,
    "\n  fragment MunicipalitySeat on Membership {\n    id seatKind managerLevel status from to\n    person { name title }\n    body { name kind project { slug name } }\n  }\n": typeof types.MunicipalitySeatFragmentDoc,
    "\n  fragment MunicipalitySeats on Municipality {\n    memberships(first: 200, orderBy: [{ field: FROM, direction: DESC }]) { edges { node { id ...MunicipalitySeat } } }\n  }\n": typeof types.MunicipalitySeatsFragmentDoc,
    "\n  query MunicipalityView($code: String!, $on: Date, $orderBy: [AgreementOrder!]!) {\n    about { today }\n    viewer { readsAmounts organisation { municipality { code } } }\n    municipality(code: $code) {\n      id code name cvr organisation { id name }\n      region(on: $on)\n      inhabitantsByYear { year inhabitants }\n      ...MunicipalityAgreements\n      ...MunicipalitySeats\n      ...MunicipalityInhabitants\n    }\n  }\n": typeof types.MunicipalityViewDocument,
    "\n  fragment MunicipalityYear on ForecastYear {\n    year\n    costs { accrued perInhabitant issued { net } planned { net } }\n    corrections { net }\n  }\n": typeof types.MunicipalityYearFragmentDoc,
    "\n  fragment MunicipalityTurn on CostChanges { year difference parts { reason } }\n": typeof types.MunicipalityTurnFragmentDoc,
    "\n  query PaletteFound($text: String!, $invoices: Boolean!) {\n    projects(first: 6, where: { search: $text }, orderBy: [{ field: NAME }]) { edges { node { id slug name } } }\n    municipalities(first: 6, where: { search: $text }, orderBy: [{ field: NAME }]) { edges { node { id code name } } }\n    invoices(first: 6, where: { numberContains: $text }, orderBy: [{ field: NUMBER, direction: DESC }])\n      @include(if: $invoices) { edges { node { id number date agreement { id project { id name } } } } }\n  }\n": typeof types.PaletteFoundDocument,
    "\n  query PaletteClauses { clauses { id title } }\n": typeof types.PaletteClausesDocument,
    "\n  fragment PopulationChange on InhabitantsChange {\n    municipality { id code name } year before after difference documents\n  }\n": typeof types.PopulationChangeFragmentDoc,
    "\n  fragment PopulationFaults on InhabitantsPreview { faults { line column message } moreFaults }\n": typeof types.PopulationFaultsFragmentDoc,
    "\n  query PopulationFigures {\n    municipalities(first: 200, orderBy: { field: NAME }) {\n      edges { node { id code name inhabitantsByYear { year inhabitants source } } }\n    }\n  }\n": typeof types.PopulationFiguresDocument,
    "\n  fragment PopulationLeftOut on InhabitantsPreview { leftOut skippedPeriods skippedRows partRows }\n": typeof types.PopulationLeftOutFragmentDoc,
    "\n  query PopulationPreview($file: String!) {\n    previewInhabitants(file: $file) { ...PopulationPreview }\n  }\n": typeof types.PopulationPreviewDocument,
    "\n  fragment PopulationPreview on InhabitantsPreview {\n    digest documents unchanged faults { line } changes { year before ...PopulationChange }\n    ...PopulationFaults ...PopulationLeftOut\n  }\n": typeof types.PopulationPreviewFragmentDoc,
    "\n  mutation PopulationRecordCheck($input: RecordInhabitantsInput!) {\n    act: recordInhabitants(input: $input) @validateOnly { refusals { clause code message path } }\n  }\n": typeof types.PopulationRecordCheckDocument,
    "\n  mutation PopulationRecordSend($input: RecordInhabitantsInput!) {\n    act: recordInhabitants(input: $input) { municipality { id } refusals { clause code message path } }\n  }\n": typeof types.PopulationRecordSendDocument,
    "\n  mutation PopulationImport($input: ImportInhabitantsInput!) {\n    importInhabitants(input: $input) { import { recorded changed years source } refusals { message } }\n  }\n": typeof types.PopulationImportDocument,
    "\n  fragment ProjectBodies on Project {\n    slug withoutSteeringGroup\n    decisions(first: 200, orderBy: [{ field: ON, direction: DESC }]) {\n      edges { node { id kind on outcome reason body { id name } } }\n    }\n    bodies(first: 50, orderBy: [{ field: OPENED_ON }]) {\n      edges { node {\n        id name kind form openedOn calledOn call mandate mandatedOn mayBind\n        memberships(first: 200, orderBy: [{ field: FROM }]) {\n          edges { node {\n            id seatKind managerLevel status from to\n            person { id name title }\n            organisation { id name }\n            municipality { id code }\n          } }\n        }\n        reports { status message clause { id } deviations { text } }\n      } }\n    }\n  }\n": typeof types.ProjectBodiesFragmentDoc,
    "\n  fragment ProjectParticipants on Project {\n    slug startedOn\n    agreements(first: 200) {\n      edges { node {\n        id status accededOn endsOn availableFrom plannedAvailableFrom pilot\n        wave { number }\n        municipality { id code }\n      } }\n    }\n  }\n": typeof types.ProjectParticipantsFragmentDoc,
    "\n  query ProjectPlaces($on: Date!) {\n    municipalities(first: 98, orderBy: [{ field: NAME }]) { edges { node { id code region(on: $on) } } }\n  }\n": typeof types.ProjectPlacesDocument,
    "\n  fragment ProjectPhases on Project {\n    phase endedOn\n    repaymentPeriod { start end }\n    phases {\n      id phase plannedStart plannedEnd startedOn endedOn reason\n      products { id kind on reference }\n    }\n  }\n": typeof types.ProjectPhasesFragmentDoc,
    "\n  fragment ProjectEyebrow on Project { phase subjectArea origin termsVersion endedOn closedOn deviations { clause } }\n": typeof types.ProjectEyebrowFragmentDoc,
    "\n  fragment ProjectFacts on Project {\n    origin act processesPersonalData withoutSteeringGroup withoutSteeringGroupReason accessionDeadline operationStartedOn\n    repaymentPeriod { start end }\n    pilotPeriod { start end }\n    supplier { id name }\n    selectedMunicipalities { id code name }\n    selectedSuppliers { id name }\n    predecessor { id slug name }\n    successor { id slug name }\n    bodies(first: 50, orderBy: [{ field: OPENED_ON }]) {\n      edges { node { id kind memberships(first: 200, orderBy: [{ field: FROM }]) {\n        edges { node { id seatKind from to person { id name title } organisation { id name } } }\n      } } }\n    }\n  }\n": typeof types.ProjectFactsFragmentDoc,
    "\n  fragment ProjectFigures on Query {\n    all: projects { totalCount }\n    running: projects(where: { phaseIn: [IV, V] }) { totalCount }\n    statistics { participants agreements }\n  }\n": typeof types.ProjectFiguresFragmentDoc,
    "\n  fragment ProjectCounts on Query {\n    I: projects(where: { search: $search, originIn: $origins, phase: I }) { totalCount }\n    II: projects(where: { search: $search, originIn: $origins, phase: II }) { totalCount }\n    III: projects(where: { search: $search, originIn: $origins, phase: III }) { totalCount }\n    IV: projects(where: { search: $search, originIn: $origins, phase: IV }) { totalCount }\n    V: projects(where: { search: $search, originIn: $origins, phase: V }) { totalCount }\n    MUNICIPAL_DEMAND: projects(where: { search: $search, phaseIn: $phases, origin: MUNICIPAL_DEMAND }) { totalCount }\n    LAW: projects(where: { search: $search, phaseIn: $phases, origin: LAW }) { totalCount }\n    KL_AGREEMENT: projects(where: { search: $search, phaseIn: $phases, origin: KL_AGREEMENT }) { totalCount }\n    INNOVATION: projects(where: { search: $search, phaseIn: $phases, origin: INNOVATION }) { totalCount }\n  }\n": typeof types.ProjectCountsFragmentDoc,
    "\n  fragment ProjectKeyFigures on Project {\n    nextStep { kind on }\n    waves { id plannedOn agreements { totalCount } }\n    agreements(first: 200) {\n      edges { node {\n        id status accededOn endsOn availableFrom plannedAvailableFrom pilot\n        wave { number }\n        municipality { id code }\n      } }\n    }\n  }\n": typeof types.ProjectKeyFiguresFragmentDoc,
    "\n  query ProjectList(\n    $where: ProjectWhereInput!, $orderBy: [ProjectOrder!]!, $after: Cursor\n    $search: String, $phases: [Phase!], $origins: [ProjectOrigin!]\n  ) {\n    about { today }\n    all: projects { totalCount }\n    ...ProjectFigures\n    ...ProjectCounts\n    projects(first: 100, after: $after, where: $where, orderBy: $orderBy) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges { node { id ...ProjectRow } }\n    }\n  }\n": typeof types.ProjectListDocument,
    "\n  fragment ProjectReports on Project {\n    phase termsVersion endedOn\n    phases { id phase plannedStart plannedEnd startedOn endedOn products { id kind } }\n    reports { status message clause { id } }\n    bodies(first: 50, orderBy: [{ field: OPENED_ON }]) {\n      edges { node { id name reports { status message clause { id } } } }\n    }\n  }\n": typeof types.ProjectReportsFragmentDoc,
    "\n  fragment ProjectRow on Project {\n    id slug name subjectArea origin phase accessionDeadline closedOn\n    repaymentPeriod { start end }\n    participation { acceded inUse }\n    nextStep { kind on }\n  }\n": typeof types.ProjectRowFragmentDoc,
    "\n  query Project($slug: String!) {\n    about { today }\n    viewer { readsAmounts permissions(type: \"Project\", private: true) { field allowed } }\n    project(slug: $slug) { ...ProjectPage }\n    municipalities(first: 98, orderBy: [{ field: NAME }]) { edges { node { id code name region inhabitants } } }\n  }\n": typeof types.ProjectDocument,
    "\n  fragment ProjectPage on Project {\n    id slug name purpose\n    deviations { clause kind value text }\n    clauses { id parameter }\n    ...ProjectEyebrow ...ProjectFacts ...ProjectKeyFigures ...ProjectPhases ...ProjectParticipants ...ProjectBodies\n    ...ProjectReports\n  }\n": typeof types.ProjectPageFragmentDoc,
    "\n  query ProjectEconomy($slug: String!) { project(slug: $slug) { id economy { __typename } } }\n": typeof types.ProjectEconomyDocument,
    "\n  query About { about { example today termsVersion contact } }\n": typeof types.AboutDocument,
    "mutation VatCheck($input: RecordVatRateInput!) { act: recordVatRate(input: $input) @validateOnly { refusals { clause code message path } deviations { clause kind value text } } }": typeof types.VatCheckDocument,
    "mutation VatSend($input: RecordVatRateInput!) { act: recordVatRate(input: $input) { refusals { clause code message path } } }": typeof types.VatSendDocument,
    "\n  query Viewer { viewer { name organisation { name municipality { code } } roles readsAmounts person { name } expires } }\n": typeof types.ViewerDocument,
};
const documents: Documents = {
    "\n  fragment AccessPermission on FieldPermission { type field description to allowed }\n": types.AccessPermissionFragmentDoc,
    "\n  fragment AccessRoles on Viewer { roles person { id } }\n": types.AccessRolesFragmentDoc,
    "\n  fragment AccessSelf on Viewer { name organisation { name } roles person { name } expires }\n": types.AccessSelfFragmentDoc,
    "\n  query Access($private: Boolean!) {\n    viewer { ...AccessSelf ...AccessRoles permissions(private: $private) { ...AccessPermission } }\n  }\n": types.AccessDocument,
    "\n  query CalculatorMembers($slug: String!, $on: Date!) {\n    project(slug: $slug) {\n      agreements(first: 200, where: { activeOn: $on }) { edges { node { status municipality { code } } } }\n    }\n  }\n": types.CalculatorMembersDocument,
    "\n  fragment CalculatorCover on BreakEven { price income over refusals { message } }\n": types.CalculatorCoverFragmentDoc,
    "\n  query CalculatorBreakEven($slug: String!, $costs: Decimal!, $model: PriceModel, $municipalities: [String!]) {\n    project(slug: $slug) {\n      now: breakEvenPrice(costs: $costs, model: $model) { ...CalculatorCover }\n      then: breakEvenPrice(costs: $costs, model: $model, municipalities: $municipalities) { ...CalculatorCover }\n    }\n  }\n": types.CalculatorBreakEvenDocument,
    "\n  fragment CalculatorExit on CostSchedule { invoices { kind date days net } }\n": types.CalculatorExitFragmentDoc,
    "\n  fragment CalculatorLine on PlannedInvoiceLine {\n    start end days net\n    clauses { id }\n    arithmetic { ...LineArithmetic }\n  }\n": types.CalculatorLineFragmentDoc,
    "\n  fragment CalculatorPlan on CostSchedule {\n    invoices { kind date dueDate start end days net vat gross lines { start ...CalculatorLine } }\n  }\n": types.CalculatorPlanFragmentDoc,
    "\n  query Calculator($slug: String!) {\n    about { today }\n    projects(first: 200, orderBy: [{ field: NAME, direction: ASC }]) {\n      edges { node { slug name repaymentPeriod { start end } pilotPeriod { start end } } }\n    }\n    municipalities(first: 200, orderBy: [{ field: NAME, direction: ASC }]) { edges { node { code name inhabitants } } }\n    project(slug: $slug) {\n      slug\n      deviations { clause kind value }\n      prices { validFrom model amount tiers { above factor } extension { id } }\n    }\n  }\n": types.CalculatorDocument,
    "\n  query CalculatorSchedule($input: CostScenarioInput!) {\n    simulateCosts(input: $input) {\n      net vat gross\n      ...CalculatorExit\n      ...CalculatorYears\n      ...CalculatorPlan\n    }\n  }\n": types.CalculatorScheduleDocument,
    "\n  fragment CalculatorYears on CostSchedule { invoices { kind date net } years { year accrued net } }\n": types.CalculatorYearsFragmentDoc,
    "\n  fragment ClauseDeviations on ProjectConnection {\n    pageInfo { hasNextPage }\n    edges { node { slug name deviations { clause kind value text } } }\n  }\n": types.ClauseDeviationsFragmentDoc,
    "\n  query ClauseList { clauses { id ...ClauseRow } }\n": types.ClauseListDocument,
    "\n  query ClauseMark { clauses { id title summary version } }\n": types.ClauseMarkDocument,
    "\n  fragment ClauseRow on Clause { id title summary enforcement }\n": types.ClauseRowFragmentDoc,
    "\n  query ClauseView {\n    clauses { id parameter version ...ClauseRow }\n    projects(first: 200, orderBy: [{ field: NAME, direction: ASC }]) { ...ClauseDeviations }\n  }\n": types.ClauseViewDocument,
    "\n  query EconomyAct($slug: String!) { project(slug: $slug) { id slug name } }\n": types.EconomyActDocument,
    "\n  query EconomyAmounts($slug: String!) {\n    project(slug: $slug) {\n      id\n      economy {\n        years { ...EconomyBars ...EconomyRow }\n        total { ...EconomyFigures ...EconomyRow }\n      }\n    }\n  }\n": types.EconomyAmountsDocument,
    "\n  fragment EconomyBars on EconomyYear { year costs issued forecast surplus }\n": types.EconomyBarsFragmentDoc,
    "\n  fragment EconomyClosed on Project {\n    slug\n    closedYears { year decidedOn surplusUse decision { id on body { id name } } }\n  }\n": types.EconomyClosedFragmentDoc,
    "\n  mutation EconomyCostCheck($input: RecordCostInput!) {\n    act: recordCost(input: $input) @validateOnly { refusals { clause code message path } deviations { clause kind value text } }\n  }\n": types.EconomyCostCheckDocument,
    "\n  mutation EconomyCostSend($input: RecordCostInput!) {\n    act: recordCost(input: $input) { project { id costs { id } } refusals { clause code message path } }\n  }\n": types.EconomyCostSendDocument,
    "\n  query EconomyCostYears($slug: String!) {\n    project(slug: $slug) { id economy { years { year costs surplus } } }\n  }\n": types.EconomyCostYearsDocument,
    "\n  fragment EconomyCosts on Project { slug costs { id year kind amount note } }\n": types.EconomyCostsFragmentDoc,
    "\n  fragment EconomyFigures on EconomyYear { costs issued forecast coverage { digits } surplus }\n": types.EconomyFiguresFragmentDoc,
    "\n  query EconomyEven($slug: String!, $costs: Decimal!) {\n    project(slug: $slug) {\n      id\n      prices { id model extension { id } }\n      breakEvenPrice(costs: $costs) { price income over refusals { message } }\n    }\n  }\n": types.EconomyEvenDocument,
    "\n  query EconomyPortfolio {\n    portfolio {\n      years { ...EconomyProjectsYear economy { ...EconomyBars } }\n      total { ...EconomyFigures ...EconomyProjectsCell }\n      projects { ...EconomyProjectsRow }\n      refusals { message }\n    }\n  }\n": types.EconomyPortfolioDocument,
    "\n  query EconomyPrice($slug: String!) {\n    project(slug: $slug) {\n      id\n      participants withoutSteeringGroup\n      extensions { id start end }\n      decisions(first: 50, where: { kind: PRICE }, orderBy: [{ field: ON, direction: DESC }]) {\n        edges { node { id on outcome body { id name } } }\n      }\n      ...EconomyPricePreview\n    }\n  }\n": types.EconomyPriceDocument,
    "\n  mutation EconomyPriceCheck($input: RecordPriceInput!) {\n    act: recordPrice(input: $input) @validateOnly { refusals { clause code message path } deviations { clause kind value text } }\n  }\n": types.EconomyPriceCheckDocument,
    "\n  mutation EconomyPriceSend($input: RecordPriceInput!) {\n    act: recordPrice(input: $input) { project { id prices { id } } refusals { clause code message path } }\n  }\n": types.EconomyPriceSendDocument,
    "\n  fragment EconomyPricePreview on Project {\n    prices { id validFrom model amount tiers { above factor } extension { id } }\n    bodies(first: 5, where: { kind: STEERING_GROUP }) { edges { node { id mayBind } } }\n    agreements(first: 200, where: { status: ACCEDED }) {\n      edges { node { id municipality { id code name inhabitants } } }\n    }\n  }\n": types.EconomyPricePreviewFragmentDoc,
    "\n  fragment EconomyPrices on Project {\n    slug\n    withoutSteeringGroup\n    prices { id validFrom model amount tiers { above factor } extension { id } }\n    bodies(first: 5, where: { kind: STEERING_GROUP }) { edges { node { id mayBind } } }\n    agreements(first: 200) {\n      edges { node { id status municipality { id code name } prices { id } } }\n    }\n  }\n": types.EconomyPricesFragmentDoc,
    "\n  fragment EconomyProjectHead on Project { slug name participants repaymentPeriod { start end } }\n": types.EconomyProjectHeadFragmentDoc,
    "\n  query EconomyProject($slug: String!) {\n    project(slug: $slug) {\n      id\n      ...EconomyProjectHead\n      ...EconomyPrices\n      ...EconomyClosed\n      ...EconomyCosts\n    }\n  }\n": types.EconomyProjectDocument,
    "\n  fragment EconomyProjectsCell on EconomyYear { costs issued forecast surplus }\n": types.EconomyProjectsCellFragmentDoc,
    "\n  fragment EconomyProjectsRow on PortfolioProject {\n    project { id slug name }\n    economy { ...EconomyProjectsCell }\n  }\n": types.EconomyProjectsRowFragmentDoc,
    "\n  fragment EconomyProjectsYear on PortfolioYear {\n    year\n    economy { ...EconomyProjectsCell }\n    projects { project { id } economy { ...EconomyProjectsCell } }\n  }\n": types.EconomyProjectsYearFragmentDoc,
    "\n  fragment EconomyRow on EconomyYear { year costs issued forecast coverage { digits } surplus }\n": types.EconomyRowFragmentDoc,
    "\n  mutation EconomyVatCheck($input: RecordVatRateInput!) {\n    act: recordVatRate(input: $input) @validateOnly { refusals { clause code message path } deviations { clause kind value text } }\n  }\n": types.EconomyVatCheckDocument,
    "\n  mutation EconomyVatSend($input: RecordVatRateInput!) {\n    act: recordVatRate(input: $input) { project { id } refusals { clause code message path } }\n  }\n": types.EconomyVatSendDocument,
    "\n  query EconomyVatNow($slug: String!) {\n    invoices(first: 1, where: { hasAgreementWith: [{ hasProjectWith: [{ slug: $slug }] }] }, orderBy: [{ field: NUMBER, direction: DESC }]) {\n      edges { node { id number date vatRate } }\n    }\n  }\n": types.EconomyVatNowDocument,
    "\n  query EconomyWork {\n    worklist {\n      kind year count since message\n      clause { id }\n      project { id slug name }\n      municipality { id code name }\n    }\n  }\n": types.EconomyWorkDocument,
    "\n  query EconomyYearCost($input: CostScenarioInput!) { simulateCosts(input: $input) { net } }\n": types.EconomyYearCostDocument,
    "\n  query EconomyYearEnd($slug: String!) {\n    project(slug: $slug) {\n      id\n      closedYears { year }\n      economy {\n        years { year costs issued forecast surplus soFar { costs issued surplus } }\n        total { surplus }\n      }\n      decisions(first: 50, where: { kind: SURPLUS }, orderBy: [{ field: ON, direction: DESC }]) {\n        edges { node { id on outcome body { name } } }\n      }\n    }\n  }\n": types.EconomyYearEndDocument,
    "\n  mutation EconomyYearCheck($input: CloseYearInput!) {\n    act: closeYear(input: $input) @validateOnly { refusals { clause code message path } deviations { clause kind value text } }\n  }\n": types.EconomyYearCheckDocument,
    "\n  mutation EconomyYearSend($input: CloseYearInput!) {\n    act: closeYear(input: $input) { project { id closedYears { year } } refusals { clause code message path } }\n  }\n": types.EconomyYearSendDocument,
    "\n  query ExitQuote($project: String!, $code: String!, $on: Date!) {\n    agreement(project: $project, municipality: $code) {\n      id endsOn\n      exitQuote(on: $on) {\n        exits { kind date dueDate start end days net vat gross lines { start ...CalculatorLine } }\n        ordinary { kind date dueDate start end days net vat gross lines { start ...CalculatorLine } }\n        exitTotal { net vat gross } ordinaryTotal { net vat gross } total { net vat gross }\n        inhabitantsYear final\n      }\n    }\n  }\n": types.ExitQuoteDocument,
    "\n  query ExitView($code: String!, $today: Date!) {\n    municipality(code: $code) {\n      id code name\n      agreements(first: 200, where: { activeOn: $today }, orderBy: [{ field: PROJECT_NAME }]) {\n        edges { node { id project { id slug name repaymentPeriod { start end } } } }\n      }\n    }\n  }\n": types.ExitViewDocument,
    "\n  fragment IntegratorsData on ProjectConnection { edges { node { slug name } } }\n": types.IntegratorsDataFragmentDoc,
    "\n  fragment IntegratorsFirst on ProjectConnection { totalCount edges { node { name participants } } }\n": types.IntegratorsFirstFragmentDoc,
    "\n  fragment IntegratorsSelf on Viewer {\n    name organisation { name } roles readsAmounts expires\n  }\n": types.IntegratorsSelfFragmentDoc,
    "\n  query Integrators($code: String, $own: Boolean!) {\n    projects(first: 200, orderBy: [{ field: NAME, direction: ASC }]) { ...IntegratorsFirst ...IntegratorsData }\n    viewer { ...IntegratorsSelf }\n    municipality(code: $code) @include(if: $own) { ...IntegratorsYear }\n  }\n": types.IntegratorsDocument,
    "\n  fragment IntegratorsYear on Municipality { name costs { from accrued issued { gross } planned { gross } } }\n": types.IntegratorsYearFragmentDoc,
    "\n  fragment InvoiceReader on Viewer { readsAmounts expires }\n": types.InvoiceReaderFragmentDoc,
    "\n  fragment InvoicePrice on Price { validFrom model amount }\n": types.InvoicePriceFragmentDoc,
    "\n  fragment InvoiceArithmetic on InvoiceLine {\n    start end net inhabitants inhabitantsYear inhabitantsSource\n    tiers { above factor }\n    arithmetic { ...LineArithmetic }\n  }\n": types.InvoiceArithmeticFragmentDoc,
    "\n  fragment InvoiceCorrections on Invoice {\n    number kind net correctedNet\n    correctedBy { id number kind date net gross }\n    corrects { id number kind date net gross }\n  }\n": types.InvoiceCorrectionsFragmentDoc,
    "\n  fragment InvoiceExplanation on Invoice { explanation }\n": types.InvoiceExplanationFragmentDoc,
    "\n  fragment InvoiceChoices on Query {\n    about { today }\n    oldest: invoices(first: 1, orderBy: [{ field: DATE }]) { edges { node { id date } } }\n    projects(first: 200, orderBy: [{ field: NAME }]) { edges { node { id slug name } } }\n  }\n": types.InvoiceChoicesFragmentDoc,
    "\n  fragment InvoiceHead on Invoice {\n    number date plannedDate dueDate start end gross termsVersion\n    agreement { id project { id name } municipality { id name cvr organisation { id name } } }\n  }\n": types.InvoiceHeadFragmentDoc,
    "\n  fragment InvoiceLine on InvoiceLine {\n    start end days model price net\n    clauses { id title summary parameter }\n    takesBack { id invoice { id number } }\n    takenBackBy { id invoice { id number } }\n    ...InvoiceArithmetic\n  }\n": types.InvoiceLineFragmentDoc,
    "\n  fragment InvoiceDeviation on Deviation { clause kind value text }\n": types.InvoiceDeviationFragmentDoc,
    "\n  fragment InvoiceLines on Invoice {\n    net vat vatRate gross\n    agreement { id prices { ...InvoicePrice } }\n    deviations { ...InvoiceDeviation }\n    lines { id ...InvoiceLine }\n  }\n": types.InvoiceLinesFragmentDoc,
    "\n  fragment InvoiceLinks on Invoice {\n    corrects { id number }\n    correctedBy { id number }\n  }\n": types.InvoiceLinksFragmentDoc,
    "\n  query InvoiceList($after: Cursor, $where: InvoiceWhereInput!, $orderBy: [InvoiceOrder!]!, $ofOneYear: Boolean!) {\n    viewer { ...InvoiceReader }\n    ...InvoiceChoices\n    invoiceTotals(where: $where) { ...InvoiceTotals }\n    invoiceYears(where: $where) @skip(if: $ofOneYear) { ...InvoiceYears }\n    invoices(first: 100, after: $after, where: $where, orderBy: $orderBy) { ...Invoices }\n  }\n": types.InvoiceListDocument,
    "\n  fragment Invoices on InvoiceConnection {\n    totalCount\n    pageInfo { hasNextPage endCursor }\n    edges { node { id ...InvoiceRow } }\n  }\n": types.InvoicesFragmentDoc,
    "\n  query InvoicePage($after: Cursor, $where: InvoiceWhereInput!, $orderBy: [InvoiceOrder!]!) {\n    invoices(first: 100, after: $after, where: $where, orderBy: $orderBy) { ...Invoices }\n  }\n": types.InvoicePageDocument,
    "\n  query InvoicePrevious($number: String!) {\n    invoice(number: $number) {\n      id moreThanPrevious\n      ...InvoicePeriod\n      previous { id ...InvoicePeriod }\n    }\n  }\n": types.InvoicePreviousDocument,
    "\n  fragment InvoicePeriod on Invoice {\n    number kind start end days net\n    lines { id price inhabitants inhabitantsYear arithmetic { parts { daysInYear } } }\n  }\n": types.InvoicePeriodFragmentDoc,
    "\n  fragment InvoiceRow on Invoice {\n    id number kind date dueDate start end net vat gross\n    agreement { id project { id name } municipality { id name } }\n    ...InvoiceLinks\n  }\n": types.InvoiceRowFragmentDoc,
    "\n  query InvoiceRun($number: String!) { invoice(number: $number) { id run { id asOf } } }\n": types.InvoiceRunDocument,
    "\n  fragment InvoiceTotals on InvoiceTotals { count net vat gross }\n": types.InvoiceTotalsFragmentDoc,
    "\n  fragment InvoiceYears on InvoiceYear { year count net vat gross }\n": types.InvoiceYearsFragmentDoc,
    "\n  query InvoiceView($number: String!) {\n    invoice(number: $number) { id ...InvoicePage }\n  }\n": types.InvoiceViewDocument,
    "\n  fragment InvoicePage on Invoice {\n    number kind start agreement { id project { id slug name } municipality { id code name } }\n    ...InvoiceLinks ...InvoiceHead ...InvoiceLines ...InvoiceCorrections ...InvoiceExplanation\n  }\n": types.InvoicePageFragmentDoc,
    "\n  fragment LineArithmetic on LineArithmetic {\n    parts { model price inhabitants yearly daysInYear daily { digits cut } days }\n    sumToEnd { digits cut } roundedToEnd\n    sumBefore { digits cut } roundedBefore\n  }\n": types.LineArithmeticFragmentDoc,
    "\n  query InvoicingDay($asOf: Date!) {\n    previewInvoicing(asOf: $asOf) { ...InvoicingPreview }\n  }\n": types.InvoicingDayDocument,
    "\n  query InvoicingEarlier($first: Int!) {\n    invoiceRuns(first: $first) { totalCount edges { node { id asOf at documents heldCount net vat gross } } }\n  }\n": types.InvoicingEarlierDocument,
    "\n  fragment InvoicingHeld on HeldBack { project municipality figure corrections invoices { plannedDate } }\n": types.InvoicingHeldFragmentDoc,
    "\n  query InvoicingNames {\n    municipalities(first: 200) { edges { node { id code name } } }\n    projects(first: 200) { edges { node { id slug name } } }\n  }\n": types.InvoicingNamesDocument,
    "\n  query InvoicingIssued($where: InvoiceWhereInput!, $orderBy: [InvoiceOrder!]!) {\n    invoices(first: 200, where: $where, orderBy: $orderBy) { ...Invoices }\n  }\n": types.InvoicingIssuedDocument,
    "\n  fragment InvoicingPreview on InvoicingPreview {\n    asOf count net vat gross\n    ...InvoicingSums\n    held { ...InvoicingHeld }\n    documents(first: 200) { ...InvoicingDocument }\n  }\n": types.InvoicingPreviewFragmentDoc,
    "\n  query InvoicingResult($id: ID!) {\n    node(id: $id) { __typename id ... on InvoiceRun { asOf at documents net vat gross held { ...InvoicingHeld } } }\n  }\n": types.InvoicingResultDocument,
    "\n  fragment InvoicingSums on InvoicingPreview {\n    count net vat gross\n    byKind { kind count net vat gross }\n    byProject { project { id slug name } count net vat gross }\n  }\n": types.InvoicingSumsFragmentDoc,
    "\n  mutation InvoicingRun($input: RunInvoicingInput!) {\n    runInvoicing(input: $input) { run { id } refusals { code message } }\n  }\n": types.InvoicingRunDocument,
    "\n  fragment InvoicingDocument on PreviewedDocument {\n    number corrects\n    agreement { project { slug name } municipality { code name } }\n    invoice { kind start end dueDate net vat gross }\n  }\n": types.InvoicingDocumentFragmentDoc,
    "\n  query InvoicingMore($asOf: Date!, $after: String!) {\n    previewInvoicing(asOf: $asOf) { documents(first: 200, after: $after) { ...InvoicingDocument } }\n  }\n": types.InvoicingMoreDocument,
    "\n  query Matrix {\n    about { today }\n    projects(first: 200, orderBy: [{ field: NAME, direction: ASC }]) {\n      edges { node {\n        slug name phase\n        agreements(first: 200) { edges { node {\n          status accededOn availableFrom plannedAvailableFrom endsOn pilot\n          municipality { code }\n        } } }\n      } }\n    }\n  }\n": types.MatrixDocument,
    "\n  query MatrixMunicipalities($on: Date) {\n    municipalities(first: 200, orderBy: [{ field: NAME, direction: ASC }]) {\n      edges { node { code name region(on: $on) inhabitants } }\n    }\n  }\n": types.MatrixMunicipalitiesDocument,
    "\n  fragment MunicipalityAgreement on Agreement {\n    id status accededOn availableFrom plannedAvailableFrom endsOn pilot\n    municipality { code }\n    wave { number }\n    project { slug name phase }\n    deviations { clause kind value text }\n  }\n": types.MunicipalityAgreementFragmentDoc,
    "\n  fragment MunicipalityAgreements on Municipality {\n    code\n    agreements(first: 200, orderBy: $orderBy) { edges { node { id ...MunicipalityAgreement } } }\n  }\n": types.MunicipalityAgreementsFragmentDoc,
    "\n  query MunicipalityCosts($code: String!, $last: Int!, $next: Int!) {\n    municipality(code: $code) {\n      id code name\n      near: forecast(from: $last) { ...MunicipalityCostYear ...MunicipalityYear ...MunicipalityNextYear }\n      far: forecast(from: $next) { ...MunicipalityCostYear }\n      costChanges { ...MunicipalityTurn ...MunicipalityChange }\n      plannedInvoices { ...MunicipalityNext }\n    }\n  }\n": types.MunicipalityCostsDocument,
    "\n  fragment MunicipalityChangePart on ChangePart {\n    reason amount days on fromPrice toPrice fromInhabitants toInhabitants\n  }\n": types.MunicipalityChangePartFragmentDoc,
    "\n  fragment MunicipalityChange on CostChanges {\n    year before now difference\n    parts { reason amount }\n    agreements {\n      agreement { id project { id slug name } }\n      before now difference\n      parts { ...MunicipalityChangePart }\n    }\n  }\n": types.MunicipalityChangeFragmentDoc,
    "\n  query MunicipalityComparisons($code: String!, $today: Date!) {\n    municipality(code: $code) {\n      id\n      agreements(first: 90, where: { activeOn: $today }, orderBy: [{ field: PROJECT_NAME }]) {\n        edges { node { id ...MunicipalityComparison } }\n      }\n    }\n  }\n": types.MunicipalityComparisonsDocument,
    "\n  fragment MunicipalityComparison on Agreement {\n    id\n    project { id slug name }\n    comparison { year perInhabitant others smallest median largest refusals { message } }\n  }\n": types.MunicipalityComparisonFragmentDoc,
    "\n  fragment MunicipalityCostYear on ForecastYear {\n    year\n    costs { accrued perInhabitant inhabitantsYear final }\n    projects { agreement { id endsOn project { id slug name } } costs { accrued } }\n  }\n": types.MunicipalityCostYearFragmentDoc,
    "\n  fragment MunicipalityInhabitants on Municipality { inhabitantsByYear { year inhabitants source } }\n": types.MunicipalityInhabitantsFragmentDoc,
    "\n  query MunicipalityDay { about { today } }\n": types.MunicipalityDayDocument,
    "\n  query MunicipalityList($on: Date!) {\n    municipalities(first: 200, orderBy: [{ field: NAME, direction: ASC }]) {\n      edges { node { id ...MunicipalityRow } }\n    }\n  }\n": types.MunicipalityListDocument,
    "\n  fragment MunicipalityNext on ComingInvoice {\n    agreement { id project { id slug name } }\n    invoice { kind date dueDate start end days net vat gross }\n  }\n": types.MunicipalityNextFragmentDoc,
    "\n  fragment MunicipalityNextYear on ForecastYear { quarters { from planned { net vat gross } } }\n": types.MunicipalityNextYearFragmentDoc,
    "\n  fragment MunicipalityRow on Municipality {\n    code name inhabitants\n    region(on: $on)\n    agreements(where: { activeOn: $on }) { totalCount }\n  }\n": types.MunicipalityRowFragmentDoc,
    "\n  fragment MunicipalitySeat on Membership {\n    id seatKind managerLevel status from to\n    person { name title }\n    body { name kind project { slug name } }\n  }\n": types.MunicipalitySeatFragmentDoc,
    "\n  fragment MunicipalitySeats on Municipality {\n    memberships(first: 200, orderBy: [{ field: FROM, direction: DESC }]) { edges { node { id ...MunicipalitySeat } } }\n  }\n": types.MunicipalitySeatsFragmentDoc,
    "\n  query MunicipalityView($code: String!, $on: Date, $orderBy: [AgreementOrder!]!) {\n    about { today }\n    viewer { readsAmounts organisation { municipality { code } } }\n    municipality(code: $code) {\n      id code name cvr organisation { id name }\n      region(on: $on)\n      inhabitantsByYear { year inhabitants }\n      ...MunicipalityAgreements\n      ...MunicipalitySeats\n      ...MunicipalityInhabitants\n    }\n  }\n": types.MunicipalityViewDocument,
    "\n  fragment MunicipalityYear on ForecastYear {\n    year\n    costs { accrued perInhabitant issued { net } planned { net } }\n    corrections { net }\n  }\n": types.MunicipalityYearFragmentDoc,
    "\n  fragment MunicipalityTurn on CostChanges { year difference parts { reason } }\n": types.MunicipalityTurnFragmentDoc,
    "\n  query PaletteFound($text: String!, $invoices: Boolean!) {\n    projects(first: 6, where: { search: $text }, orderBy: [{ field: NAME }]) { edges { node { id slug name } } }\n    municipalities(first: 6, where: { search: $text }, orderBy: [{ field: NAME }]) { edges { node { id code name } } }\n    invoices(first: 6, where: { numberContains: $text }, orderBy: [{ field: NUMBER, direction: DESC }])\n      @include(if: $invoices) { edges { node { id number date agreement { id project { id name } } } } }\n  }\n": types.PaletteFoundDocument,
    "\n  query PaletteClauses { clauses { id title } }\n": types.PaletteClausesDocument,
    "\n  fragment PopulationChange on InhabitantsChange {\n    municipality { id code name } year before after difference documents\n  }\n": types.PopulationChangeFragmentDoc,
    "\n  fragment PopulationFaults on InhabitantsPreview { faults { line column message } moreFaults }\n": types.PopulationFaultsFragmentDoc,
    "\n  query PopulationFigures {\n    municipalities(first: 200, orderBy: { field: NAME }) {\n      edges { node { id code name inhabitantsByYear { year inhabitants source } } }\n    }\n  }\n": types.PopulationFiguresDocument,
    "\n  fragment PopulationLeftOut on InhabitantsPreview { leftOut skippedPeriods skippedRows partRows }\n": types.PopulationLeftOutFragmentDoc,
    "\n  query PopulationPreview($file: String!) {\n    previewInhabitants(file: $file) { ...PopulationPreview }\n  }\n": types.PopulationPreviewDocument,
    "\n  fragment PopulationPreview on InhabitantsPreview {\n    digest documents unchanged faults { line } changes { year before ...PopulationChange }\n    ...PopulationFaults ...PopulationLeftOut\n  }\n": types.PopulationPreviewFragmentDoc,
    "\n  mutation PopulationRecordCheck($input: RecordInhabitantsInput!) {\n    act: recordInhabitants(input: $input) @validateOnly { refusals { clause code message path } }\n  }\n": types.PopulationRecordCheckDocument,
    "\n  mutation PopulationRecordSend($input: RecordInhabitantsInput!) {\n    act: recordInhabitants(input: $input) { municipality { id } refusals { clause code message path } }\n  }\n": types.PopulationRecordSendDocument,
    "\n  mutation PopulationImport($input: ImportInhabitantsInput!) {\n    importInhabitants(input: $input) { import { recorded changed years source } refusals { message } }\n  }\n": types.PopulationImportDocument,
    "\n  fragment ProjectBodies on Project {\n    slug withoutSteeringGroup\n    decisions(first: 200, orderBy: [{ field: ON, direction: DESC }]) {\n      edges { node { id kind on outcome reason body { id name } } }\n    }\n    bodies(first: 50, orderBy: [{ field: OPENED_ON }]) {\n      edges { node {\n        id name kind form openedOn calledOn call mandate mandatedOn mayBind\n        memberships(first: 200, orderBy: [{ field: FROM }]) {\n          edges { node {\n            id seatKind managerLevel status from to\n            person { id name title }\n            organisation { id name }\n            municipality { id code }\n          } }\n        }\n        reports { status message clause { id } deviations { text } }\n      } }\n    }\n  }\n": types.ProjectBodiesFragmentDoc,
    "\n  fragment ProjectParticipants on Project {\n    slug startedOn\n    agreements(first: 200) {\n      edges { node {\n        id status accededOn endsOn availableFrom plannedAvailableFrom pilot\n        wave { number }\n        municipality { id code }\n      } }\n    }\n  }\n": types.ProjectParticipantsFragmentDoc,
    "\n  query ProjectPlaces($on: Date!) {\n    municipalities(first: 98, orderBy: [{ field: NAME }]) { edges { node { id code region(on: $on) } } }\n  }\n": types.ProjectPlacesDocument,
    "\n  fragment ProjectPhases on Project {\n    phase endedOn\n    repaymentPeriod { start end }\n    phases {\n      id phase plannedStart plannedEnd startedOn endedOn reason\n      products { id kind on reference }\n    }\n  }\n": types.ProjectPhasesFragmentDoc,
    "\n  fragment ProjectEyebrow on Project { phase subjectArea origin termsVersion endedOn closedOn deviations { clause } }\n": types.ProjectEyebrowFragmentDoc,
    "\n  fragment ProjectFacts on Project {\n    origin act processesPersonalData withoutSteeringGroup withoutSteeringGroupReason accessionDeadline operationStartedOn\n    repaymentPeriod { start end }\n    pilotPeriod { start end }\n    supplier { id name }\n    selectedMunicipalities { id code name }\n    selectedSuppliers { id name }\n    predecessor { id slug name }\n    successor { id slug name }\n    bodies(first: 50, orderBy: [{ field: OPENED_ON }]) {\n      edges { node { id kind memberships(first: 200, orderBy: [{ field: FROM }]) {\n        edges { node { id seatKind from to person { id name title } organisation { id name } } }\n      } } }\n    }\n  }\n": types.ProjectFactsFragmentDoc,
    "\n  fragment ProjectFigures on Query {\n    all: projects { totalCount }\n    running: projects(where: { phaseIn: [IV, V] }) { totalCount }\n    statistics { participants agreements }\n  }\n": types.ProjectFiguresFragmentDoc,
    "\n  fragment ProjectCounts on Query {\n    I: projects(where: { search: $search, originIn: $origins, phase: I }) { totalCount }\n    II: projects(where: { search: $search, originIn: $origins, phase: II }) { totalCount }\n    III: projects(where: { search: $search, originIn: $origins, phase: III }) { totalCount }\n    IV: projects(where: { search: $search, originIn: $origins, phase: IV }) { totalCount }\n    V: projects(where: { search: $search, originIn: $origins, phase: V }) { totalCount }\n    MUNICIPAL_DEMAND: projects(where: { search: $search, phaseIn: $phases, origin: MUNICIPAL_DEMAND }) { totalCount }\n    LAW: projects(where: { search: $search, phaseIn: $phases, origin: LAW }) { totalCount }\n    KL_AGREEMENT: projects(where: { search: $search, phaseIn: $phases, origin: KL_AGREEMENT }) { totalCount }\n    INNOVATION: projects(where: { search: $search, phaseIn: $phases, origin: INNOVATION }) { totalCount }\n  }\n": types.ProjectCountsFragmentDoc,
    "\n  fragment ProjectKeyFigures on Project {\n    nextStep { kind on }\n    waves { id plannedOn agreements { totalCount } }\n    agreements(first: 200) {\n      edges { node {\n        id status accededOn endsOn availableFrom plannedAvailableFrom pilot\n        wave { number }\n        municipality { id code }\n      } }\n    }\n  }\n": types.ProjectKeyFiguresFragmentDoc,
    "\n  query ProjectList(\n    $where: ProjectWhereInput!, $orderBy: [ProjectOrder!]!, $after: Cursor\n    $search: String, $phases: [Phase!], $origins: [ProjectOrigin!]\n  ) {\n    about { today }\n    all: projects { totalCount }\n    ...ProjectFigures\n    ...ProjectCounts\n    projects(first: 100, after: $after, where: $where, orderBy: $orderBy) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges { node { id ...ProjectRow } }\n    }\n  }\n": types.ProjectListDocument,
    "\n  fragment ProjectReports on Project {\n    phase termsVersion endedOn\n    phases { id phase plannedStart plannedEnd startedOn endedOn products { id kind } }\n    reports { status message clause { id } }\n    bodies(first: 50, orderBy: [{ field: OPENED_ON }]) {\n      edges { node { id name reports { status message clause { id } } } }\n    }\n  }\n": types.ProjectReportsFragmentDoc,
    "\n  fragment ProjectRow on Project {\n    id slug name subjectArea origin phase accessionDeadline closedOn\n    repaymentPeriod { start end }\n    participation { acceded inUse }\n    nextStep { kind on }\n  }\n": types.ProjectRowFragmentDoc,
    "\n  query Project($slug: String!) {\n    about { today }\n    viewer { readsAmounts permissions(type: \"Project\", private: true) { field allowed } }\n    project(slug: $slug) { ...ProjectPage }\n    municipalities(first: 98, orderBy: [{ field: NAME }]) { edges { node { id code name region inhabitants } } }\n  }\n": types.ProjectDocument,
    "\n  fragment ProjectPage on Project {\n    id slug name purpose\n    deviations { clause kind value text }\n    clauses { id parameter }\n    ...ProjectEyebrow ...ProjectFacts ...ProjectKeyFigures ...ProjectPhases ...ProjectParticipants ...ProjectBodies\n    ...ProjectReports\n  }\n": types.ProjectPageFragmentDoc,
    "\n  query ProjectEconomy($slug: String!) { project(slug: $slug) { id economy { __typename } } }\n": types.ProjectEconomyDocument,
    "\n  query About { about { example today termsVersion contact } }\n": types.AboutDocument,
    "mutation VatCheck($input: RecordVatRateInput!) { act: recordVatRate(input: $input) @validateOnly { refusals { clause code message path } deviations { clause kind value text } } }": types.VatCheckDocument,
    "mutation VatSend($input: RecordVatRateInput!) { act: recordVatRate(input: $input) { refusals { clause code message path } } }": types.VatSendDocument,
    "\n  query Viewer { viewer { name organisation { name municipality { code } } roles readsAmounts person { name } expires } }\n": types.ViewerDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AccessPermission on FieldPermission { type field description to allowed }\n"): (typeof documents)["\n  fragment AccessPermission on FieldPermission { type field description to allowed }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AccessRoles on Viewer { roles person { id } }\n"): (typeof documents)["\n  fragment AccessRoles on Viewer { roles person { id } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AccessSelf on Viewer { name organisation { name } roles person { name } expires }\n"): (typeof documents)["\n  fragment AccessSelf on Viewer { name organisation { name } roles person { name } expires }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Access($private: Boolean!) {\n    viewer { ...AccessSelf ...AccessRoles permissions(private: $private) { ...AccessPermission } }\n  }\n"): (typeof documents)["\n  query Access($private: Boolean!) {\n    viewer { ...AccessSelf ...AccessRoles permissions(private: $private) { ...AccessPermission } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CalculatorMembers($slug: String!, $on: Date!) {\n    project(slug: $slug) {\n      agreements(first: 200, where: { activeOn: $on }) { edges { node { status municipality { code } } } }\n    }\n  }\n"): (typeof documents)["\n  query CalculatorMembers($slug: String!, $on: Date!) {\n    project(slug: $slug) {\n      agreements(first: 200, where: { activeOn: $on }) { edges { node { status municipality { code } } } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CalculatorCover on BreakEven { price income over refusals { message } }\n"): (typeof documents)["\n  fragment CalculatorCover on BreakEven { price income over refusals { message } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CalculatorBreakEven($slug: String!, $costs: Decimal!, $model: PriceModel, $municipalities: [String!]) {\n    project(slug: $slug) {\n      now: breakEvenPrice(costs: $costs, model: $model) { ...CalculatorCover }\n      then: breakEvenPrice(costs: $costs, model: $model, municipalities: $municipalities) { ...CalculatorCover }\n    }\n  }\n"): (typeof documents)["\n  query CalculatorBreakEven($slug: String!, $costs: Decimal!, $model: PriceModel, $municipalities: [String!]) {\n    project(slug: $slug) {\n      now: breakEvenPrice(costs: $costs, model: $model) { ...CalculatorCover }\n      then: breakEvenPrice(costs: $costs, model: $model, municipalities: $municipalities) { ...CalculatorCover }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CalculatorExit on CostSchedule { invoices { kind date days net } }\n"): (typeof documents)["\n  fragment CalculatorExit on CostSchedule { invoices { kind date days net } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CalculatorLine on PlannedInvoiceLine {\n    start end days net\n    clauses { id }\n    arithmetic { ...LineArithmetic }\n  }\n"): (typeof documents)["\n  fragment CalculatorLine on PlannedInvoiceLine {\n    start end days net\n    clauses { id }\n    arithmetic { ...LineArithmetic }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CalculatorPlan on CostSchedule {\n    invoices { kind date dueDate start end days net vat gross lines { start ...CalculatorLine } }\n  }\n"): (typeof documents)["\n  fragment CalculatorPlan on CostSchedule {\n    invoices { kind date dueDate start end days net vat gross lines { start ...CalculatorLine } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Calculator($slug: String!) {\n    about { today }\n    projects(first: 200, orderBy: [{ field: NAME, direction: ASC }]) {\n      edges { node { slug name repaymentPeriod { start end } pilotPeriod { start end } } }\n    }\n    municipalities(first: 200, orderBy: [{ field: NAME, direction: ASC }]) { edges { node { code name inhabitants } } }\n    project(slug: $slug) {\n      slug\n      deviations { clause kind value }\n      prices { validFrom model amount tiers { above factor } extension { id } }\n    }\n  }\n"): (typeof documents)["\n  query Calculator($slug: String!) {\n    about { today }\n    projects(first: 200, orderBy: [{ field: NAME, direction: ASC }]) {\n      edges { node { slug name repaymentPeriod { start end } pilotPeriod { start end } } }\n    }\n    municipalities(first: 200, orderBy: [{ field: NAME, direction: ASC }]) { edges { node { code name inhabitants } } }\n    project(slug: $slug) {\n      slug\n      deviations { clause kind value }\n      prices { validFrom model amount tiers { above factor } extension { id } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CalculatorSchedule($input: CostScenarioInput!) {\n    simulateCosts(input: $input) {\n      net vat gross\n      ...CalculatorExit\n      ...CalculatorYears\n      ...CalculatorPlan\n    }\n  }\n"): (typeof documents)["\n  query CalculatorSchedule($input: CostScenarioInput!) {\n    simulateCosts(input: $input) {\n      net vat gross\n      ...CalculatorExit\n      ...CalculatorYears\n      ...CalculatorPlan\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CalculatorYears on CostSchedule { invoices { kind date net } years { year accrued net } }\n"): (typeof documents)["\n  fragment CalculatorYears on CostSchedule { invoices { kind date net } years { year accrued net } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClauseDeviations on ProjectConnection {\n    pageInfo { hasNextPage }\n    edges { node { slug name deviations { clause kind value text } } }\n  }\n"): (typeof documents)["\n  fragment ClauseDeviations on ProjectConnection {\n    pageInfo { hasNextPage }\n    edges { node { slug name deviations { clause kind value text } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ClauseList { clauses { id ...ClauseRow } }\n"): (typeof documents)["\n  query ClauseList { clauses { id ...ClauseRow } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ClauseMark { clauses { id title summary version } }\n"): (typeof documents)["\n  query ClauseMark { clauses { id title summary version } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClauseRow on Clause { id title summary enforcement }\n"): (typeof documents)["\n  fragment ClauseRow on Clause { id title summary enforcement }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ClauseView {\n    clauses { id parameter version ...ClauseRow }\n    projects(first: 200, orderBy: [{ field: NAME, direction: ASC }]) { ...ClauseDeviations }\n  }\n"): (typeof documents)["\n  query ClauseView {\n    clauses { id parameter version ...ClauseRow }\n    projects(first: 200, orderBy: [{ field: NAME, direction: ASC }]) { ...ClauseDeviations }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EconomyAct($slug: String!) { project(slug: $slug) { id slug name } }\n"): (typeof documents)["\n  query EconomyAct($slug: String!) { project(slug: $slug) { id slug name } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EconomyAmounts($slug: String!) {\n    project(slug: $slug) {\n      id\n      economy {\n        years { ...EconomyBars ...EconomyRow }\n        total { ...EconomyFigures ...EconomyRow }\n      }\n    }\n  }\n"): (typeof documents)["\n  query EconomyAmounts($slug: String!) {\n    project(slug: $slug) {\n      id\n      economy {\n        years { ...EconomyBars ...EconomyRow }\n        total { ...EconomyFigures ...EconomyRow }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EconomyBars on EconomyYear { year costs issued forecast surplus }\n"): (typeof documents)["\n  fragment EconomyBars on EconomyYear { year costs issued forecast surplus }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EconomyClosed on Project {\n    slug\n    closedYears { year decidedOn surplusUse decision { id on body { id name } } }\n  }\n"): (typeof documents)["\n  fragment EconomyClosed on Project {\n    slug\n    closedYears { year decidedOn surplusUse decision { id on body { id name } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EconomyCostCheck($input: RecordCostInput!) {\n    act: recordCost(input: $input) @validateOnly { refusals { clause code message path } deviations { clause kind value text } }\n  }\n"): (typeof documents)["\n  mutation EconomyCostCheck($input: RecordCostInput!) {\n    act: recordCost(input: $input) @validateOnly { refusals { clause code message path } deviations { clause kind value text } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EconomyCostSend($input: RecordCostInput!) {\n    act: recordCost(input: $input) { project { id costs { id } } refusals { clause code message path } }\n  }\n"): (typeof documents)["\n  mutation EconomyCostSend($input: RecordCostInput!) {\n    act: recordCost(input: $input) { project { id costs { id } } refusals { clause code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EconomyCostYears($slug: String!) {\n    project(slug: $slug) { id economy { years { year costs surplus } } }\n  }\n"): (typeof documents)["\n  query EconomyCostYears($slug: String!) {\n    project(slug: $slug) { id economy { years { year costs surplus } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EconomyCosts on Project { slug costs { id year kind amount note } }\n"): (typeof documents)["\n  fragment EconomyCosts on Project { slug costs { id year kind amount note } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EconomyFigures on EconomyYear { costs issued forecast coverage { digits } surplus }\n"): (typeof documents)["\n  fragment EconomyFigures on EconomyYear { costs issued forecast coverage { digits } surplus }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EconomyEven($slug: String!, $costs: Decimal!) {\n    project(slug: $slug) {\n      id\n      prices { id model extension { id } }\n      breakEvenPrice(costs: $costs) { price income over refusals { message } }\n    }\n  }\n"): (typeof documents)["\n  query EconomyEven($slug: String!, $costs: Decimal!) {\n    project(slug: $slug) {\n      id\n      prices { id model extension { id } }\n      breakEvenPrice(costs: $costs) { price income over refusals { message } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EconomyPortfolio {\n    portfolio {\n      years { ...EconomyProjectsYear economy { ...EconomyBars } }\n      total { ...EconomyFigures ...EconomyProjectsCell }\n      projects { ...EconomyProjectsRow }\n      refusals { message }\n    }\n  }\n"): (typeof documents)["\n  query EconomyPortfolio {\n    portfolio {\n      years { ...EconomyProjectsYear economy { ...EconomyBars } }\n      total { ...EconomyFigures ...EconomyProjectsCell }\n      projects { ...EconomyProjectsRow }\n      refusals { message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EconomyPrice($slug: String!) {\n    project(slug: $slug) {\n      id\n      participants withoutSteeringGroup\n      extensions { id start end }\n      decisions(first: 50, where: { kind: PRICE }, orderBy: [{ field: ON, direction: DESC }]) {\n        edges { node { id on outcome body { id name } } }\n      }\n      ...EconomyPricePreview\n    }\n  }\n"): (typeof documents)["\n  query EconomyPrice($slug: String!) {\n    project(slug: $slug) {\n      id\n      participants withoutSteeringGroup\n      extensions { id start end }\n      decisions(first: 50, where: { kind: PRICE }, orderBy: [{ field: ON, direction: DESC }]) {\n        edges { node { id on outcome body { id name } } }\n      }\n      ...EconomyPricePreview\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EconomyPriceCheck($input: RecordPriceInput!) {\n    act: recordPrice(input: $input) @validateOnly { refusals { clause code message path } deviations { clause kind value text } }\n  }\n"): (typeof documents)["\n  mutation EconomyPriceCheck($input: RecordPriceInput!) {\n    act: recordPrice(input: $input) @validateOnly { refusals { clause code message path } deviations { clause kind value text } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EconomyPriceSend($input: RecordPriceInput!) {\n    act: recordPrice(input: $input) { project { id prices { id } } refusals { clause code message path } }\n  }\n"): (typeof documents)["\n  mutation EconomyPriceSend($input: RecordPriceInput!) {\n    act: recordPrice(input: $input) { project { id prices { id } } refusals { clause code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EconomyPricePreview on Project {\n    prices { id validFrom model amount tiers { above factor } extension { id } }\n    bodies(first: 5, where: { kind: STEERING_GROUP }) { edges { node { id mayBind } } }\n    agreements(first: 200, where: { status: ACCEDED }) {\n      edges { node { id municipality { id code name inhabitants } } }\n    }\n  }\n"): (typeof documents)["\n  fragment EconomyPricePreview on Project {\n    prices { id validFrom model amount tiers { above factor } extension { id } }\n    bodies(first: 5, where: { kind: STEERING_GROUP }) { edges { node { id mayBind } } }\n    agreements(first: 200, where: { status: ACCEDED }) {\n      edges { node { id municipality { id code name inhabitants } } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EconomyPrices on Project {\n    slug\n    withoutSteeringGroup\n    prices { id validFrom model amount tiers { above factor } extension { id } }\n    bodies(first: 5, where: { kind: STEERING_GROUP }) { edges { node { id mayBind } } }\n    agreements(first: 200) {\n      edges { node { id status municipality { id code name } prices { id } } }\n    }\n  }\n"): (typeof documents)["\n  fragment EconomyPrices on Project {\n    slug\n    withoutSteeringGroup\n    prices { id validFrom model amount tiers { above factor } extension { id } }\n    bodies(first: 5, where: { kind: STEERING_GROUP }) { edges { node { id mayBind } } }\n    agreements(first: 200) {\n      edges { node { id status municipality { id code name } prices { id } } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EconomyProjectHead on Project { slug name participants repaymentPeriod { start end } }\n"): (typeof documents)["\n  fragment EconomyProjectHead on Project { slug name participants repaymentPeriod { start end } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EconomyProject($slug: String!) {\n    project(slug: $slug) {\n      id\n      ...EconomyProjectHead\n      ...EconomyPrices\n      ...EconomyClosed\n      ...EconomyCosts\n    }\n  }\n"): (typeof documents)["\n  query EconomyProject($slug: String!) {\n    project(slug: $slug) {\n      id\n      ...EconomyProjectHead\n      ...EconomyPrices\n      ...EconomyClosed\n      ...EconomyCosts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EconomyProjectsCell on EconomyYear { costs issued forecast surplus }\n"): (typeof documents)["\n  fragment EconomyProjectsCell on EconomyYear { costs issued forecast surplus }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EconomyProjectsRow on PortfolioProject {\n    project { id slug name }\n    economy { ...EconomyProjectsCell }\n  }\n"): (typeof documents)["\n  fragment EconomyProjectsRow on PortfolioProject {\n    project { id slug name }\n    economy { ...EconomyProjectsCell }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EconomyProjectsYear on PortfolioYear {\n    year\n    economy { ...EconomyProjectsCell }\n    projects { project { id } economy { ...EconomyProjectsCell } }\n  }\n"): (typeof documents)["\n  fragment EconomyProjectsYear on PortfolioYear {\n    year\n    economy { ...EconomyProjectsCell }\n    projects { project { id } economy { ...EconomyProjectsCell } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EconomyRow on EconomyYear { year costs issued forecast coverage { digits } surplus }\n"): (typeof documents)["\n  fragment EconomyRow on EconomyYear { year costs issued forecast coverage { digits } surplus }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EconomyVatCheck($input: RecordVatRateInput!) {\n    act: recordVatRate(input: $input) @validateOnly { refusals { clause code message path } deviations { clause kind value text } }\n  }\n"): (typeof documents)["\n  mutation EconomyVatCheck($input: RecordVatRateInput!) {\n    act: recordVatRate(input: $input) @validateOnly { refusals { clause code message path } deviations { clause kind value text } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EconomyVatSend($input: RecordVatRateInput!) {\n    act: recordVatRate(input: $input) { project { id } refusals { clause code message path } }\n  }\n"): (typeof documents)["\n  mutation EconomyVatSend($input: RecordVatRateInput!) {\n    act: recordVatRate(input: $input) { project { id } refusals { clause code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EconomyVatNow($slug: String!) {\n    invoices(first: 1, where: { hasAgreementWith: [{ hasProjectWith: [{ slug: $slug }] }] }, orderBy: [{ field: NUMBER, direction: DESC }]) {\n      edges { node { id number date vatRate } }\n    }\n  }\n"): (typeof documents)["\n  query EconomyVatNow($slug: String!) {\n    invoices(first: 1, where: { hasAgreementWith: [{ hasProjectWith: [{ slug: $slug }] }] }, orderBy: [{ field: NUMBER, direction: DESC }]) {\n      edges { node { id number date vatRate } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EconomyWork {\n    worklist {\n      kind year count since message\n      clause { id }\n      project { id slug name }\n      municipality { id code name }\n    }\n  }\n"): (typeof documents)["\n  query EconomyWork {\n    worklist {\n      kind year count since message\n      clause { id }\n      project { id slug name }\n      municipality { id code name }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EconomyYearCost($input: CostScenarioInput!) { simulateCosts(input: $input) { net } }\n"): (typeof documents)["\n  query EconomyYearCost($input: CostScenarioInput!) { simulateCosts(input: $input) { net } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EconomyYearEnd($slug: String!) {\n    project(slug: $slug) {\n      id\n      closedYears { year }\n      economy {\n        years { year costs issued forecast surplus soFar { costs issued surplus } }\n        total { surplus }\n      }\n      decisions(first: 50, where: { kind: SURPLUS }, orderBy: [{ field: ON, direction: DESC }]) {\n        edges { node { id on outcome body { name } } }\n      }\n    }\n  }\n"): (typeof documents)["\n  query EconomyYearEnd($slug: String!) {\n    project(slug: $slug) {\n      id\n      closedYears { year }\n      economy {\n        years { year costs issued forecast surplus soFar { costs issued surplus } }\n        total { surplus }\n      }\n      decisions(first: 50, where: { kind: SURPLUS }, orderBy: [{ field: ON, direction: DESC }]) {\n        edges { node { id on outcome body { name } } }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EconomyYearCheck($input: CloseYearInput!) {\n    act: closeYear(input: $input) @validateOnly { refusals { clause code message path } deviations { clause kind value text } }\n  }\n"): (typeof documents)["\n  mutation EconomyYearCheck($input: CloseYearInput!) {\n    act: closeYear(input: $input) @validateOnly { refusals { clause code message path } deviations { clause kind value text } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EconomyYearSend($input: CloseYearInput!) {\n    act: closeYear(input: $input) { project { id closedYears { year } } refusals { clause code message path } }\n  }\n"): (typeof documents)["\n  mutation EconomyYearSend($input: CloseYearInput!) {\n    act: closeYear(input: $input) { project { id closedYears { year } } refusals { clause code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExitQuote($project: String!, $code: String!, $on: Date!) {\n    agreement(project: $project, municipality: $code) {\n      id endsOn\n      exitQuote(on: $on) {\n        exits { kind date dueDate start end days net vat gross lines { start ...CalculatorLine } }\n        ordinary { kind date dueDate start end days net vat gross lines { start ...CalculatorLine } }\n        exitTotal { net vat gross } ordinaryTotal { net vat gross } total { net vat gross }\n        inhabitantsYear final\n      }\n    }\n  }\n"): (typeof documents)["\n  query ExitQuote($project: String!, $code: String!, $on: Date!) {\n    agreement(project: $project, municipality: $code) {\n      id endsOn\n      exitQuote(on: $on) {\n        exits { kind date dueDate start end days net vat gross lines { start ...CalculatorLine } }\n        ordinary { kind date dueDate start end days net vat gross lines { start ...CalculatorLine } }\n        exitTotal { net vat gross } ordinaryTotal { net vat gross } total { net vat gross }\n        inhabitantsYear final\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExitView($code: String!, $today: Date!) {\n    municipality(code: $code) {\n      id code name\n      agreements(first: 200, where: { activeOn: $today }, orderBy: [{ field: PROJECT_NAME }]) {\n        edges { node { id project { id slug name repaymentPeriod { start end } } } }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ExitView($code: String!, $today: Date!) {\n    municipality(code: $code) {\n      id code name\n      agreements(first: 200, where: { activeOn: $today }, orderBy: [{ field: PROJECT_NAME }]) {\n        edges { node { id project { id slug name repaymentPeriod { start end } } } }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment IntegratorsData on ProjectConnection { edges { node { slug name } } }\n"): (typeof documents)["\n  fragment IntegratorsData on ProjectConnection { edges { node { slug name } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment IntegratorsFirst on ProjectConnection { totalCount edges { node { name participants } } }\n"): (typeof documents)["\n  fragment IntegratorsFirst on ProjectConnection { totalCount edges { node { name participants } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment IntegratorsSelf on Viewer {\n    name organisation { name } roles readsAmounts expires\n  }\n"): (typeof documents)["\n  fragment IntegratorsSelf on Viewer {\n    name organisation { name } roles readsAmounts expires\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Integrators($code: String, $own: Boolean!) {\n    projects(first: 200, orderBy: [{ field: NAME, direction: ASC }]) { ...IntegratorsFirst ...IntegratorsData }\n    viewer { ...IntegratorsSelf }\n    municipality(code: $code) @include(if: $own) { ...IntegratorsYear }\n  }\n"): (typeof documents)["\n  query Integrators($code: String, $own: Boolean!) {\n    projects(first: 200, orderBy: [{ field: NAME, direction: ASC }]) { ...IntegratorsFirst ...IntegratorsData }\n    viewer { ...IntegratorsSelf }\n    municipality(code: $code) @include(if: $own) { ...IntegratorsYear }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment IntegratorsYear on Municipality { name costs { from accrued issued { gross } planned { gross } } }\n"): (typeof documents)["\n  fragment IntegratorsYear on Municipality { name costs { from accrued issued { gross } planned { gross } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InvoiceReader on Viewer { readsAmounts expires }\n"): (typeof documents)["\n  fragment InvoiceReader on Viewer { readsAmounts expires }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InvoicePrice on Price { validFrom model amount }\n"): (typeof documents)["\n  fragment InvoicePrice on Price { validFrom model amount }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InvoiceArithmetic on InvoiceLine {\n    start end net inhabitants inhabitantsYear inhabitantsSource\n    tiers { above factor }\n    arithmetic { ...LineArithmetic }\n  }\n"): (typeof documents)["\n  fragment InvoiceArithmetic on InvoiceLine {\n    start end net inhabitants inhabitantsYear inhabitantsSource\n    tiers { above factor }\n    arithmetic { ...LineArithmetic }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InvoiceCorrections on Invoice {\n    number kind net correctedNet\n    correctedBy { id number kind date net gross }\n    corrects { id number kind date net gross }\n  }\n"): (typeof documents)["\n  fragment InvoiceCorrections on Invoice {\n    number kind net correctedNet\n    correctedBy { id number kind date net gross }\n    corrects { id number kind date net gross }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InvoiceExplanation on Invoice { explanation }\n"): (typeof documents)["\n  fragment InvoiceExplanation on Invoice { explanation }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InvoiceChoices on Query {\n    about { today }\n    oldest: invoices(first: 1, orderBy: [{ field: DATE }]) { edges { node { id date } } }\n    projects(first: 200, orderBy: [{ field: NAME }]) { edges { node { id slug name } } }\n  }\n"): (typeof documents)["\n  fragment InvoiceChoices on Query {\n    about { today }\n    oldest: invoices(first: 1, orderBy: [{ field: DATE }]) { edges { node { id date } } }\n    projects(first: 200, orderBy: [{ field: NAME }]) { edges { node { id slug name } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InvoiceHead on Invoice {\n    number date plannedDate dueDate start end gross termsVersion\n    agreement { id project { id name } municipality { id name cvr organisation { id name } } }\n  }\n"): (typeof documents)["\n  fragment InvoiceHead on Invoice {\n    number date plannedDate dueDate start end gross termsVersion\n    agreement { id project { id name } municipality { id name cvr organisation { id name } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InvoiceLine on InvoiceLine {\n    start end days model price net\n    clauses { id title summary parameter }\n    takesBack { id invoice { id number } }\n    takenBackBy { id invoice { id number } }\n    ...InvoiceArithmetic\n  }\n"): (typeof documents)["\n  fragment InvoiceLine on InvoiceLine {\n    start end days model price net\n    clauses { id title summary parameter }\n    takesBack { id invoice { id number } }\n    takenBackBy { id invoice { id number } }\n    ...InvoiceArithmetic\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InvoiceDeviation on Deviation { clause kind value text }\n"): (typeof documents)["\n  fragment InvoiceDeviation on Deviation { clause kind value text }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InvoiceLines on Invoice {\n    net vat vatRate gross\n    agreement { id prices { ...InvoicePrice } }\n    deviations { ...InvoiceDeviation }\n    lines { id ...InvoiceLine }\n  }\n"): (typeof documents)["\n  fragment InvoiceLines on Invoice {\n    net vat vatRate gross\n    agreement { id prices { ...InvoicePrice } }\n    deviations { ...InvoiceDeviation }\n    lines { id ...InvoiceLine }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InvoiceLinks on Invoice {\n    corrects { id number }\n    correctedBy { id number }\n  }\n"): (typeof documents)["\n  fragment InvoiceLinks on Invoice {\n    corrects { id number }\n    correctedBy { id number }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InvoiceList($after: Cursor, $where: InvoiceWhereInput!, $orderBy: [InvoiceOrder!]!, $ofOneYear: Boolean!) {\n    viewer { ...InvoiceReader }\n    ...InvoiceChoices\n    invoiceTotals(where: $where) { ...InvoiceTotals }\n    invoiceYears(where: $where) @skip(if: $ofOneYear) { ...InvoiceYears }\n    invoices(first: 100, after: $after, where: $where, orderBy: $orderBy) { ...Invoices }\n  }\n"): (typeof documents)["\n  query InvoiceList($after: Cursor, $where: InvoiceWhereInput!, $orderBy: [InvoiceOrder!]!, $ofOneYear: Boolean!) {\n    viewer { ...InvoiceReader }\n    ...InvoiceChoices\n    invoiceTotals(where: $where) { ...InvoiceTotals }\n    invoiceYears(where: $where) @skip(if: $ofOneYear) { ...InvoiceYears }\n    invoices(first: 100, after: $after, where: $where, orderBy: $orderBy) { ...Invoices }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Invoices on InvoiceConnection {\n    totalCount\n    pageInfo { hasNextPage endCursor }\n    edges { node { id ...InvoiceRow } }\n  }\n"): (typeof documents)["\n  fragment Invoices on InvoiceConnection {\n    totalCount\n    pageInfo { hasNextPage endCursor }\n    edges { node { id ...InvoiceRow } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InvoicePage($after: Cursor, $where: InvoiceWhereInput!, $orderBy: [InvoiceOrder!]!) {\n    invoices(first: 100, after: $after, where: $where, orderBy: $orderBy) { ...Invoices }\n  }\n"): (typeof documents)["\n  query InvoicePage($after: Cursor, $where: InvoiceWhereInput!, $orderBy: [InvoiceOrder!]!) {\n    invoices(first: 100, after: $after, where: $where, orderBy: $orderBy) { ...Invoices }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InvoicePrevious($number: String!) {\n    invoice(number: $number) {\n      id moreThanPrevious\n      ...InvoicePeriod\n      previous { id ...InvoicePeriod }\n    }\n  }\n"): (typeof documents)["\n  query InvoicePrevious($number: String!) {\n    invoice(number: $number) {\n      id moreThanPrevious\n      ...InvoicePeriod\n      previous { id ...InvoicePeriod }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InvoicePeriod on Invoice {\n    number kind start end days net\n    lines { id price inhabitants inhabitantsYear arithmetic { parts { daysInYear } } }\n  }\n"): (typeof documents)["\n  fragment InvoicePeriod on Invoice {\n    number kind start end days net\n    lines { id price inhabitants inhabitantsYear arithmetic { parts { daysInYear } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InvoiceRow on Invoice {\n    id number kind date dueDate start end net vat gross\n    agreement { id project { id name } municipality { id name } }\n    ...InvoiceLinks\n  }\n"): (typeof documents)["\n  fragment InvoiceRow on Invoice {\n    id number kind date dueDate start end net vat gross\n    agreement { id project { id name } municipality { id name } }\n    ...InvoiceLinks\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InvoiceRun($number: String!) { invoice(number: $number) { id run { id asOf } } }\n"): (typeof documents)["\n  query InvoiceRun($number: String!) { invoice(number: $number) { id run { id asOf } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InvoiceTotals on InvoiceTotals { count net vat gross }\n"): (typeof documents)["\n  fragment InvoiceTotals on InvoiceTotals { count net vat gross }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InvoiceYears on InvoiceYear { year count net vat gross }\n"): (typeof documents)["\n  fragment InvoiceYears on InvoiceYear { year count net vat gross }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InvoiceView($number: String!) {\n    invoice(number: $number) { id ...InvoicePage }\n  }\n"): (typeof documents)["\n  query InvoiceView($number: String!) {\n    invoice(number: $number) { id ...InvoicePage }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InvoicePage on Invoice {\n    number kind start agreement { id project { id slug name } municipality { id code name } }\n    ...InvoiceLinks ...InvoiceHead ...InvoiceLines ...InvoiceCorrections ...InvoiceExplanation\n  }\n"): (typeof documents)["\n  fragment InvoicePage on Invoice {\n    number kind start agreement { id project { id slug name } municipality { id code name } }\n    ...InvoiceLinks ...InvoiceHead ...InvoiceLines ...InvoiceCorrections ...InvoiceExplanation\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LineArithmetic on LineArithmetic {\n    parts { model price inhabitants yearly daysInYear daily { digits cut } days }\n    sumToEnd { digits cut } roundedToEnd\n    sumBefore { digits cut } roundedBefore\n  }\n"): (typeof documents)["\n  fragment LineArithmetic on LineArithmetic {\n    parts { model price inhabitants yearly daysInYear daily { digits cut } days }\n    sumToEnd { digits cut } roundedToEnd\n    sumBefore { digits cut } roundedBefore\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InvoicingDay($asOf: Date!) {\n    previewInvoicing(asOf: $asOf) { ...InvoicingPreview }\n  }\n"): (typeof documents)["\n  query InvoicingDay($asOf: Date!) {\n    previewInvoicing(asOf: $asOf) { ...InvoicingPreview }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InvoicingEarlier($first: Int!) {\n    invoiceRuns(first: $first) { totalCount edges { node { id asOf at documents heldCount net vat gross } } }\n  }\n"): (typeof documents)["\n  query InvoicingEarlier($first: Int!) {\n    invoiceRuns(first: $first) { totalCount edges { node { id asOf at documents heldCount net vat gross } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InvoicingHeld on HeldBack { project municipality figure corrections invoices { plannedDate } }\n"): (typeof documents)["\n  fragment InvoicingHeld on HeldBack { project municipality figure corrections invoices { plannedDate } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InvoicingNames {\n    municipalities(first: 200) { edges { node { id code name } } }\n    projects(first: 200) { edges { node { id slug name } } }\n  }\n"): (typeof documents)["\n  query InvoicingNames {\n    municipalities(first: 200) { edges { node { id code name } } }\n    projects(first: 200) { edges { node { id slug name } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InvoicingIssued($where: InvoiceWhereInput!, $orderBy: [InvoiceOrder!]!) {\n    invoices(first: 200, where: $where, orderBy: $orderBy) { ...Invoices }\n  }\n"): (typeof documents)["\n  query InvoicingIssued($where: InvoiceWhereInput!, $orderBy: [InvoiceOrder!]!) {\n    invoices(first: 200, where: $where, orderBy: $orderBy) { ...Invoices }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InvoicingPreview on InvoicingPreview {\n    asOf count net vat gross\n    ...InvoicingSums\n    held { ...InvoicingHeld }\n    documents(first: 200) { ...InvoicingDocument }\n  }\n"): (typeof documents)["\n  fragment InvoicingPreview on InvoicingPreview {\n    asOf count net vat gross\n    ...InvoicingSums\n    held { ...InvoicingHeld }\n    documents(first: 200) { ...InvoicingDocument }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InvoicingResult($id: ID!) {\n    node(id: $id) { __typename id ... on InvoiceRun { asOf at documents net vat gross held { ...InvoicingHeld } } }\n  }\n"): (typeof documents)["\n  query InvoicingResult($id: ID!) {\n    node(id: $id) { __typename id ... on InvoiceRun { asOf at documents net vat gross held { ...InvoicingHeld } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InvoicingSums on InvoicingPreview {\n    count net vat gross\n    byKind { kind count net vat gross }\n    byProject { project { id slug name } count net vat gross }\n  }\n"): (typeof documents)["\n  fragment InvoicingSums on InvoicingPreview {\n    count net vat gross\n    byKind { kind count net vat gross }\n    byProject { project { id slug name } count net vat gross }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InvoicingRun($input: RunInvoicingInput!) {\n    runInvoicing(input: $input) { run { id } refusals { code message } }\n  }\n"): (typeof documents)["\n  mutation InvoicingRun($input: RunInvoicingInput!) {\n    runInvoicing(input: $input) { run { id } refusals { code message } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InvoicingDocument on PreviewedDocument {\n    number corrects\n    agreement { project { slug name } municipality { code name } }\n    invoice { kind start end dueDate net vat gross }\n  }\n"): (typeof documents)["\n  fragment InvoicingDocument on PreviewedDocument {\n    number corrects\n    agreement { project { slug name } municipality { code name } }\n    invoice { kind start end dueDate net vat gross }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InvoicingMore($asOf: Date!, $after: String!) {\n    previewInvoicing(asOf: $asOf) { documents(first: 200, after: $after) { ...InvoicingDocument } }\n  }\n"): (typeof documents)["\n  query InvoicingMore($asOf: Date!, $after: String!) {\n    previewInvoicing(asOf: $asOf) { documents(first: 200, after: $after) { ...InvoicingDocument } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Matrix {\n    about { today }\n    projects(first: 200, orderBy: [{ field: NAME, direction: ASC }]) {\n      edges { node {\n        slug name phase\n        agreements(first: 200) { edges { node {\n          status accededOn availableFrom plannedAvailableFrom endsOn pilot\n          municipality { code }\n        } } }\n      } }\n    }\n  }\n"): (typeof documents)["\n  query Matrix {\n    about { today }\n    projects(first: 200, orderBy: [{ field: NAME, direction: ASC }]) {\n      edges { node {\n        slug name phase\n        agreements(first: 200) { edges { node {\n          status accededOn availableFrom plannedAvailableFrom endsOn pilot\n          municipality { code }\n        } } }\n      } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MatrixMunicipalities($on: Date) {\n    municipalities(first: 200, orderBy: [{ field: NAME, direction: ASC }]) {\n      edges { node { code name region(on: $on) inhabitants } }\n    }\n  }\n"): (typeof documents)["\n  query MatrixMunicipalities($on: Date) {\n    municipalities(first: 200, orderBy: [{ field: NAME, direction: ASC }]) {\n      edges { node { code name region(on: $on) inhabitants } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MunicipalityAgreement on Agreement {\n    id status accededOn availableFrom plannedAvailableFrom endsOn pilot\n    municipality { code }\n    wave { number }\n    project { slug name phase }\n    deviations { clause kind value text }\n  }\n"): (typeof documents)["\n  fragment MunicipalityAgreement on Agreement {\n    id status accededOn availableFrom plannedAvailableFrom endsOn pilot\n    municipality { code }\n    wave { number }\n    project { slug name phase }\n    deviations { clause kind value text }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MunicipalityAgreements on Municipality {\n    code\n    agreements(first: 200, orderBy: $orderBy) { edges { node { id ...MunicipalityAgreement } } }\n  }\n"): (typeof documents)["\n  fragment MunicipalityAgreements on Municipality {\n    code\n    agreements(first: 200, orderBy: $orderBy) { edges { node { id ...MunicipalityAgreement } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MunicipalityCosts($code: String!, $last: Int!, $next: Int!) {\n    municipality(code: $code) {\n      id code name\n      near: forecast(from: $last) { ...MunicipalityCostYear ...MunicipalityYear ...MunicipalityNextYear }\n      far: forecast(from: $next) { ...MunicipalityCostYear }\n      costChanges { ...MunicipalityTurn ...MunicipalityChange }\n      plannedInvoices { ...MunicipalityNext }\n    }\n  }\n"): (typeof documents)["\n  query MunicipalityCosts($code: String!, $last: Int!, $next: Int!) {\n    municipality(code: $code) {\n      id code name\n      near: forecast(from: $last) { ...MunicipalityCostYear ...MunicipalityYear ...MunicipalityNextYear }\n      far: forecast(from: $next) { ...MunicipalityCostYear }\n      costChanges { ...MunicipalityTurn ...MunicipalityChange }\n      plannedInvoices { ...MunicipalityNext }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MunicipalityChangePart on ChangePart {\n    reason amount days on fromPrice toPrice fromInhabitants toInhabitants\n  }\n"): (typeof documents)["\n  fragment MunicipalityChangePart on ChangePart {\n    reason amount days on fromPrice toPrice fromInhabitants toInhabitants\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MunicipalityChange on CostChanges {\n    year before now difference\n    parts { reason amount }\n    agreements {\n      agreement { id project { id slug name } }\n      before now difference\n      parts { ...MunicipalityChangePart }\n    }\n  }\n"): (typeof documents)["\n  fragment MunicipalityChange on CostChanges {\n    year before now difference\n    parts { reason amount }\n    agreements {\n      agreement { id project { id slug name } }\n      before now difference\n      parts { ...MunicipalityChangePart }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MunicipalityComparisons($code: String!, $today: Date!) {\n    municipality(code: $code) {\n      id\n      agreements(first: 90, where: { activeOn: $today }, orderBy: [{ field: PROJECT_NAME }]) {\n        edges { node { id ...MunicipalityComparison } }\n      }\n    }\n  }\n"): (typeof documents)["\n  query MunicipalityComparisons($code: String!, $today: Date!) {\n    municipality(code: $code) {\n      id\n      agreements(first: 90, where: { activeOn: $today }, orderBy: [{ field: PROJECT_NAME }]) {\n        edges { node { id ...MunicipalityComparison } }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MunicipalityComparison on Agreement {\n    id\n    project { id slug name }\n    comparison { year perInhabitant others smallest median largest refusals { message } }\n  }\n"): (typeof documents)["\n  fragment MunicipalityComparison on Agreement {\n    id\n    project { id slug name }\n    comparison { year perInhabitant others smallest median largest refusals { message } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MunicipalityCostYear on ForecastYear {\n    year\n    costs { accrued perInhabitant inhabitantsYear final }\n    projects { agreement { id endsOn project { id slug name } } costs { accrued } }\n  }\n"): (typeof documents)["\n  fragment MunicipalityCostYear on ForecastYear {\n    year\n    costs { accrued perInhabitant inhabitantsYear final }\n    projects { agreement { id endsOn project { id slug name } } costs { accrued } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MunicipalityInhabitants on Municipality { inhabitantsByYear { year inhabitants source } }\n"): (typeof documents)["\n  fragment MunicipalityInhabitants on Municipality { inhabitantsByYear { year inhabitants source } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MunicipalityDay { about { today } }\n"): (typeof documents)["\n  query MunicipalityDay { about { today } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MunicipalityList($on: Date!) {\n    municipalities(first: 200, orderBy: [{ field: NAME, direction: ASC }]) {\n      edges { node { id ...MunicipalityRow } }\n    }\n  }\n"): (typeof documents)["\n  query MunicipalityList($on: Date!) {\n    municipalities(first: 200, orderBy: [{ field: NAME, direction: ASC }]) {\n      edges { node { id ...MunicipalityRow } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MunicipalityNext on ComingInvoice {\n    agreement { id project { id slug name } }\n    invoice { kind date dueDate start end days net vat gross }\n  }\n"): (typeof documents)["\n  fragment MunicipalityNext on ComingInvoice {\n    agreement { id project { id slug name } }\n    invoice { kind date dueDate start end days net vat gross }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MunicipalityNextYear on ForecastYear { quarters { from planned { net vat gross } } }\n"): (typeof documents)["\n  fragment MunicipalityNextYear on ForecastYear { quarters { from planned { net vat gross } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MunicipalityRow on Municipality {\n    code name inhabitants\n    region(on: $on)\n    agreements(where: { activeOn: $on }) { totalCount }\n  }\n"): (typeof documents)["\n  fragment MunicipalityRow on Municipality {\n    code name inhabitants\n    region(on: $on)\n    agreements(where: { activeOn: $on }) { totalCount }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MunicipalitySeat on Membership {\n    id seatKind managerLevel status from to\n    person { name title }\n    body { name kind project { slug name } }\n  }\n"): (typeof documents)["\n  fragment MunicipalitySeat on Membership {\n    id seatKind managerLevel status from to\n    person { name title }\n    body { name kind project { slug name } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MunicipalitySeats on Municipality {\n    memberships(first: 200, orderBy: [{ field: FROM, direction: DESC }]) { edges { node { id ...MunicipalitySeat } } }\n  }\n"): (typeof documents)["\n  fragment MunicipalitySeats on Municipality {\n    memberships(first: 200, orderBy: [{ field: FROM, direction: DESC }]) { edges { node { id ...MunicipalitySeat } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MunicipalityView($code: String!, $on: Date, $orderBy: [AgreementOrder!]!) {\n    about { today }\n    viewer { readsAmounts organisation { municipality { code } } }\n    municipality(code: $code) {\n      id code name cvr organisation { id name }\n      region(on: $on)\n      inhabitantsByYear { year inhabitants }\n      ...MunicipalityAgreements\n      ...MunicipalitySeats\n      ...MunicipalityInhabitants\n    }\n  }\n"): (typeof documents)["\n  query MunicipalityView($code: String!, $on: Date, $orderBy: [AgreementOrder!]!) {\n    about { today }\n    viewer { readsAmounts organisation { municipality { code } } }\n    municipality(code: $code) {\n      id code name cvr organisation { id name }\n      region(on: $on)\n      inhabitantsByYear { year inhabitants }\n      ...MunicipalityAgreements\n      ...MunicipalitySeats\n      ...MunicipalityInhabitants\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MunicipalityYear on ForecastYear {\n    year\n    costs { accrued perInhabitant issued { net } planned { net } }\n    corrections { net }\n  }\n"): (typeof documents)["\n  fragment MunicipalityYear on ForecastYear {\n    year\n    costs { accrued perInhabitant issued { net } planned { net } }\n    corrections { net }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MunicipalityTurn on CostChanges { year difference parts { reason } }\n"): (typeof documents)["\n  fragment MunicipalityTurn on CostChanges { year difference parts { reason } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PaletteFound($text: String!, $invoices: Boolean!) {\n    projects(first: 6, where: { search: $text }, orderBy: [{ field: NAME }]) { edges { node { id slug name } } }\n    municipalities(first: 6, where: { search: $text }, orderBy: [{ field: NAME }]) { edges { node { id code name } } }\n    invoices(first: 6, where: { numberContains: $text }, orderBy: [{ field: NUMBER, direction: DESC }])\n      @include(if: $invoices) { edges { node { id number date agreement { id project { id name } } } } }\n  }\n"): (typeof documents)["\n  query PaletteFound($text: String!, $invoices: Boolean!) {\n    projects(first: 6, where: { search: $text }, orderBy: [{ field: NAME }]) { edges { node { id slug name } } }\n    municipalities(first: 6, where: { search: $text }, orderBy: [{ field: NAME }]) { edges { node { id code name } } }\n    invoices(first: 6, where: { numberContains: $text }, orderBy: [{ field: NUMBER, direction: DESC }])\n      @include(if: $invoices) { edges { node { id number date agreement { id project { id name } } } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PaletteClauses { clauses { id title } }\n"): (typeof documents)["\n  query PaletteClauses { clauses { id title } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PopulationChange on InhabitantsChange {\n    municipality { id code name } year before after difference documents\n  }\n"): (typeof documents)["\n  fragment PopulationChange on InhabitantsChange {\n    municipality { id code name } year before after difference documents\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PopulationFaults on InhabitantsPreview { faults { line column message } moreFaults }\n"): (typeof documents)["\n  fragment PopulationFaults on InhabitantsPreview { faults { line column message } moreFaults }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PopulationFigures {\n    municipalities(first: 200, orderBy: { field: NAME }) {\n      edges { node { id code name inhabitantsByYear { year inhabitants source } } }\n    }\n  }\n"): (typeof documents)["\n  query PopulationFigures {\n    municipalities(first: 200, orderBy: { field: NAME }) {\n      edges { node { id code name inhabitantsByYear { year inhabitants source } } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PopulationLeftOut on InhabitantsPreview { leftOut skippedPeriods skippedRows partRows }\n"): (typeof documents)["\n  fragment PopulationLeftOut on InhabitantsPreview { leftOut skippedPeriods skippedRows partRows }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PopulationPreview($file: String!) {\n    previewInhabitants(file: $file) { ...PopulationPreview }\n  }\n"): (typeof documents)["\n  query PopulationPreview($file: String!) {\n    previewInhabitants(file: $file) { ...PopulationPreview }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PopulationPreview on InhabitantsPreview {\n    digest documents unchanged faults { line } changes { year before ...PopulationChange }\n    ...PopulationFaults ...PopulationLeftOut\n  }\n"): (typeof documents)["\n  fragment PopulationPreview on InhabitantsPreview {\n    digest documents unchanged faults { line } changes { year before ...PopulationChange }\n    ...PopulationFaults ...PopulationLeftOut\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PopulationRecordCheck($input: RecordInhabitantsInput!) {\n    act: recordInhabitants(input: $input) @validateOnly { refusals { clause code message path } }\n  }\n"): (typeof documents)["\n  mutation PopulationRecordCheck($input: RecordInhabitantsInput!) {\n    act: recordInhabitants(input: $input) @validateOnly { refusals { clause code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PopulationRecordSend($input: RecordInhabitantsInput!) {\n    act: recordInhabitants(input: $input) { municipality { id } refusals { clause code message path } }\n  }\n"): (typeof documents)["\n  mutation PopulationRecordSend($input: RecordInhabitantsInput!) {\n    act: recordInhabitants(input: $input) { municipality { id } refusals { clause code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PopulationImport($input: ImportInhabitantsInput!) {\n    importInhabitants(input: $input) { import { recorded changed years source } refusals { message } }\n  }\n"): (typeof documents)["\n  mutation PopulationImport($input: ImportInhabitantsInput!) {\n    importInhabitants(input: $input) { import { recorded changed years source } refusals { message } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProjectBodies on Project {\n    slug withoutSteeringGroup\n    decisions(first: 200, orderBy: [{ field: ON, direction: DESC }]) {\n      edges { node { id kind on outcome reason body { id name } } }\n    }\n    bodies(first: 50, orderBy: [{ field: OPENED_ON }]) {\n      edges { node {\n        id name kind form openedOn calledOn call mandate mandatedOn mayBind\n        memberships(first: 200, orderBy: [{ field: FROM }]) {\n          edges { node {\n            id seatKind managerLevel status from to\n            person { id name title }\n            organisation { id name }\n            municipality { id code }\n          } }\n        }\n        reports { status message clause { id } deviations { text } }\n      } }\n    }\n  }\n"): (typeof documents)["\n  fragment ProjectBodies on Project {\n    slug withoutSteeringGroup\n    decisions(first: 200, orderBy: [{ field: ON, direction: DESC }]) {\n      edges { node { id kind on outcome reason body { id name } } }\n    }\n    bodies(first: 50, orderBy: [{ field: OPENED_ON }]) {\n      edges { node {\n        id name kind form openedOn calledOn call mandate mandatedOn mayBind\n        memberships(first: 200, orderBy: [{ field: FROM }]) {\n          edges { node {\n            id seatKind managerLevel status from to\n            person { id name title }\n            organisation { id name }\n            municipality { id code }\n          } }\n        }\n        reports { status message clause { id } deviations { text } }\n      } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProjectParticipants on Project {\n    slug startedOn\n    agreements(first: 200) {\n      edges { node {\n        id status accededOn endsOn availableFrom plannedAvailableFrom pilot\n        wave { number }\n        municipality { id code }\n      } }\n    }\n  }\n"): (typeof documents)["\n  fragment ProjectParticipants on Project {\n    slug startedOn\n    agreements(first: 200) {\n      edges { node {\n        id status accededOn endsOn availableFrom plannedAvailableFrom pilot\n        wave { number }\n        municipality { id code }\n      } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProjectPlaces($on: Date!) {\n    municipalities(first: 98, orderBy: [{ field: NAME }]) { edges { node { id code region(on: $on) } } }\n  }\n"): (typeof documents)["\n  query ProjectPlaces($on: Date!) {\n    municipalities(first: 98, orderBy: [{ field: NAME }]) { edges { node { id code region(on: $on) } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProjectPhases on Project {\n    phase endedOn\n    repaymentPeriod { start end }\n    phases {\n      id phase plannedStart plannedEnd startedOn endedOn reason\n      products { id kind on reference }\n    }\n  }\n"): (typeof documents)["\n  fragment ProjectPhases on Project {\n    phase endedOn\n    repaymentPeriod { start end }\n    phases {\n      id phase plannedStart plannedEnd startedOn endedOn reason\n      products { id kind on reference }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProjectEyebrow on Project { phase subjectArea origin termsVersion endedOn closedOn deviations { clause } }\n"): (typeof documents)["\n  fragment ProjectEyebrow on Project { phase subjectArea origin termsVersion endedOn closedOn deviations { clause } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProjectFacts on Project {\n    origin act processesPersonalData withoutSteeringGroup withoutSteeringGroupReason accessionDeadline operationStartedOn\n    repaymentPeriod { start end }\n    pilotPeriod { start end }\n    supplier { id name }\n    selectedMunicipalities { id code name }\n    selectedSuppliers { id name }\n    predecessor { id slug name }\n    successor { id slug name }\n    bodies(first: 50, orderBy: [{ field: OPENED_ON }]) {\n      edges { node { id kind memberships(first: 200, orderBy: [{ field: FROM }]) {\n        edges { node { id seatKind from to person { id name title } organisation { id name } } }\n      } } }\n    }\n  }\n"): (typeof documents)["\n  fragment ProjectFacts on Project {\n    origin act processesPersonalData withoutSteeringGroup withoutSteeringGroupReason accessionDeadline operationStartedOn\n    repaymentPeriod { start end }\n    pilotPeriod { start end }\n    supplier { id name }\n    selectedMunicipalities { id code name }\n    selectedSuppliers { id name }\n    predecessor { id slug name }\n    successor { id slug name }\n    bodies(first: 50, orderBy: [{ field: OPENED_ON }]) {\n      edges { node { id kind memberships(first: 200, orderBy: [{ field: FROM }]) {\n        edges { node { id seatKind from to person { id name title } organisation { id name } } }\n      } } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProjectFigures on Query {\n    all: projects { totalCount }\n    running: projects(where: { phaseIn: [IV, V] }) { totalCount }\n    statistics { participants agreements }\n  }\n"): (typeof documents)["\n  fragment ProjectFigures on Query {\n    all: projects { totalCount }\n    running: projects(where: { phaseIn: [IV, V] }) { totalCount }\n    statistics { participants agreements }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProjectCounts on Query {\n    I: projects(where: { search: $search, originIn: $origins, phase: I }) { totalCount }\n    II: projects(where: { search: $search, originIn: $origins, phase: II }) { totalCount }\n    III: projects(where: { search: $search, originIn: $origins, phase: III }) { totalCount }\n    IV: projects(where: { search: $search, originIn: $origins, phase: IV }) { totalCount }\n    V: projects(where: { search: $search, originIn: $origins, phase: V }) { totalCount }\n    MUNICIPAL_DEMAND: projects(where: { search: $search, phaseIn: $phases, origin: MUNICIPAL_DEMAND }) { totalCount }\n    LAW: projects(where: { search: $search, phaseIn: $phases, origin: LAW }) { totalCount }\n    KL_AGREEMENT: projects(where: { search: $search, phaseIn: $phases, origin: KL_AGREEMENT }) { totalCount }\n    INNOVATION: projects(where: { search: $search, phaseIn: $phases, origin: INNOVATION }) { totalCount }\n  }\n"): (typeof documents)["\n  fragment ProjectCounts on Query {\n    I: projects(where: { search: $search, originIn: $origins, phase: I }) { totalCount }\n    II: projects(where: { search: $search, originIn: $origins, phase: II }) { totalCount }\n    III: projects(where: { search: $search, originIn: $origins, phase: III }) { totalCount }\n    IV: projects(where: { search: $search, originIn: $origins, phase: IV }) { totalCount }\n    V: projects(where: { search: $search, originIn: $origins, phase: V }) { totalCount }\n    MUNICIPAL_DEMAND: projects(where: { search: $search, phaseIn: $phases, origin: MUNICIPAL_DEMAND }) { totalCount }\n    LAW: projects(where: { search: $search, phaseIn: $phases, origin: LAW }) { totalCount }\n    KL_AGREEMENT: projects(where: { search: $search, phaseIn: $phases, origin: KL_AGREEMENT }) { totalCount }\n    INNOVATION: projects(where: { search: $search, phaseIn: $phases, origin: INNOVATION }) { totalCount }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProjectKeyFigures on Project {\n    nextStep { kind on }\n    waves { id plannedOn agreements { totalCount } }\n    agreements(first: 200) {\n      edges { node {\n        id status accededOn endsOn availableFrom plannedAvailableFrom pilot\n        wave { number }\n        municipality { id code }\n      } }\n    }\n  }\n"): (typeof documents)["\n  fragment ProjectKeyFigures on Project {\n    nextStep { kind on }\n    waves { id plannedOn agreements { totalCount } }\n    agreements(first: 200) {\n      edges { node {\n        id status accededOn endsOn availableFrom plannedAvailableFrom pilot\n        wave { number }\n        municipality { id code }\n      } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProjectList(\n    $where: ProjectWhereInput!, $orderBy: [ProjectOrder!]!, $after: Cursor\n    $search: String, $phases: [Phase!], $origins: [ProjectOrigin!]\n  ) {\n    about { today }\n    all: projects { totalCount }\n    ...ProjectFigures\n    ...ProjectCounts\n    projects(first: 100, after: $after, where: $where, orderBy: $orderBy) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges { node { id ...ProjectRow } }\n    }\n  }\n"): (typeof documents)["\n  query ProjectList(\n    $where: ProjectWhereInput!, $orderBy: [ProjectOrder!]!, $after: Cursor\n    $search: String, $phases: [Phase!], $origins: [ProjectOrigin!]\n  ) {\n    about { today }\n    all: projects { totalCount }\n    ...ProjectFigures\n    ...ProjectCounts\n    projects(first: 100, after: $after, where: $where, orderBy: $orderBy) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges { node { id ...ProjectRow } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProjectReports on Project {\n    phase termsVersion endedOn\n    phases { id phase plannedStart plannedEnd startedOn endedOn products { id kind } }\n    reports { status message clause { id } }\n    bodies(first: 50, orderBy: [{ field: OPENED_ON }]) {\n      edges { node { id name reports { status message clause { id } } } }\n    }\n  }\n"): (typeof documents)["\n  fragment ProjectReports on Project {\n    phase termsVersion endedOn\n    phases { id phase plannedStart plannedEnd startedOn endedOn products { id kind } }\n    reports { status message clause { id } }\n    bodies(first: 50, orderBy: [{ field: OPENED_ON }]) {\n      edges { node { id name reports { status message clause { id } } } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProjectRow on Project {\n    id slug name subjectArea origin phase accessionDeadline closedOn\n    repaymentPeriod { start end }\n    participation { acceded inUse }\n    nextStep { kind on }\n  }\n"): (typeof documents)["\n  fragment ProjectRow on Project {\n    id slug name subjectArea origin phase accessionDeadline closedOn\n    repaymentPeriod { start end }\n    participation { acceded inUse }\n    nextStep { kind on }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Project($slug: String!) {\n    about { today }\n    viewer { readsAmounts permissions(type: \"Project\", private: true) { field allowed } }\n    project(slug: $slug) { ...ProjectPage }\n    municipalities(first: 98, orderBy: [{ field: NAME }]) { edges { node { id code name region inhabitants } } }\n  }\n"): (typeof documents)["\n  query Project($slug: String!) {\n    about { today }\n    viewer { readsAmounts permissions(type: \"Project\", private: true) { field allowed } }\n    project(slug: $slug) { ...ProjectPage }\n    municipalities(first: 98, orderBy: [{ field: NAME }]) { edges { node { id code name region inhabitants } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProjectPage on Project {\n    id slug name purpose\n    deviations { clause kind value text }\n    clauses { id parameter }\n    ...ProjectEyebrow ...ProjectFacts ...ProjectKeyFigures ...ProjectPhases ...ProjectParticipants ...ProjectBodies\n    ...ProjectReports\n  }\n"): (typeof documents)["\n  fragment ProjectPage on Project {\n    id slug name purpose\n    deviations { clause kind value text }\n    clauses { id parameter }\n    ...ProjectEyebrow ...ProjectFacts ...ProjectKeyFigures ...ProjectPhases ...ProjectParticipants ...ProjectBodies\n    ...ProjectReports\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProjectEconomy($slug: String!) { project(slug: $slug) { id economy { __typename } } }\n"): (typeof documents)["\n  query ProjectEconomy($slug: String!) { project(slug: $slug) { id economy { __typename } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query About { about { example today termsVersion contact } }\n"): (typeof documents)["\n  query About { about { example today termsVersion contact } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation VatCheck($input: RecordVatRateInput!) { act: recordVatRate(input: $input) @validateOnly { refusals { clause code message path } deviations { clause kind value text } } }"): (typeof documents)["mutation VatCheck($input: RecordVatRateInput!) { act: recordVatRate(input: $input) @validateOnly { refusals { clause code message path } deviations { clause kind value text } } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation VatSend($input: RecordVatRateInput!) { act: recordVatRate(input: $input) { refusals { clause code message path } } }"): (typeof documents)["mutation VatSend($input: RecordVatRateInput!) { act: recordVatRate(input: $input) { refusals { clause code message path } } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer { viewer { name organisation { name municipality { code } } roles readsAmounts person { name } expires } }\n"): (typeof documents)["\n  query Viewer { viewer { name organisation { name municipality { code } } roles readsAmounts person { name } expires } }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;
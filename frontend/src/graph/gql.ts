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
    "\n  fragment ClauseDeviations on ProjectConnection {\n    pageInfo { hasNextPage }\n    edges { node { slug name deviations { clause kind value text } } }\n  }\n": typeof types.ClauseDeviationsFragmentDoc,
    "\n  query ClauseList { clauses { id ...ClauseRow } }\n": typeof types.ClauseListDocument,
    "\n  query ClauseMark { clauses { id title summary version } }\n": typeof types.ClauseMarkDocument,
    "\n  fragment ClauseRow on Clause { id title summary enforcement }\n": typeof types.ClauseRowFragmentDoc,
    "\n  query ClauseView {\n    clauses { id parameter version ...ClauseRow }\n    projects(first: 200, orderBy: [{ field: NAME, direction: ASC }]) { ...ClauseDeviations }\n  }\n": typeof types.ClauseViewDocument,
    "\n  query Matrix {\n    about { today }\n    projects(first: 200, orderBy: [{ field: NAME, direction: ASC }]) {\n      edges { node {\n        slug name phase\n        agreements(first: 200) { edges { node {\n          status accededOn availableFrom plannedAvailableFrom endsOn pilot\n          municipality { code }\n        } } }\n      } }\n    }\n  }\n": typeof types.MatrixDocument,
    "\n  query MatrixMunicipalities($on: Date) {\n    municipalities(first: 200, orderBy: [{ field: NAME, direction: ASC }]) {\n      edges { node { code name region(on: $on) inhabitants } }\n    }\n  }\n": typeof types.MatrixMunicipalitiesDocument,
    "\n  fragment MunicipalityAgreement on Agreement {\n    id status accededOn availableFrom plannedAvailableFrom endsOn pilot\n    municipality { code }\n    wave { number }\n    project { slug name phase }\n    deviations { clause kind value text }\n  }\n": typeof types.MunicipalityAgreementFragmentDoc,
    "\n  fragment MunicipalityAgreements on Municipality {\n    code\n    agreements(first: 200, orderBy: $orderBy) { edges { node { id ...MunicipalityAgreement } } }\n  }\n": typeof types.MunicipalityAgreementsFragmentDoc,
    "\n  query MunicipalityCosts($code: String!) {\n    municipality(code: $code) { costs { from accrued issued { net } planned { net } final } }\n  }\n": typeof types.MunicipalityCostsDocument,
    "\n  fragment MunicipalityInhabitants on Municipality { inhabitantsByYear { year inhabitants source } }\n": typeof types.MunicipalityInhabitantsFragmentDoc,
    "\n  query MunicipalityDay { about { today } }\n": typeof types.MunicipalityDayDocument,
    "\n  query MunicipalityList($on: Date!) {\n    municipalities(first: 200, orderBy: [{ field: NAME, direction: ASC }]) {\n      edges { node { id ...MunicipalityRow } }\n    }\n  }\n": typeof types.MunicipalityListDocument,
    "\n  fragment MunicipalityRow on Municipality {\n    code name inhabitants\n    region(on: $on)\n    agreements(where: { activeOn: $on }) { totalCount }\n  }\n": typeof types.MunicipalityRowFragmentDoc,
    "\n  fragment MunicipalitySeat on Membership {\n    id seatKind managerLevel status from to\n    person { name title }\n    body { name kind project { slug name } }\n  }\n": typeof types.MunicipalitySeatFragmentDoc,
    "\n  fragment MunicipalitySeats on Municipality {\n    memberships(first: 200, orderBy: [{ field: FROM, direction: DESC }]) { edges { node { id ...MunicipalitySeat } } }\n  }\n": typeof types.MunicipalitySeatsFragmentDoc,
    "\n  query MunicipalityView($code: String!, $on: Date, $orderBy: [AgreementOrder!]!) {\n    about { today }\n    municipality(code: $code) {\n      id code name cvr\n      region(on: $on)\n      inhabitantsByYear { year inhabitants }\n      ...MunicipalityAgreements\n      ...MunicipalitySeats\n      ...MunicipalityInhabitants\n    }\n  }\n": typeof types.MunicipalityViewDocument,
    "\n  fragment ProjectBodies on Project {\n    slug withoutSteeringGroup\n    decisions(first: 200, orderBy: [{ field: ON, direction: DESC }]) {\n      edges { node { id kind on outcome reason body { id name } } }\n    }\n    bodies(first: 50, orderBy: [{ field: OPENED_ON }]) {\n      edges { node {\n        id name kind form openedOn calledOn call mandate mandatedOn mayBind\n        memberships(first: 200, orderBy: [{ field: FROM }]) {\n          edges { node {\n            id seatKind managerLevel status from to\n            person { id name title }\n            organisation { id name }\n            municipality { id code }\n          } }\n        }\n        reports { status message clause { id } deviations { text } }\n      } }\n    }\n  }\n": typeof types.ProjectBodiesFragmentDoc,
    "\n  fragment ProjectParticipants on Project {\n    slug startedOn\n    agreements(first: 200) {\n      edges { node {\n        id status accededOn endsOn availableFrom plannedAvailableFrom pilot\n        wave { number }\n        municipality { id code }\n      } }\n    }\n  }\n": typeof types.ProjectParticipantsFragmentDoc,
    "\n  query ProjectPlaces($on: Date!) {\n    municipalities(first: 98, orderBy: [{ field: NAME }]) { edges { node { id code region(on: $on) } } }\n  }\n": typeof types.ProjectPlacesDocument,
    "\n  fragment ProjectPhases on Project {\n    phase endedOn\n    repaymentPeriod { start end }\n    phases {\n      id phase plannedStart plannedEnd startedOn endedOn reason\n      products { id kind on reference }\n    }\n  }\n": typeof types.ProjectPhasesFragmentDoc,
    "\n  fragment ProjectEyebrow on Project { phase subjectArea origin termsVersion endedOn deviations { clause } }\n": typeof types.ProjectEyebrowFragmentDoc,
    "\n  fragment ProjectFacts on Project {\n    origin act processesPersonalData withoutSteeringGroup withoutSteeringGroupReason accessionDeadline operationStartedOn\n    repaymentPeriod { start end }\n    pilotPeriod { start end }\n    supplier { id name }\n    selectedMunicipalities { id code name }\n    selectedSuppliers { id name }\n    predecessor { id slug name }\n    successor { id slug name }\n    bodies(first: 50, orderBy: [{ field: OPENED_ON }]) {\n      edges { node { id kind memberships(first: 200, orderBy: [{ field: FROM }]) {\n        edges { node { id seatKind from to person { id name title } organisation { id name } } }\n      } } }\n    }\n  }\n": typeof types.ProjectFactsFragmentDoc,
    "\n  fragment ProjectFigures on Query {\n    all: projects { totalCount }\n    running: projects(where: { phaseIn: [IV, V] }) { totalCount }\n    statistics { participants agreements }\n  }\n": typeof types.ProjectFiguresFragmentDoc,
    "\n  fragment ProjectCounts on Query {\n    I: projects(where: { search: $search, originIn: $origins, phase: I }) { totalCount }\n    II: projects(where: { search: $search, originIn: $origins, phase: II }) { totalCount }\n    III: projects(where: { search: $search, originIn: $origins, phase: III }) { totalCount }\n    IV: projects(where: { search: $search, originIn: $origins, phase: IV }) { totalCount }\n    V: projects(where: { search: $search, originIn: $origins, phase: V }) { totalCount }\n    MUNICIPAL_DEMAND: projects(where: { search: $search, phaseIn: $phases, origin: MUNICIPAL_DEMAND }) { totalCount }\n    LAW: projects(where: { search: $search, phaseIn: $phases, origin: LAW }) { totalCount }\n    KL_AGREEMENT: projects(where: { search: $search, phaseIn: $phases, origin: KL_AGREEMENT }) { totalCount }\n    INNOVATION: projects(where: { search: $search, phaseIn: $phases, origin: INNOVATION }) { totalCount }\n  }\n": typeof types.ProjectCountsFragmentDoc,
    "\n  fragment ProjectKeyFigures on Project {\n    nextStep { kind on }\n    waves { id plannedOn agreements { totalCount } }\n    agreements(first: 200) {\n      edges { node {\n        id status accededOn endsOn availableFrom plannedAvailableFrom pilot\n        wave { number }\n        municipality { id code }\n      } }\n    }\n  }\n": typeof types.ProjectKeyFiguresFragmentDoc,
    "\n  query ProjectList(\n    $where: ProjectWhereInput!, $orderBy: [ProjectOrder!]!, $after: Cursor\n    $search: String, $phases: [Phase!], $origins: [ProjectOrigin!]\n  ) {\n    about { today }\n    all: projects { totalCount }\n    ...ProjectFigures\n    ...ProjectCounts\n    projects(first: 100, after: $after, where: $where, orderBy: $orderBy) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges { node { id ...ProjectRow } }\n    }\n  }\n": typeof types.ProjectListDocument,
    "\n  fragment ProjectReports on Project {\n    phase termsVersion endedOn\n    phases { id phase plannedStart plannedEnd startedOn endedOn products { id kind } }\n    reports { status message clause { id } }\n    bodies(first: 50, orderBy: [{ field: OPENED_ON }]) {\n      edges { node { id name reports { status message clause { id } } } }\n    }\n  }\n": typeof types.ProjectReportsFragmentDoc,
    "\n  fragment ProjectRow on Project {\n    id slug name subjectArea origin phase accessionDeadline\n    repaymentPeriod { start end }\n    participation { acceded inUse }\n    nextStep { kind on }\n  }\n": typeof types.ProjectRowFragmentDoc,
    "\n  query Project($slug: String!) {\n    about { today }\n    viewer { readsAmounts }\n    project(slug: $slug) { ...ProjectPage }\n    municipalities(first: 98, orderBy: [{ field: NAME }]) { edges { node { id code name region inhabitants } } }\n  }\n": typeof types.ProjectDocument,
    "\n  fragment ProjectPage on Project {\n    id slug name purpose\n    deviations { clause kind value text }\n    clauses { id parameter }\n    ...ProjectEyebrow ...ProjectFacts ...ProjectKeyFigures ...ProjectPhases ...ProjectParticipants ...ProjectBodies\n    ...ProjectReports\n  }\n": typeof types.ProjectPageFragmentDoc,
    "\n  query About { about { example today termsVersion } }\n": typeof types.AboutDocument,
    "\n  query Viewer { viewer { name organisation { name municipality { code } } roles person { name } expires } }\n": typeof types.ViewerDocument,
};
const documents: Documents = {
    "\n  fragment AccessPermission on FieldPermission { type field description to allowed }\n": types.AccessPermissionFragmentDoc,
    "\n  fragment AccessRoles on Viewer { roles person { id } }\n": types.AccessRolesFragmentDoc,
    "\n  fragment AccessSelf on Viewer { name organisation { name } roles person { name } expires }\n": types.AccessSelfFragmentDoc,
    "\n  query Access($private: Boolean!) {\n    viewer { ...AccessSelf ...AccessRoles permissions(private: $private) { ...AccessPermission } }\n  }\n": types.AccessDocument,
    "\n  fragment ClauseDeviations on ProjectConnection {\n    pageInfo { hasNextPage }\n    edges { node { slug name deviations { clause kind value text } } }\n  }\n": types.ClauseDeviationsFragmentDoc,
    "\n  query ClauseList { clauses { id ...ClauseRow } }\n": types.ClauseListDocument,
    "\n  query ClauseMark { clauses { id title summary version } }\n": types.ClauseMarkDocument,
    "\n  fragment ClauseRow on Clause { id title summary enforcement }\n": types.ClauseRowFragmentDoc,
    "\n  query ClauseView {\n    clauses { id parameter version ...ClauseRow }\n    projects(first: 200, orderBy: [{ field: NAME, direction: ASC }]) { ...ClauseDeviations }\n  }\n": types.ClauseViewDocument,
    "\n  query Matrix {\n    about { today }\n    projects(first: 200, orderBy: [{ field: NAME, direction: ASC }]) {\n      edges { node {\n        slug name phase\n        agreements(first: 200) { edges { node {\n          status accededOn availableFrom plannedAvailableFrom endsOn pilot\n          municipality { code }\n        } } }\n      } }\n    }\n  }\n": types.MatrixDocument,
    "\n  query MatrixMunicipalities($on: Date) {\n    municipalities(first: 200, orderBy: [{ field: NAME, direction: ASC }]) {\n      edges { node { code name region(on: $on) inhabitants } }\n    }\n  }\n": types.MatrixMunicipalitiesDocument,
    "\n  fragment MunicipalityAgreement on Agreement {\n    id status accededOn availableFrom plannedAvailableFrom endsOn pilot\n    municipality { code }\n    wave { number }\n    project { slug name phase }\n    deviations { clause kind value text }\n  }\n": types.MunicipalityAgreementFragmentDoc,
    "\n  fragment MunicipalityAgreements on Municipality {\n    code\n    agreements(first: 200, orderBy: $orderBy) { edges { node { id ...MunicipalityAgreement } } }\n  }\n": types.MunicipalityAgreementsFragmentDoc,
    "\n  query MunicipalityCosts($code: String!) {\n    municipality(code: $code) { costs { from accrued issued { net } planned { net } final } }\n  }\n": types.MunicipalityCostsDocument,
    "\n  fragment MunicipalityInhabitants on Municipality { inhabitantsByYear { year inhabitants source } }\n": types.MunicipalityInhabitantsFragmentDoc,
    "\n  query MunicipalityDay { about { today } }\n": types.MunicipalityDayDocument,
    "\n  query MunicipalityList($on: Date!) {\n    municipalities(first: 200, orderBy: [{ field: NAME, direction: ASC }]) {\n      edges { node { id ...MunicipalityRow } }\n    }\n  }\n": types.MunicipalityListDocument,
    "\n  fragment MunicipalityRow on Municipality {\n    code name inhabitants\n    region(on: $on)\n    agreements(where: { activeOn: $on }) { totalCount }\n  }\n": types.MunicipalityRowFragmentDoc,
    "\n  fragment MunicipalitySeat on Membership {\n    id seatKind managerLevel status from to\n    person { name title }\n    body { name kind project { slug name } }\n  }\n": types.MunicipalitySeatFragmentDoc,
    "\n  fragment MunicipalitySeats on Municipality {\n    memberships(first: 200, orderBy: [{ field: FROM, direction: DESC }]) { edges { node { id ...MunicipalitySeat } } }\n  }\n": types.MunicipalitySeatsFragmentDoc,
    "\n  query MunicipalityView($code: String!, $on: Date, $orderBy: [AgreementOrder!]!) {\n    about { today }\n    municipality(code: $code) {\n      id code name cvr\n      region(on: $on)\n      inhabitantsByYear { year inhabitants }\n      ...MunicipalityAgreements\n      ...MunicipalitySeats\n      ...MunicipalityInhabitants\n    }\n  }\n": types.MunicipalityViewDocument,
    "\n  fragment ProjectBodies on Project {\n    slug withoutSteeringGroup\n    decisions(first: 200, orderBy: [{ field: ON, direction: DESC }]) {\n      edges { node { id kind on outcome reason body { id name } } }\n    }\n    bodies(first: 50, orderBy: [{ field: OPENED_ON }]) {\n      edges { node {\n        id name kind form openedOn calledOn call mandate mandatedOn mayBind\n        memberships(first: 200, orderBy: [{ field: FROM }]) {\n          edges { node {\n            id seatKind managerLevel status from to\n            person { id name title }\n            organisation { id name }\n            municipality { id code }\n          } }\n        }\n        reports { status message clause { id } deviations { text } }\n      } }\n    }\n  }\n": types.ProjectBodiesFragmentDoc,
    "\n  fragment ProjectParticipants on Project {\n    slug startedOn\n    agreements(first: 200) {\n      edges { node {\n        id status accededOn endsOn availableFrom plannedAvailableFrom pilot\n        wave { number }\n        municipality { id code }\n      } }\n    }\n  }\n": types.ProjectParticipantsFragmentDoc,
    "\n  query ProjectPlaces($on: Date!) {\n    municipalities(first: 98, orderBy: [{ field: NAME }]) { edges { node { id code region(on: $on) } } }\n  }\n": types.ProjectPlacesDocument,
    "\n  fragment ProjectPhases on Project {\n    phase endedOn\n    repaymentPeriod { start end }\n    phases {\n      id phase plannedStart plannedEnd startedOn endedOn reason\n      products { id kind on reference }\n    }\n  }\n": types.ProjectPhasesFragmentDoc,
    "\n  fragment ProjectEyebrow on Project { phase subjectArea origin termsVersion endedOn deviations { clause } }\n": types.ProjectEyebrowFragmentDoc,
    "\n  fragment ProjectFacts on Project {\n    origin act processesPersonalData withoutSteeringGroup withoutSteeringGroupReason accessionDeadline operationStartedOn\n    repaymentPeriod { start end }\n    pilotPeriod { start end }\n    supplier { id name }\n    selectedMunicipalities { id code name }\n    selectedSuppliers { id name }\n    predecessor { id slug name }\n    successor { id slug name }\n    bodies(first: 50, orderBy: [{ field: OPENED_ON }]) {\n      edges { node { id kind memberships(first: 200, orderBy: [{ field: FROM }]) {\n        edges { node { id seatKind from to person { id name title } organisation { id name } } }\n      } } }\n    }\n  }\n": types.ProjectFactsFragmentDoc,
    "\n  fragment ProjectFigures on Query {\n    all: projects { totalCount }\n    running: projects(where: { phaseIn: [IV, V] }) { totalCount }\n    statistics { participants agreements }\n  }\n": types.ProjectFiguresFragmentDoc,
    "\n  fragment ProjectCounts on Query {\n    I: projects(where: { search: $search, originIn: $origins, phase: I }) { totalCount }\n    II: projects(where: { search: $search, originIn: $origins, phase: II }) { totalCount }\n    III: projects(where: { search: $search, originIn: $origins, phase: III }) { totalCount }\n    IV: projects(where: { search: $search, originIn: $origins, phase: IV }) { totalCount }\n    V: projects(where: { search: $search, originIn: $origins, phase: V }) { totalCount }\n    MUNICIPAL_DEMAND: projects(where: { search: $search, phaseIn: $phases, origin: MUNICIPAL_DEMAND }) { totalCount }\n    LAW: projects(where: { search: $search, phaseIn: $phases, origin: LAW }) { totalCount }\n    KL_AGREEMENT: projects(where: { search: $search, phaseIn: $phases, origin: KL_AGREEMENT }) { totalCount }\n    INNOVATION: projects(where: { search: $search, phaseIn: $phases, origin: INNOVATION }) { totalCount }\n  }\n": types.ProjectCountsFragmentDoc,
    "\n  fragment ProjectKeyFigures on Project {\n    nextStep { kind on }\n    waves { id plannedOn agreements { totalCount } }\n    agreements(first: 200) {\n      edges { node {\n        id status accededOn endsOn availableFrom plannedAvailableFrom pilot\n        wave { number }\n        municipality { id code }\n      } }\n    }\n  }\n": types.ProjectKeyFiguresFragmentDoc,
    "\n  query ProjectList(\n    $where: ProjectWhereInput!, $orderBy: [ProjectOrder!]!, $after: Cursor\n    $search: String, $phases: [Phase!], $origins: [ProjectOrigin!]\n  ) {\n    about { today }\n    all: projects { totalCount }\n    ...ProjectFigures\n    ...ProjectCounts\n    projects(first: 100, after: $after, where: $where, orderBy: $orderBy) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges { node { id ...ProjectRow } }\n    }\n  }\n": types.ProjectListDocument,
    "\n  fragment ProjectReports on Project {\n    phase termsVersion endedOn\n    phases { id phase plannedStart plannedEnd startedOn endedOn products { id kind } }\n    reports { status message clause { id } }\n    bodies(first: 50, orderBy: [{ field: OPENED_ON }]) {\n      edges { node { id name reports { status message clause { id } } } }\n    }\n  }\n": types.ProjectReportsFragmentDoc,
    "\n  fragment ProjectRow on Project {\n    id slug name subjectArea origin phase accessionDeadline\n    repaymentPeriod { start end }\n    participation { acceded inUse }\n    nextStep { kind on }\n  }\n": types.ProjectRowFragmentDoc,
    "\n  query Project($slug: String!) {\n    about { today }\n    viewer { readsAmounts }\n    project(slug: $slug) { ...ProjectPage }\n    municipalities(first: 98, orderBy: [{ field: NAME }]) { edges { node { id code name region inhabitants } } }\n  }\n": types.ProjectDocument,
    "\n  fragment ProjectPage on Project {\n    id slug name purpose\n    deviations { clause kind value text }\n    clauses { id parameter }\n    ...ProjectEyebrow ...ProjectFacts ...ProjectKeyFigures ...ProjectPhases ...ProjectParticipants ...ProjectBodies\n    ...ProjectReports\n  }\n": types.ProjectPageFragmentDoc,
    "\n  query About { about { example today termsVersion } }\n": types.AboutDocument,
    "\n  query Viewer { viewer { name organisation { name municipality { code } } roles person { name } expires } }\n": types.ViewerDocument,
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
export function graphql(source: "\n  query MunicipalityCosts($code: String!) {\n    municipality(code: $code) { costs { from accrued issued { net } planned { net } final } }\n  }\n"): (typeof documents)["\n  query MunicipalityCosts($code: String!) {\n    municipality(code: $code) { costs { from accrued issued { net } planned { net } final } }\n  }\n"];
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
export function graphql(source: "\n  query MunicipalityView($code: String!, $on: Date, $orderBy: [AgreementOrder!]!) {\n    about { today }\n    municipality(code: $code) {\n      id code name cvr\n      region(on: $on)\n      inhabitantsByYear { year inhabitants }\n      ...MunicipalityAgreements\n      ...MunicipalitySeats\n      ...MunicipalityInhabitants\n    }\n  }\n"): (typeof documents)["\n  query MunicipalityView($code: String!, $on: Date, $orderBy: [AgreementOrder!]!) {\n    about { today }\n    municipality(code: $code) {\n      id code name cvr\n      region(on: $on)\n      inhabitantsByYear { year inhabitants }\n      ...MunicipalityAgreements\n      ...MunicipalitySeats\n      ...MunicipalityInhabitants\n    }\n  }\n"];
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
export function graphql(source: "\n  fragment ProjectEyebrow on Project { phase subjectArea origin termsVersion endedOn deviations { clause } }\n"): (typeof documents)["\n  fragment ProjectEyebrow on Project { phase subjectArea origin termsVersion endedOn deviations { clause } }\n"];
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
export function graphql(source: "\n  fragment ProjectRow on Project {\n    id slug name subjectArea origin phase accessionDeadline\n    repaymentPeriod { start end }\n    participation { acceded inUse }\n    nextStep { kind on }\n  }\n"): (typeof documents)["\n  fragment ProjectRow on Project {\n    id slug name subjectArea origin phase accessionDeadline\n    repaymentPeriod { start end }\n    participation { acceded inUse }\n    nextStep { kind on }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Project($slug: String!) {\n    about { today }\n    viewer { readsAmounts }\n    project(slug: $slug) { ...ProjectPage }\n    municipalities(first: 98, orderBy: [{ field: NAME }]) { edges { node { id code name region inhabitants } } }\n  }\n"): (typeof documents)["\n  query Project($slug: String!) {\n    about { today }\n    viewer { readsAmounts }\n    project(slug: $slug) { ...ProjectPage }\n    municipalities(first: 98, orderBy: [{ field: NAME }]) { edges { node { id code name region inhabitants } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProjectPage on Project {\n    id slug name purpose\n    deviations { clause kind value text }\n    clauses { id parameter }\n    ...ProjectEyebrow ...ProjectFacts ...ProjectKeyFigures ...ProjectPhases ...ProjectParticipants ...ProjectBodies\n    ...ProjectReports\n  }\n"): (typeof documents)["\n  fragment ProjectPage on Project {\n    id slug name purpose\n    deviations { clause kind value text }\n    clauses { id parameter }\n    ...ProjectEyebrow ...ProjectFacts ...ProjectKeyFigures ...ProjectPhases ...ProjectParticipants ...ProjectBodies\n    ...ProjectReports\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query About { about { example today termsVersion } }\n"): (typeof documents)["\n  query About { about { example today termsVersion } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer { viewer { name organisation { name municipality { code } } roles person { name } expires } }\n"): (typeof documents)["\n  query Viewer { viewer { name organisation { name municipality { code } } roles person { name } expires } }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;
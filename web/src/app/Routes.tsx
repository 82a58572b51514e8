import { type ComponentType, lazy, Suspense } from "react";
import { Route, Switch, useLocation } from "wouter";
import { Loading } from "../components/Loading.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { NotFoundPage } from "./NotFoundPage.tsx";

/** Every page is a chunk of its own. Pages read their parameters with wouter's `useParams`. */
const PAGES: readonly { path: string; page: ComponentType }[] = [
  { path: "/", page: lazy(() => import("../pages/home/HomePage.tsx")) },
  { path: "/splits/new", page: lazy(() => import("../pages/new-split/NewSplitPage.tsx")) },
  { path: "/splits/:address", page: lazy(() => import("../pages/split/SplitPage.tsx")) },
  { path: "/pay/:split", page: lazy(() => import("../pages/pay/PayPage.tsx")) },
  { path: "/members", page: lazy(() => import("../pages/members/MembersPage.tsx")) },
  { path: "/members/:address", page: lazy(() => import("../pages/member/MemberPage.tsx")) },
  { path: "/equity", page: lazy(() => import("../pages/equity/EquityPage.tsx")) },
  { path: "/franchises", page: lazy(() => import("../pages/franchises/FranchisesPage.tsx")) },
  { path: "/franchises/:id", page: lazy(() => import("../pages/franchise/FranchisePage.tsx")) },
  { path: "/engagements", page: lazy(() => import("../pages/engagements/EngagementsPage.tsx")) },
  { path: "/engagements/new", page: lazy(() => import("../pages/new-engagement/NewEngagementPage.tsx")) },
  { path: "/engagements/:id", page: lazy(() => import("../pages/engagement/EngagementPage.tsx")) },
  { path: "/engagements/:id/statement", page: lazy(() => import("../pages/statement/StatementPage.tsx")) },
  { path: "/attest/:id", page: lazy(() => import("../pages/attest/AttestPage.tsx")) },
  { path: "/governance", page: lazy(() => import("../pages/governance/GovernancePage.tsx")) },
  { path: "/governance/new", page: lazy(() => import("../pages/new-proposal/NewProposalPage.tsx")) },
  { path: "/governance/:id", page: lazy(() => import("../pages/proposal/ProposalPage.tsx")) },
  { path: "/payments/:id", page: lazy(() => import("../pages/payment/PaymentPage.tsx")) },
  { path: "/profile", page: lazy(() => import("../pages/profile/ProfilePage.tsx")) },
  { path: "/status", page: lazy(() => import("../pages/status/StatusPage.tsx")) },
];

export function Routes() {
  const [location] = useLocation();
  return (
    // Keyed by place: an error on one page is gone on the next.
    <ErrorBoundary key={location}>
      <Suspense fallback={<Loading label="Opening the page" rows={4} />}>
        <Switch>
          {PAGES.map(({ path, page: Page }) => (
            <Route key={path} path={path}>
              <Page />
            </Route>
          ))}
          <Route>
            <NotFoundPage />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}

import { identify } from './accounts/identify.ts';
import { accountRoutes } from './accounts/routes.ts';
import { assessmentRoutes } from './assessment/routes.ts';
import { batchRoutes } from './certificates/batch-routes.ts';
import { credentialRoutes } from './certificates/credential-routes.ts';
import { externalRoutes } from './certificates/external-routes.ts';
import { issuerRoutes } from './certificates/issuer-routes.ts';
import { lifeRoutes } from './certificates/life-routes.ts';
import { recognitionRoutes } from './certificates/recognition-routes.ts';
import { certificateRoutes } from './certificates/routes.ts';
import { schemeRoutes } from './certificates/scheme-routes.ts';
import { transcriptRoutes } from './certificates/transcript-routes.ts';
import { verifyRoutes } from './certificates/verify-routes.ts';
import { courseRoutes } from './courses/routes.ts';
import { answerProblem } from './http/answer-problem.ts';
import { fillContext, type Identify } from './http/context.ts';
import { limitBody } from './http/limit-body.ts';
import { createLimits } from './http/limits.ts';
import { openApiDocument, sessionScheme } from './http/openapi.ts';
import { Problem } from './http/problem.ts';
import { problemRoutes } from './http/problem-routes.ts';
import { createRouter } from './http/router.ts';
import { statusRoutes } from './http/status-routes.ts';
import { libraryRoutes } from './library/routes.ts';
import { mailboxRoutes } from './mail/mailbox-routes.ts';
import { organisationRoutes } from './organisations/routes.ts';
import { proposalRoutes } from './practices/proposal-routes.ts';
import { practiceRoutes } from './practices/routes.ts';
import { workRoutes } from './practices/work-routes.ts';
import { progressRoutes } from './progress/routes.ts';
import { searchRoutes } from './search/routes.ts';
import type { Services } from './services.ts';

/** Every endpoint of the API, without the `/api` it is mounted under. `identifyAs` is for tests. */
export const createApi = (services: Services, identifyAs: Identify = identify) => {
  const router = createRouter();
  router.use(fillContext(services, createLimits(), identifyAs));
  router.use(limitBody);
  router.onError(answerProblem as never);
  router.notFound((c) => answerProblem(new Problem('not-found'), c as never));
  const routes = router
    .route('/', statusRoutes)
    .route('/', problemRoutes)
    .route('/', organisationRoutes)
    .route('/', accountRoutes)
    .route('/', mailboxRoutes)
    .route('/', courseRoutes)
    .route('/', assessmentRoutes)
    .route('/', progressRoutes)
    .route('/', certificateRoutes)
    .route('/', credentialRoutes)
    .route('/', lifeRoutes)
    .route('/', batchRoutes)
    .route('/', transcriptRoutes)
    .route('/', schemeRoutes)
    .route('/', issuerRoutes)
    .route('/', recognitionRoutes)
    .route('/', externalRoutes)
    .route('/', verifyRoutes)
    .route('/', practiceRoutes)
    .route('/', proposalRoutes)
    .route('/', workRoutes)
    .route('/', libraryRoutes)
    .route('/', searchRoutes);
  routes.openAPIRegistry.registerComponent('securitySchemes', 'session', sessionScheme);
  routes.doc31('/openapi.json', openApiDocument(services.env));
  return routes;
};

/** The API's type, for the typed client. */
export type ApiRoutes = ReturnType<typeof createApi>;

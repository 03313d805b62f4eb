import { createRouter } from '#api/http/router.ts';
import { briefRoutes } from './brief-routes.ts';
import { collectionRoutes } from './collection-routes.ts';
import { feedRoutes } from './feed-routes.ts';
import { questionRoutes } from './question-routes.ts';
import { recommendationRoutes } from './recommendation-routes.ts';
import { subscriptionRoutes } from './subscription-routes.ts';

export const libraryRoutes = createRouter()
  .route('/', collectionRoutes)
  .route('/', subscriptionRoutes)
  .route('/', questionRoutes)
  .route('/', recommendationRoutes)
  .route('/', feedRoutes)
  .route('/', briefRoutes);

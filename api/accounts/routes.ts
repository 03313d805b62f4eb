import { createRouter } from '../http/router.ts';
import { accountRoutes } from './account-routes.ts';
import { personRoutes } from './person-routes.ts';
import { roleRoutes } from './role-routes.ts';
import { sessionRoutes } from './session-routes.ts';

export const accountsRoutes = createRouter().route('/', sessionRoutes).route('/', accountRoutes).route('/', personRoutes).route('/', roleRoutes);

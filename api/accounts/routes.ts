import { createRouter } from '#api/http/router.ts';
import { ownAccountRoutes } from './own-account-routes.ts';
import { personRoutes } from './person-routes.ts';
import { roleRoutes } from './role-routes.ts';
import { sessionRoutes } from './session-routes.ts';

export const accountRoutes = createRouter().route('/', sessionRoutes).route('/', ownAccountRoutes).route('/', personRoutes).route('/', roleRoutes);

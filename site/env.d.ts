/// <reference types="astro/client" />
type PageLocals = import('#api/page-locals.ts').PageLocals;

declare namespace App {
  interface Locals extends PageLocals {}
}

declare var academyDevelopment: { localsFor: (request: Request, clientAddress: string) => PageLocals } | undefined;

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { createApi } from '#api/app.ts';
import type { HttpEnv } from '#api/http/http-env.ts';
import { readEnv } from '../env.ts';
import { openServices } from '../open-services.ts';

// A process to be killed: the API with its database, files, keys and reactions, as `npm start` composes them, on a data
// folder that is ready. Says its port in a line of its own.
// biome-ignore lint/style/noProcessEnv: a composition root
const { services, dispatcher } = await openServices(readEnv(process.env));
const app = new Hono<HttpEnv>().route('/api', createApi(services));
const server = createServer(getRequestListener((request, bindings) => app.fetch(request, bindings as HttpEnv['Bindings'])));
server.listen(0, '127.0.0.1', () => console.log(`port ${(server.address() as AddressInfo).port}`));
dispatcher.kick();
// Ends with the test that started it, however that ends.
process.stdin.resume().once('end', () => process.exit());

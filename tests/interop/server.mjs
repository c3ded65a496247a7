// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// npm oidc-provider with dynamic registration and its management on a free loopback port. The first line of its standard
// input is a JSON object:
//
//   tls                  key, cert and optionally ca in PEM: https; with ca it asks for a client certificate
//   initialAccessToken   what a registration must bring; absent: nothing
//   rotates              whether each use of a registration access token replaces it
//
// Prints one line of JSON with the registration endpoint; then one with what arrived so far for each further line. Serves
// until its standard input closes (so that it ends with the test that started it).
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createInterface } from 'node:readline';

import Provider from 'oidc-provider';

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const { tls, initialAccessToken, rotates } = JSON.parse((await lines.next()).value);
const server = tls ? createTlsServer({ ...tls, requestCert: 'ca' in tls }) : createServer();
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const issuer = `${tls ? 'https' : 'http'}://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  features: {
    clientCredentials: { enabled: true },
    devInteractions: { enabled: false },
    mTLS: {
      enabled: true,
      tlsClientAuth: true,
      certificateAuthorized: (ctx) => ctx.socket.authorized,
      certificateSubjectMatches: (ctx, property, expected) => (
        property === 'tls_client_auth_san_dns' && expected === 'interop'),
      getCertificate: (ctx) => ctx.socket.getPeerX509Certificate(),
    },
    registration: { enabled: true, initialAccessToken },
    registrationManagement: { enabled: true, rotateRegistrationAccessToken: rotates },
  },
  clientAuthMethods: ['none', 'client_secret_basic', 'client_secret_post', 'tls_client_auth'],
  scopes: ['openid', 'offline_access', 'profile'],
  ttl: { ClientCredentials: 600 }, // unset, a notice about it comes on standard output
  cookies: { keys: ['practice'] },
});
provider.on('server_error', (ctx, error) => console.error(error));

const arrived = { connections: 0, requests: 0 };
server.on('connection', () => { arrived.connections += 1; });
server.on('request', () => { arrived.requests += 1; });
server.on('request', provider.callback());
console.log(JSON.stringify({ registrationEndpoint: `${issuer}/reg` }));
for await (const line of lines)
  console.log(JSON.stringify({ after: line, ...arrived }));
process.exit(0);

// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// npm oidc-provider with dynamic registration and its management on a free loopback port. Prints one line of JSON with
// the registration endpoint, then serves until its standard input closes (so that it ends with the test that started it).
import { createServer } from 'node:http';

import Provider from 'oidc-provider';

const server = createServer();
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  features: {
    devInteractions: { enabled: false },
    registration: { enabled: true },
    registrationManagement: { enabled: true, rotateRegistrationAccessToken: true },
  },
  scopes: ['openid', 'offline_access', 'profile'],
  cookies: { keys: ['practice'] },
});
provider.on('server_error', (ctx, error) => console.error(error));

server.on('request', provider.callback());
console.log(JSON.stringify({ issuer, registrationEndpoint: `${issuer}/reg` }));
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));

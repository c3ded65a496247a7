// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzzed.h"

#include <protocol/clientinformation.h>
#include <protocol/configurationuri.h>
#include <registrar/backupcontents.h>

namespace clientele::fuzz {

using metadata::SecretText;

/// What is in a backup once it is decrypted: a stranger may have made it, passphrase and all.
void tryBytes(const QByteArray &bytes)
{
    const auto read = registrar::readBackup(SecretText(bytes));
    if (!read)
        return;
    for (const registrar::BackupClient &client : read->clients) {
        must(client.clientId.isEmpty() != client.recordId.isEmpty(), "a client has one name");
        must(!client.recordId.contains(u'/'), "a record id is no path");
        must(client.configurationUri.isEmpty()
                 || protocol::ConfigurationUri::fromText(client.configurationUri),
             "a token may be sent to the address");
        must(!client.token || client.token->isHeaderSafe(), "a token can be sent");
        must(!client.versions.empty(), "a client has a version");
        for (const registrar::BackupVersion &version : client.versions)
            must(!protocol::findSecrets(version.document).registrationAccessToken,
                 "a document holds no token");
        must(!client.draft || client.draft->base < std::ssize(client.versions),
             "a draft has a version");
    }
    const auto again = registrar::readBackup(registrar::writeBackup(*read));
    must(again && *again == *read, "what was read can be written and is the same");
}

} // namespace clientele::fuzz

// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stage.h"

#include <support/secretsearch.h>

#include <clientele/console.h>
#include <clientele/profile.h>
#include <inventory/records.h>
#include <metadata/clientdocument.h>

#include <memory>

namespace clientele::tour {

/// The console's main job in the real window, from the first start to a deleted client: what a new
/// user would do. Each step checks what it says.
class Tour
{
public:
    Tour(app::Profile profile, const QString &pictureFolder);

    /// Answers the number of problems.
    [[nodiscard]] int run();

private:
    void open();
    void close();

    void firstStart();
    void tryPractice();
    void openDocument();
    void editDocument();
    void survivesACrash();
    void review();
    void send();
    void restart();
    void addExisting();
    void deleteClient();
    void workOffline();
    void findNoSecret();

    [[nodiscard]] inventory::ClientRecord client(const QString &name) const;
    [[nodiscard]] QByteArray tokenOf(const QString &name);
    void rememberSecrets();
    [[nodiscard]] metadata::ClientDocument editorDocument() const;
    void openClient(const QString &name);

    app::Profile m_profile;
    Stage m_stage;
    tests::SecretSearch m_secrets;
    QByteArray m_oldToken;
    QByteArray m_newToken;
    std::unique_ptr<app::Console> m_console;
};

} // namespace clientele::tour

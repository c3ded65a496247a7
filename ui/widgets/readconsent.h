// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace clientele::registrar {
class Registrar;
}

namespace clientele::ui {

class MessageBar;

/// Starts a read, after a question in the bar where the server was seen to issue a new client
/// secret with a read: applications stop working until they have it. `read` and `cancel` are
/// dropped with the bar.
void startRead(const registrar::Registrar &registrar, const QString &recordId, MessageBar &bar,
               const std::function<void()> &read, const std::function<void()> &cancel = {});

} // namespace clientele::ui

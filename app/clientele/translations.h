// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QApplication;

namespace clientele::app {

/// The plurals of our English sentences, and Qt's own words (Cancel, Close, …) in the user's
/// language.
void installTranslations(QApplication &application);

} // namespace clientele::app

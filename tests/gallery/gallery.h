// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QSize>
#include <QString>

namespace clientele::gallery {

/// How the screens are shown; part of the pictures' names.
struct Look
{
    QString name;
    QSize size;
    bool isDark = false;
};

/// Saves the widget in the size of the look as FOLDER/SCREEN-LOOK.png.
void take(QWidget &widget, const QString &folder, const QString &screen, const Look &look);
/// At its own size: a dialog is not stretched.
void takeDialog(QDialog &dialog, const QString &folder, const QString &screen, const Look &look);

/// @{ clients.cpp
void takeStart(const QString &folder, const Look &look);
void takeDialogs(const QString &folder, const Look &look);
void takeLostEnrolment(const QString &folder, const Look &look);
void takeRegistration(const QString &folder, const Look &look);
void takeRecovery(const QString &folder, const Look &look);
void takeList(const QString &folder, const Look &look);
/// @}
/// @{ servers.cpp
void takeServer(const QString &folder, const Look &look);
void takeHabits(const QString &folder, const Look &look);
void takePractice(const QString &folder, const Look &look);
void takeUntrusted(const QString &folder, const Look &look);
/// @}
/// @{ secrets.cpp
void takeSecrets(const QString &folder, const Look &look);
void takeHeldToken(const QString &folder, const Look &look);
void takeBackup(const QString &folder, const Look &look);
/// @}
/// @{ changes.cpp
void takeReview(const QString &folder, const Look &look);
void takeProtected(const QString &folder, const Look &look);
void takeComparisons(const QString &folder, const Look &look);
void takeOddAnswers(const QString &folder, const Look &look);
/// @}

} // namespace clientele::gallery

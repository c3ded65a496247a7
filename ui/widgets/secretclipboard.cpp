// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretclipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPointer>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

QMimeData *marked(const metadata::SecretText &secret)
{
    auto *data = new QMimeData;
    data->setText(QString::fromUtf8(secret.reveal()));
    data->setData(u"x-kde-passwordManagerHint"_s, "secret"_ba);
    data->setData(
        u"application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\""_s,
        "1"_ba);
    return data;
}

} // namespace

void copySecret(const metadata::SecretText &secret)
{
    QGuiApplication::clipboard()->setMimeData(marked(secret));
}

void copySecretFor(const metadata::SecretText &secret, std::chrono::milliseconds time)
{
    // The clipboard deletes what another copy replaces, in this program or in another.
    const QPointer<QMimeData> data = marked(secret);
    QGuiApplication::clipboard()->setMimeData(data);
    QTimer::singleShot(time, qApp, [data] {
        if (data)
            QGuiApplication::clipboard()->clear();
    });
}

} // namespace clientele::ui

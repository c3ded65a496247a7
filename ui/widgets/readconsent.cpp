// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readconsent.h"

#include "messagebar.h"

#include <registrar/registrar.h>

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace clientele::ui {

void startRead(const registrar::Registrar &registrar, const QString &recordId, MessageBar &bar,
               const std::function<void()> &read, const std::function<void()> &cancel)
{
    const QString cost = registrar.costOfRead(recordId);
    if (cost.isEmpty())
        return read();
    bar.showMessage(MessageBar::Kind::Warning, MessageBar::tr("Reading has a price here."), cost);
    bar.setClosable(false);
    QObject::connect(bar.addButton(MessageBar::tr("Read Anyway"), u"readAnywayButton"_s),
                     &QPushButton::clicked, &bar, [&bar, read] {
                         bar.hideMessage();
                         read();
                     });
    QObject::connect(bar.addButton(MessageBar::tr("Cancel"), u"cancelReadButton"_s),
                     &QPushButton::clicked, &bar, [&bar, cancel] {
                         bar.hideMessage();
                         if (cancel)
                             cancel();
                     });
}

} // namespace clientele::ui

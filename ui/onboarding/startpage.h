// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace clientele::registrar {
class Registrar;
}

namespace clientele::ui {

/// What stands in the place of an empty list: the ways to get a first client. No wizard, no
/// account.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(registrar::Registrar &registrar, QWidget *parent = nullptr);

Q_SIGNALS:
    void practiceRequested();
    void addRequested();
    void registerRequested();

private:
    [[nodiscard]] int cardWidth() const; ///< In pixels, from the font.
    void addCard(QVBoxLayout *layout, const QString &objectName, const QString &iconName,
                 const QString &title, const QString &description, void (StartPage::*requested)());
};

} // namespace clientele::ui

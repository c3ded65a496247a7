// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "startpage.h"

#include "keychainline.h"

#include <widgets/characterwidth.h>
#include <widgets/icons.h>

#include <QCommandLinkButton>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clientele::ui {

StartPage::StartPage(registrar::Registrar &registrar, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"startPage"_s);
    auto *title = new QLabel(tr("No clients yet"));
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.6);
    font.setBold(true);
    title->setFont(font);

    auto *column = new QWidget;
    column->setFixedWidth(cardWidth());
    auto *cards = new QVBoxLayout(column);
    cards->setSpacing(fontMetrics().height() / 2);
    cards->addWidget(title);
    addCard(cards, u"practiceCard"_s, u"practice"_s, tr("Try It with a Practice Server"),
            tr("Starts a small authorization server on this computer and registers three clients. "
               "Nothing leaves this "
               "machine."),
            &StartPage::practiceRequested);
    addCard(
        cards, u"addCard"_s, u"add"_s, tr("Add an Existing Client"),
        tr("You have its configuration URI and token, or the whole answer of its registration."),
        &StartPage::addRequested);
    addCard(cards, u"registerCard"_s, u"register"_s, tr("Register a New Client"),
            tr("Give the issuer; the endpoint is found for you."), &StartPage::registerRequested);
    cards->addSpacing(fontMetrics().height());
    cards->addWidget(new KeychainLine(registrar));

    // A third above, two thirds below: where the eye begins. Stretches at the sides, because an
    // aligned widget does not get the height that its wrapped text needs.
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(column);
    middle->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(1);
    layout->addLayout(middle);
    layout->addStretch(2);
}

void StartPage::addCard(QVBoxLayout *layout, const QString &objectName, const QString &iconName,
                        const QString &title, const QString &description,
                        void (StartPage::*requested)())
{
    auto *card = new QCommandLinkButton(title, description);
    card->setObjectName(objectName);
    card->setAccessibleDescription(description);
    card->setIcon(icon(iconName, ColorRole::Info));
    connect(card, &QCommandLinkButton::clicked, this, requested);
    // The button wraps its description and asks for the height of one line all the same.
    const QWidget *asWidget = card; // heightForWidth() is public there
    card->setMinimumHeight(asWidget->heightForWidth(cardWidth()));
    layout->addWidget(card);
}

int StartPage::cardWidth() const
{
    return characterWidth(fontMetrics()) * 76;
}

} // namespace clientele::ui

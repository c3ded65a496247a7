// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helpdialogs.h"

#include "commands.h"

#include <registrar/registrar.h>
#include <widgets/characterwidth.h>
#include <widgets/mnemonic.h>

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::ui::HelpDialogs)
};

QDialog *makeTextDialog(const QString &objectName, const QString &title, const QString &text,
                        QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(objectName);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextBrowserInteraction);
    label->setOpenExternalLinks(true);
    label->setMinimumWidth(characterWidth(label->fontMetrics()) * 64);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(label);
    layout->addWidget(buttons);
    return dialog;
}

} // namespace

QDialog *makeShortcutsDialog(const Commands &commands, QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(u"shortcutsDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Words::tr("Keyboard Shortcuts"));
    auto *list = new QTreeWidget;
    list->setObjectName(u"shortcutsView"_s);
    list->setHeaderLabels({Words::tr("Command"), Words::tr("Keys")});
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    for (const CommandRow &row : commands.rows()) {
        if (row.shortcuts.isEmpty())
            continue;
        const QString menu = withoutMnemonic(Commands::menuTitle(row.menu));
        list->addTopLevelItem(
            new QTreeWidgetItem({Words::tr("%1 – %2").arg(menu, withoutMnemonic(row.text)),
                                 row.shortcuts.first().toString(QKeySequence::NativeText)}));
    }
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(list);
    layout->addWidget(buttons);
    const int unit = characterWidth(list->fontMetrics());
    dialog->resize(unit * 64, unit * 70);
    return dialog;
}

QDialog *makeSecretPlacesDialog(const registrar::Registrar &registrar, QWidget *parent)
{
    const auto clients = registrar.clients();
    int tokens = 0;
    int sealed = 0;
    int secrets = 0;
    for (const inventory::ClientRecord &client : clients) {
        const auto place = registrar.tokenPlace(client.id);
        tokens += place.inKeychain ? 1 : 0;
        sealed += place.isSealed ? 1 : 0;
        secrets += client.hasSecret && !client.deletedAt ? 1 : 0;
    }
    const QString service = clients.empty() ? u"Clientele"_s
                                            : registrar.tokenPlace(clients.front().id).service;
    const bool isSealed = registrar.secretsReport().home == inventory::TokenHome::Sealed;
    const QStringList sentences{
        isSealed
            ? Words::tr("Registration access tokens and client secrets are sealed in the "
                        "inventory, with one key that is in %1.")
                  .arg(registrar.keychainName())
            : Words::tr(
                  "Each registration access token has an entry of its own in %1, grouped under "
                  "“%2” and named after the "
                  "client and its server. Client secrets stand beside them.")
                  .arg(registrar.keychainName(), service),
        (isSealed ? Words::tr("Sealed now: %n token(s).", nullptr, sealed)
                  : Words::tr("In it now: %n token(s).", nullptr, tokens))
            + u' ' + Words::tr("%n client secret(s).", nullptr, secrets),
        Words::tr("A new token that the keychain could not take yet waits encrypted in the "
                  "inventory; the key for that is in "
                  "the keychain, too."),
        Words::tr("No document, draft, log or settings file holds a token or a secret, and none is "
                  "ever drawn on the screen.")};
    return makeTextDialog(u"secretPlacesDialog"_s, Words::tr("Where Are My Secrets?"),
                          sentences.join(u"\n\n"_s), parent);
}

QDialog *makeAboutDialog(QWidget *parent)
{
    const QString text =
        Words::tr(
            "<p><b>Clientele %1</b></p><p>A desktop console for OAuth 2.0 client registrations "
            "(<a href=\"https://www.rfc-editor.org/rfc/rfc7591\">RFC 7591</a>, "
            "<a href=\"https://www.rfc-editor.org/rfc/rfc7592\">RFC 7592</a>).</p>"
            "<p>Free software under the GNU General Public License, version 3 or later.</p>")
            .arg(QCoreApplication::applicationVersion());
    return makeTextDialog(u"aboutDialog"_s, Words::tr("About Clientele"), text, parent);
}

QDialog *makeQuitQuestion(int waiting, QWidget *parent)
{
    auto *box = new QMessageBox(
        QMessageBox::Warning, Words::tr("Quit Clientele"),
        Words::tr("%n request(s) are waiting for their answers.", nullptr, waiting),
        QMessageBox::NoButton, parent);
    box->setObjectName(u"quitQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(Words::tr(
        "If Clientele quits now, it will not be known whether the server carried them out."));
    QPushButton *wait = box->addButton(Words::tr("Wait"), QMessageBox::RejectRole);
    QPushButton *quit = box->addButton(Words::tr("Quit Now"), QMessageBox::DestructiveRole);
    wait->setObjectName(u"waitButton"_s);
    quit->setObjectName(u"quitNowButton"_s);
    box->setDefaultButton(wait);
    box->setEscapeButton(wait);
    QObject::connect(quit, &QPushButton::clicked, box, &QDialog::accept);
    return box;
}

} // namespace clientele::ui

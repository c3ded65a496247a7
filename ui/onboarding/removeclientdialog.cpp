// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "removeclientdialog.h"

#include <registrar/registrar.h>
#include <widgets/characterwidth.h>
#include <widgets/clientwords.h>
#include <widgets/failurebar.h>

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <QCoroTask>

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

QString consequences(const inventory::ClientRecord &client, const QString &serverName)
{
    if (!inventory::isRegistered(client) && !client.unknownVerb)
        return RemoveClientDialog::tr(
            "It was not registered. Its draft is removed here; nothing is "
            "sent to a server.");
    const QString stays = client.deletedAt
                              ? RemoveClientDialog::tr("It was deleted on %1.").arg(serverName)
                              : RemoveClientDialog::tr("The registration on %1 stays as it is.")
                                    .arg(serverName);
    const bool hasToken = client.tokenState != inventory::TokenState::Missing && !client.deletedAt;
    const QString goes = hasToken ? RemoveClientDialog::tr(
                             "The document, its history and the only saved copy of its "
                             "token are removed here. Without the token, only the server's "
                             "administrator can give access again.")
                                  : RemoveClientDialog::tr(
                                      "The document and its history are removed here.");
    return stays + u' ' + goes;
}

} // namespace

RemoveClientDialog::RemoveClientDialog(registrar::Registrar &registrar, QString recordId,
                                       QWidget *parent)
    : GrowingDialog(parent)
    , m_registrar(registrar)
    , m_recordId(std::move(recordId))
    , m_messages(new FailureBar)
{
    setObjectName(u"removeClientDialog"_s);
    setWindowTitle(tr("Remove From This Computer"));
    const auto client = m_registrar.client(m_recordId).value_or(inventory::ClientRecord());
    const auto server = m_registrar.server(client.serverId).value_or(inventory::ServerRecord());
    auto *question = new QLabel(tr("Remove “%1” from this computer?").arg(shownName(client)));
    QFont bold = question->font();
    bold.setBold(true);
    question->setFont(bold);
    auto *text = new QLabel(consequences(client, server.name));
    text->setObjectName(u"removeConsequences"_s);
    for (QLabel *label : {question, text}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_messages->setObjectName(u"removeMessageBar"_s);
    m_messages->hideMessage();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setObjectName(u"cancelRemoveButton"_s);
    QPushButton *backUp = buttons->addButton(tr("&Back Up First…"), QDialogButtonBox::ActionRole);
    backUp->setObjectName(u"backUpFirstButton"_s);
    backUp->setAutoDefault(false);
    backUp->setVisible(!client.clientId.isEmpty());
    m_remove = buttons->addButton(tr("&Remove"), QDialogButtonBox::DestructiveRole);
    m_remove->setObjectName(u"removeButton"_s);
    m_remove->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(backUp, &QPushButton::clicked, this, [this] {
        Q_EMIT backUpRequested(m_recordId);
        reject();
    });
    connect(m_remove, &QPushButton::clicked, this, &RemoveClientDialog::remove);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(question);
    layout->addWidget(text);
    layout->addWidget(m_messages);
    layout->addStretch(1);
    layout->addWidget(buttons);
    cancel->setDefault(true);
    cancel->setFocus();
    resize(characterWidth(fontMetrics()) * 76, 0);
}

void RemoveClientDialog::remove()
{
    if (m_isBusy)
        return;
    setBusy(true);
    QCoro::connect(m_registrar.removeHere(m_recordId), this,
                   [this](const registrar::Result<> &removed) { finish(removed); });
}

void RemoveClientDialog::finish(const registrar::Result<> &removed)
{
    setBusy(false);
    if (removed)
        accept();
    else
        m_messages->showFailure(removed.error());
}

void RemoveClientDialog::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_remove->setEnabled(!isBusy);
}

} // namespace clientele::ui

// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestview.h"

#include "curlcommand.h"

#include <metadata/jsonpatch.h>
#include <protocol/updatebody.h>

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace clientele::ui {

RequestView::RequestView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"requestView"_s);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(u"requestText"_s);
    m_text->setAccessibleName(tr("Request, secrets hidden"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    rows->addWidget(m_text, 1);
    rows->addLayout(buildButtons());
}

QBoxLayout *RequestView::buildButtons()
{
    auto *row = new QHBoxLayout;
    QPushButton *copy = buildButton(tr("Copy as curl"), u"copyCurlButton"_s);
    copy->setToolTip(
        tr("The command reads the token from $REGISTRATION_ACCESS_TOKEN. No secret is copied."));
    connect(copy, &QPushButton::clicked, this, &RequestView::copyAsCurl);
    QPushButton *save = buildButton(tr("Save Body…"), u"saveBodyButton"_s);
    connect(save, &QPushButton::clicked, this, &RequestView::askWhereToSave);
    QPushButton *patch = buildButton(tr("Copy as Patch"), u"copyPatchButton"_s);
    patch->setToolTip(tr("What changes, as JSON Patch (RFC 6902)."));
    connect(patch, &QPushButton::clicked, this, &RequestView::copyAsPatch);
    m_done = new QLabel(this);
    m_done->setObjectName(u"requestDoneLabel"_s);
    m_done->setTextFormat(Qt::PlainText);
    m_done->setWordWrap(true);
    row->addWidget(copy);
    row->addWidget(patch);
    row->addWidget(save);
    row->addWidget(m_done, 1);
    return row;
}

QPushButton *RequestView::buildButton(const QString &text, const QString &objectName)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    return button;
}

QSize RequestView::sizeHint() const
{
    const QFontMetrics metrics(m_text->font());
    return {QWidget::sizeHint().width(), metrics.lineSpacing() * 14};
}

void RequestView::setPlan(const registrar::UpdatePlan &plan)
{
    m_plan = plan;
    m_text->setPlainText(plan.requestText);
    m_done->clear();
}

void RequestView::copyAsCurl()
{
    QGuiApplication::clipboard()->setText(curlCommand(m_plan));
    m_done->setText(
        m_plan.sendsSecret
            ? tr("Copied. Set $REGISTRATION_ACCESS_TOKEN and $CLIENT_SECRET before you run it.")
            : tr("Copied. Set $REGISTRATION_ACCESS_TOKEN before you run it."));
}

void RequestView::copyAsPatch()
{
    const auto served = protocol::updateDocument(m_plan.serverNow, m_plan.serverNow.clientId());
    QGuiApplication::clipboard()->setText(
        QString::fromUtf8(metadata::jsonPatch(served, m_plan.toSend)));
    m_done->setText(tr("Copied as JSON Patch."));
}

void RequestView::askWhereToSave()
{
    auto *dialog = new QFileDialog(this, tr("Save Body"), QDir::homePath(), tr("JSON (*.json)"));
    dialog->setObjectName(u"saveBodyDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(m_plan.toSend.clientId() + u".json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &RequestView::saveBody);
    dialog->open();
}

void RequestView::saveBody(const QString &fileName)
{
    QSaveFile file(fileName);
    const QByteArray &body = m_plan.toSend.text();
    const bool saved = file.open(QIODevice::WriteOnly) && file.write(body) == body.size()
                       && file.commit();
    const QString name = QFileInfo(fileName).fileName();
    if (!saved)
        m_done->setText(tr("“%1” could not be written: %2").arg(name, file.errorString()));
    else if (m_plan.sendsSecret)
        m_done->setText(
            tr("“%1” is saved, without the client secret that is sent along.").arg(name));
    else
        m_done->setText(tr("“%1” is saved.").arg(name));
}

} // namespace clientele::ui

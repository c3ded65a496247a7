// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "servergeneralpage.h"

#include "serversettings.h"

#include <validation/validation.h>

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using metadata::SecretPolicy;

namespace {

QLabel *factLabel(const QString &objectName)
{
    auto *label = new QLabel;
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

ServerGeneralPage::ServerGeneralPage(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit)
    , m_tag(new QComboBox)
    , m_protected(new QCheckBox(tr("&Protected: sending and deleting ask for the client's name")))
    , m_secretPolicy(new QComboBox)
    , m_issuer(factLabel(u"serverIssuerLabel"_s))
    , m_endpoint(factLabel(u"serverEndpointLabel"_s))
{
    m_name->setObjectName(u"serverNameEdit"_s);
    m_tag->setObjectName(u"serverTagEdit"_s);
    m_tag->setEditable(true);
    m_tag->addItems({u"PROD"_s, u"TEST"_s, u"PRACTICE"_s});
    m_protected->setObjectName(u"serverProtectedBox"_s);
    m_secretPolicy->setObjectName(u"secretPolicyCombo"_s);
    m_secretPolicy->addItem(tr("As learned: only where the server wants it"),
                            int(SecretPolicy::AsLearned));
    m_secretPolicy->addItem(tr("Never send it"), int(SecretPolicy::Omit));
    m_secretPolicy->addItem(tr("Send it when it is known"), int(SecretPolicy::SendWhenKnown));
    m_secretPolicy->addItem(tr("Always send it: no update without"), int(SecretPolicy::Required));
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Tag"), m_tag);
    form->addRow(QString(), m_protected);
    form->addRow(tr("&Client secret in updates"), m_secretPolicy);
    form->addRow(tr("Also check against"), buildProfiles());
    form->addRow(tr("Issuer"), m_issuer);
    form->addRow(tr("Registration endpoint"), m_endpoint);
}

QBoxLayout *ServerGeneralPage::buildProfiles()
{
    auto *boxes = new QVBoxLayout;
    for (const validation::Profile &profile : validation::profiles()) {
        auto *box = new QCheckBox(profile.name);
        box->setObjectName(u"profile_"_s + profile.id);
        box->setToolTip(tr("Adds what this profile asks for to the findings of this server's "
                           "clients. Nothing else changes."));
        m_profiles.insert(profile.id, box);
        boxes->addWidget(box);
    }
    return boxes;
}

void ServerGeneralPage::load(const ServerSettingsDraft &draft)
{
    const auto orUnknown = [](const QString &text) {
        return text.isEmpty() ? tr("not known") : text;
    };
    m_name->setText(draft.server.name);
    m_tag->setCurrentText(draft.server.tag);
    m_protected->setChecked(draft.server.isProtected);
    m_secretPolicy->setCurrentIndex(m_secretPolicy->findData(int(draft.server.secretPolicy)));
    for (auto box = m_profiles.cbegin(); box != m_profiles.cend(); ++box)
        box.value()->setChecked(draft.settings.profiles.contains(box.key()));
    m_issuer->setText(orUnknown(draft.server.issuer));
    m_endpoint->setText(orUnknown(draft.server.registrationEndpoint));
}

void ServerGeneralPage::save(ServerSettingsDraft &draft) const
{
    // A server without a name could not be told from another.
    if (const QString name = m_name->text().simplified(); !name.isEmpty())
        draft.server.name = name;
    draft.server.tag = m_tag->currentText().simplified();
    draft.server.isProtected = m_protected->isChecked();
    // Those of a newer version that this one does not know stay.
    draft.settings.profiles.removeIf([this](const QString &id) { return m_profiles.contains(id); });
    for (auto box = m_profiles.cbegin(); box != m_profiles.cend(); ++box) {
        if (box.value()->isChecked())
            draft.settings.profiles.append(box.key());
    }
    draft.server.secretPolicy = SecretPolicy(m_secretPolicy->currentData().toInt());
}

} // namespace clientele::ui

// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registrarfixture.h"

#include <QDir>
#include <QFile>

namespace clientele::tests {

using namespace Qt::StringLiterals;

RegistrarFixture::RegistrarFixture(practice::PracticeSettings settings)
    : server(std::make_unique<practice::PracticeServer>(std::move(settings)))
{
    server->settings().onIssued = rememberSecret;
    if (!server->listen())
        qFatal("The practice server could not be started: %s", qPrintable(server->errorString()));
    restart();
}

RegistrarFixture::~RegistrarFixture()
{
    (void)QTest::qWaitFor([this] { return keychain.isIdle(); }, 1000);
}

void RegistrarFixture::restart()
{
    transport.reset(); // first: it ends what is under way while the others are still there
    registrar.reset();
    inventory.reset();
    auto opened = inventory::Inventory::open(folder.filePath(u"inventory.sqlite"_s));
    if (!opened)
        qFatal("The inventory could not be opened: %s", qPrintable(opened.error().detail));
    inventory = std::move(*opened);
    transport = std::make_unique<protocol::Transport>();
    registrar = std::make_unique<registrar::Registrar>(*inventory, keychain, *transport);
    registrar->setBackupWork(4);
}

QByteArray RegistrarFixture::sampleDocument()
{
    return R"({
  "client_name": "Billing Portal",
  "redirect_uris": ["https://billing.example/cb"],
  "scope": "openid profile",
  "contacts": ["ops@billing.example"],
  "policy_uri": "https://billing.example/policy",
  "x_tier": 1e2
})"_ba;
}

QString RegistrarFixture::registerClient(const QByteArray &document)
{
    registrar::Registrar::Registration registration;
    registration.endpoint = server->registrationEndpoint();
    registration.document = document;
    registration.serverName = u"Practice"_s;
    return valueOf(QCoro::waitFor(registrar->registerClient(registration)));
}

void RegistrarFixture::edit(const QString &recordId, const QString &member, const QByteArray &json)
{
    const auto edited = json.isEmpty() ? document(recordId).without({member})
                                       : document(recordId).with(member, json);
    (void)valueOf(registrar->saveDraft(recordId, edited.text()).map([] { return true; }));
}

registrar::Result<registrar::UpdateOutcome> RegistrarFixture::send(const QString &recordId)
{
    const auto plan = QCoro::waitFor(registrar->plan(recordId));
    if (!plan)
        return registrar::failed(plan.error());
    return QCoro::waitFor(registrar->apply(*plan));
}

metadata::ClientDocument RegistrarFixture::document(const QString &recordId) const
{
    const auto draft = registrar->draft(recordId);
    const QByteArray text = draft ? draft->text : registrar->newestSnapshot(recordId)->document;
    return metadata::ClientDocument::fromText(text).value();
}

inventory::ClientRecord RegistrarFixture::client(const QString &recordId) const
{
    return registrar->client(recordId).value_or(inventory::ClientRecord());
}

QByteArray RegistrarFixture::tokenInKeychain(const QString &recordId) const
{
    const auto entry = keychain.entry(client(recordId).keychainAccount);
    return entry ? entry->reveal().toByteArray() : QByteArray();
}

int RegistrarFixture::requests(const QByteArray &method) const
{
    return server->counters().requests(method);
}

bool RegistrarFixture::isOnDisk(const QByteArray &bytes) const
{
    const auto files = QDir(folder.path()).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
            return true;
    }
    return false;
}

} // namespace clientele::tests

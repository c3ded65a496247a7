// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clientrow.h"
#include <widgets/clientstep.h>

#include <QWidget>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace clientele::ui {

class ElidedLabel;
class MessageBar;
class ServerChip;

/// The current client of the list in short: who it is, how it stands with the button for it, and
/// five facts. Read-only.
class PreviewPane : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewPane(QWidget *parent = nullptr);

    void showClient(const ClientRow &row, const QString &keychainName, const QDateTime &now);
    [[nodiscard]] const QString &recordId() const { return m_recordId; }

Q_SIGNALS:
    void stepRequested(const QString &recordId, clientele::ui::ClientStep step);

private:
    enum class Fact { RedirectUris, Authentication, Access, Credentials, Dates };

    [[nodiscard]] QHBoxLayout *buildHeader();
    [[nodiscard]] QGridLayout *buildFacts();
    void addFact(QGridLayout *grid, Fact fact, const QString &label);
    void showAdvice(const StateAdvice &advice);

    QString m_recordId;
    ElidedLabel *m_name = nullptr;
    ServerChip *m_chip = nullptr;
    QLabel *m_clientId = nullptr;
    QPushButton *m_open = nullptr;
    MessageBar *m_state = nullptr;
    QList<ElidedLabel *> m_facts; ///< In the order of Fact.
};

} // namespace clientele::ui

// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace clientele::ui {

struct ServerSettingsDraft;

/// Name, tag, protection, whether an update repeats the client secret, and which profiles its
/// documents are held against.
class ServerGeneralPage : public QWidget
{
    Q_OBJECT

public:
    explicit ServerGeneralPage(QWidget *parent = nullptr);
    void load(const ServerSettingsDraft &draft);
    void save(ServerSettingsDraft &draft) const;

private:
    [[nodiscard]] QBoxLayout *buildProfiles();

    QLineEdit *m_name = nullptr;
    QComboBox *m_tag = nullptr;
    QCheckBox *m_protected = nullptr;
    QComboBox *m_secretPolicy = nullptr;
    QMap<QString, QCheckBox *> m_profiles; ///< By Profile::id.
    QLabel *m_issuer = nullptr;
    QLabel *m_endpoint = nullptr;
};

} // namespace clientele::ui

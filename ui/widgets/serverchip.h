// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace clientele::ui {

/// A server's name and tag word ("Acme Login · PROD"), outlined in the tag's colour: on every
/// header where something could be sent, so that nobody takes production for the test server.
class ServerChip : public QToolButton
{
    Q_OBJECT

public:
    explicit ServerChip(QWidget *parent = nullptr);
    void setServer(const QString &name, const QString &tag);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString shownText() const;

    QString m_name;
    QString m_tag;
};

} // namespace clientele::ui

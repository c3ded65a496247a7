// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <registrar/updateplan.h>

#include <QFrame>
#include <QString>

#include <optional>

class QPushButton;
class QTextEdit;

namespace clientele::ui {

/// The selected change of a review in full, and the way back to the server's value.
class ChangeStrip : public QFrame
{
    Q_OBJECT

public:
    explicit ChangeStrip(QWidget *parent = nullptr);
    /// Null shows a hint.
    void showChange(const registrar::PlannedChange *planned);
    /// While something is sent or compared nothing can be put back.
    void setEditable(bool editable);

Q_SIGNALS:
    /// The member should have the server's value again.
    void putBackRequested(const QString &member);

protected:
    void changeEvent(QEvent *event) override;

private:
    void render();
    void fitHeight();

    std::optional<registrar::PlannedChange> m_planned;
    bool m_editable = true;
    QTextEdit *m_text = nullptr;
    QPushButton *m_putBack = nullptr;
};

} // namespace clientele::ui

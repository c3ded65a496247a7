// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;
class QTreeView;

namespace clientele::registrar {
class Registrar;
}

namespace clientele::ui {

class DiffView;
class FailureBar;
class HistoryModel;
struct HistoryEntry;

/// The versions and drafts of a client, and any two of them beside each other. Brings back what
/// was; sends nothing. Built when it is first shown.
class HistoryView : public QWidget
{
    Q_OBJECT

public:
    HistoryView(registrar::Registrar &registrar, QString recordId, QWidget *parent = nullptr);

    void goToChange(bool isNext);

Q_SIGNALS:
    /// A version, or a draft of before, is the draft now.
    void draftRestored();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildUp();
    [[nodiscard]] QWidget *buildList();
    [[nodiscard]] QWidget *buildText();
    void follow();
    void load();
    void fillOthers();
    void compare();
    void compareSelected(const HistoryEntry &entry);
    void showTexts(const HistoryEntry *before, const HistoryEntry &after);
    void updateButtons();
    void restore();
    void chooseFile();
    void exportTo(const QString &fileName);
    [[nodiscard]] const HistoryEntry *chosen() const;
    [[nodiscard]] const HistoryEntry *other(const HistoryEntry &entry) const;

    registrar::Registrar &m_registrar;
    QString m_recordId;
    bool m_isStale = true;
    HistoryModel *m_model = nullptr;
    QTreeView *m_list = nullptr;
    QComboBox *m_others = nullptr;
    QLabel *m_sentence = nullptr;
    DiffView *m_diff = nullptr;
    QPushButton *m_restore = nullptr;
    QPushButton *m_export = nullptr;
    FailureBar *m_messages = nullptr;
};

} // namespace clientele::ui

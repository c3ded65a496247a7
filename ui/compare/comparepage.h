// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparedsource.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QTreeView;

namespace clientele::registrar {
class Registrar;
struct Failure;
} // namespace clientele::registrar

namespace clientele::ui {

class CompareModel;
class DiffView;
class MessageBar;
class SourceChooser;
class SummaryAndText;
struct ComparedDocument;

/// Two documents beside each other: versions of a client, clients, files. By member and as text.
/// Changes nothing, sends nothing, and shows no secret.
class ComparePage : public QWidget
{
    Q_OBJECT

public:
    explicit ComparePage(registrar::Registrar &registrar, QWidget *parent = nullptr);

    void setSources(const ComparedSource &left, const ComparedSource &right);
    [[nodiscard]] ComparedSource left() const;
    [[nodiscard]] ComparedSource right() const;
    void goToChange(bool isNext);
    /// For the tab.
    [[nodiscard]] const QString &title() const { return m_title; }

Q_SIGNALS:
    void titleChanged(const QString &title);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QBoxLayout *buildChoosers();
    [[nodiscard]] QTreeView *buildSummary();
    void followRegistrar();
    void follow(const QString &recordId);
    void swap();
    void compare();
    void showTexts(const ComparedDocument &left, const ComparedDocument &right);
    void showProblem(const registrar::Failure &failure);
    void setTitle(const QString &title);
    [[nodiscard]] QString verdict() const;
    void fitColumns();

    registrar::Registrar &m_registrar;
    SourceChooser *m_left = nullptr;
    SourceChooser *m_right = nullptr;
    MessageBar *m_message = nullptr;
    QLabel *m_sentence = nullptr;
    CompareModel *m_model = nullptr;
    QTreeView *m_summary = nullptr;
    DiffView *m_diff = nullptr;
    SummaryAndText *m_body = nullptr;
    QString m_title;
    bool m_isFollowingText = false;
};

} // namespace clientele::ui

// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentpanes.h"

#include "findbar.h"
#include "jsoneditor.h"
#include "jsonpane.h"

#include <form/formview.h>
#include <widgets/messagebar.h>

#include <QApplication>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clientele::ui {

using metadata::ClientDocument;

namespace {

/// The form may be a word behind the text, not a sentence.
constexpr auto ReadDelay = 150ms;

/// Sizes of a splitter are shares when they are more than there is.
constexpr int EqualPart = 10000;

QString memberAt(const ClientDocument &document, qsizetype offset)
{
    const auto &members = document.root().members;
    const auto found = std::find_if(
        members.begin(), members.end(), [offset](const metadata::JsonMember &member) {
            return member.nameSpan.begin <= offset && offset <= member.value.span.end;
        });
    return found == members.end() ? QString() : found->name;
}

} // namespace

DocumentPanes::DocumentPanes(QWidget *parent)
    : QWidget(parent)
    , m_form(new FormView)
    , m_json(new JsonPane)
    , m_editor(m_json->editor())
    , m_lock(new MessageBar)
    , m_splitter(new QSplitter)
{
    buildUp();
    m_reading.setSingleShot(true);
    m_reading.setInterval(ReadDelay);
    connect(&m_reading, &QTimer::timeout, this, &DocumentPanes::refreshForm);
    connect(m_editor, &QsciScintilla::textChanged, &m_reading, qOverload<>(&QTimer::start));
    m_following.setSingleShot(true);
    m_following.setInterval(ReadDelay);
    connect(&m_following, &QTimer::timeout, this, &DocumentPanes::followCaret);
    connect(m_editor, &QsciScintilla::cursorPositionChanged, &m_following,
            qOverload<>(&QTimer::start));
    connectForm();
    setMode(Mode::Split);
}

void DocumentPanes::buildUp()
{
    m_lock->setObjectName(u"formLockBar"_s);
    m_lock->hideMessage();
    m_splitter->setObjectName(u"documentSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_form);
    m_splitter->addWidget(m_json);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({EqualPart, EqualPart});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeModeButtons());
    layout->addWidget(m_lock);
    layout->addWidget(m_splitter, 1);
}

QWidget *DocumentPanes::makeModeButtons()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 2, 2, 2);
    layout->setSpacing(0);
    layout->addStretch();
    m_modes = new QButtonGroup(this);
    const auto add = [&](const QString &text, const QString &name, Mode mode) {
        auto *button = new QToolButton;
        button->setObjectName(name);
        button->setText(text);
        button->setCheckable(true);
        button->setAutoRaise(true);
        m_modes->addButton(button, int(mode));
        layout->addWidget(button);
    };
    add(tr("Form"), u"formModeButton"_s, Mode::Form);
    add(tr("Split"), u"splitModeButton"_s, Mode::Split);
    //: The document as text. JSON stays as it is.
    add(tr("JSON"), u"jsonModeButton"_s, Mode::Json);
    connect(m_modes, &QButtonGroup::idClicked, this, [this](int mode) {
        setMode(Mode(mode));
        Q_EMIT modeChosen(Mode(mode));
    });
    return row;
}

void DocumentPanes::connectForm()
{
    connect(m_form, &FormView::memberEdited, this,
            [this](const QString &member, const QByteArray &json) {
                if (const auto &document = m_editor->reading())
                    edit(document->with(member, json));
            });
    connect(m_form, &FormView::memberRemoved, this, [this](const QString &member) {
        if (const auto &document = m_editor->reading())
            edit(document->without({member}));
    });
    connect(m_form, &FormView::memberEntered, this, &DocumentPanes::showMember);
    connect(m_form, &FormView::showInJsonRequested, this, [this](const QString &member) {
        showJson();
        showMember(member);
        m_editor->setFocus();
    });
    connect(m_form, &FormView::undoRequested, m_editor, [this] {
        m_editor->undo();
        refreshForm();
    });
    connect(m_form, &FormView::redoRequested, m_editor, [this] {
        m_editor->redo();
        refreshForm();
    });
}

void DocumentPanes::setMode(Mode mode)
{
    commit();
    m_mode = mode;
    m_modes->button(int(mode))->setChecked(true);
    m_form->setVisible(mode != Mode::Json);
    m_json->setVisible(mode != Mode::Form);
    refreshForm();
}

void DocumentPanes::setContext(const validation::Context &context)
{
    m_context = context;
    m_editor->setOffers(context.supported);
    refreshForm();
}

void DocumentPanes::edit(const ClientDocument &document)
{
    m_editor->replaceJson(document.text());
    refreshForm();
}

void DocumentPanes::refreshForm()
{
    m_reading.stop();
    if (m_mode == Mode::Json) {
        m_lock->hideMessage();
        return;
    }
    const auto &document = m_editor->reading();
    if (!document)
        return lock(document.error());
    m_lock->hideMessage();
    m_form->show(*document, m_context);
    m_form->setReadOnly(m_isReadOnly);
}

void DocumentPanes::lock(const metadata::JsonProblem &problem)
{
    m_form->setReadOnly(true);
    int line = 0;
    int column = 0;
    m_editor->positionOf(problem.offset, &line, &column);
    //: %2 is a sentence such as “A comma is missing.”
    m_lock->showMessage(MessageBar::Kind::Warning,
                        tr("Line %1: %2").arg(line + 1).arg(problem.message),
                        tr("The form is locked until the JSON can be read."));
    const metadata::TextSpan place{problem.offset, problem.offset};
    connect(m_lock->addButton(tr("Go to Line %1").arg(line + 1), u"goToLineButton"_s),
            &QPushButton::clicked, this, [this, place] {
                showJson();
                m_editor->goTo(place);
            });
    connect(m_lock->addButton(tr("Undo to Last Readable"), u"undoToReadableButton"_s),
            &QPushButton::clicked, this, &DocumentPanes::undoToReadable);
}

void DocumentPanes::undoToReadable()
{
    while (m_editor->isUndoAvailable() && !m_editor->reading())
        m_editor->undo();
    refreshForm();
}

void DocumentPanes::showFindings(const std::vector<validation::Finding> &findings)
{
    m_editor->showFindings(findings);
    m_form->showFindings(findings);
}

void DocumentPanes::showJson()
{
    if (m_mode == Mode::Form)
        setMode(Mode::Split);
}

bool DocumentPanes::isInForm() const
{
    return m_mode == Mode::Form || m_form->isAncestorOf(QApplication::focusWidget());
}

// Where the user works: in the form its field, else its place in the text.
void DocumentPanes::goTo(const validation::Finding &finding)
{
    if (isInForm() && !finding.member().isEmpty()) {
        m_form->focusMember(finding.member());
        // The field selects all of its lines.
        return m_editor->selectSpan({finding.span.begin, finding.span.begin});
    }
    showJson();
    m_editor->goTo(finding.span);
}

void DocumentPanes::find(bool withReplace)
{
    commit();
    showJson();
    m_json->findBar()->open(withReplace);
}

void DocumentPanes::findNext(bool forward)
{
    commit();
    showJson();
    m_json->findBar()->goToNext(forward);
}

void DocumentPanes::goToMember(const QString &member)
{
    if (m_mode != Mode::Json)
        m_form->focusMember(member);
    showMember(member);
}

bool DocumentPanes::closeFind()
{
    const bool wasOpen = m_json->findBar()->isVisible();
    if (wasOpen)
        m_json->findBar()->close();
    return wasOpen;
}

void DocumentPanes::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    m_editor->setReadOnly(isReadOnly);
    refreshForm();
}

void DocumentPanes::commit()
{
    m_form->commit();
}

QString DocumentPanes::goToUnread()
{
    // A form that is not seen does not follow the text.
    if (const auto &document = m_editor->reading())
        m_form->show(*document, m_context);
    QString member = m_form->unreadMember();
    if (member.isEmpty())
        return member;
    if (m_mode == Mode::Json)
        setMode(Mode::Split);
    m_form->focusMember(member);
    return member;
}

void DocumentPanes::forgetUnread()
{
    m_form->forgetUnread();
}

void DocumentPanes::focusDocument()
{
    if (m_mode == Mode::Form)
        m_form->setFocus();
    else
        m_editor->setFocus();
}

void DocumentPanes::showMember(const QString &member)
{
    const auto &document = m_editor->reading();
    const metadata::JsonValue *value = document ? document->member(member) : nullptr;
    if (value)
        m_editor->reveal(value->span);
}

void DocumentPanes::followCaret()
{
    if (!m_editor->hasFocus() || m_mode != Mode::Split)
        return;
    if (const auto &document = m_editor->reading())
        m_form->setCurrentMember(memberAt(*document, m_editor->caretOffset()));
}

} // namespace clientele::ui

// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentview.h"

#include "documentpanes.h"
#include "draftbar.h"
#include "findingsview.h"
#include "jsoneditor.h"
#include "secretmembers.h"

#include <metadata/documentdiff.h>
#include <metadata/wiping.h>
#include <protocol/updatebody.h>
#include <registrar/registrar.h>
#include <validation/validation.h>
#include <widgets/announcement.h>

#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clientele::ui {

using metadata::ClientDocument;

namespace {

/// Short enough that a crash loses a word at most, long enough that not every key writes to the
/// disk.
constexpr auto KeepDelay = 400ms;
/// For those who type without a pause: what is lost at most when the program is killed.
constexpr auto LongestUnsaved = 2000ms;

constexpr QStringView TokenMember = u"registration_access_token";

QString wordsFor(const QStringList &secrets)
{
    return secrets.contains(TokenMember)
               ? DocumentView::tr(
                   "A registration access token was pasted. It was taken out of the document.")
               : DocumentView::tr("A client secret was pasted. It was taken out of the document.");
}

} // namespace

DocumentView::DocumentView(registrar::Registrar &registrar, QString recordId, QWidget *parent)
    : QWidget(parent)
    , m_registrar(registrar)
    , m_recordId(std::move(recordId))
{
    buildUp();
    m_keepTimer.setSingleShot(true);
    connect(&m_keepTimer, &QTimer::timeout, this, &DocumentView::keep);
    connect(m_editor, &QsciScintilla::textChanged, this, [this] {
        if (isUnsaved())
            keepSoon();
    });
    connect(m_messages, &MessageBar::closed, this, [this] { m_pastedToken.reset(); });
    load();
}

DocumentView::~DocumentView()
{
    m_panes->commit();
    if (isUnsaved())
        keep();
}

void DocumentView::buildUp()
{
    m_panes = new DocumentPanes;
    m_editor = m_panes->editor();
    m_findingsView = new FindingsView;
    m_messages = new MessageBar;
    m_messages->setObjectName(u"documentMessageBar"_s);
    m_messages->hideMessage();
    m_bar = new DraftBar;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_messages);
    layout->addWidget(m_panes, 1);
    layout->addWidget(m_findingsView);
    layout->addWidget(m_bar);

    connect(m_findingsView, &FindingsView::findingChosen, this,
            [this](const validation::Finding &finding) { m_panes->goTo(finding); });
    connect(m_bar, &DraftBar::reviewClicked, this, &DocumentView::reviewRequested);
    connect(m_bar, &DraftBar::discardClicked, this, &DocumentView::discard);
    connect(m_bar, &DraftBar::undoClicked, this, &DocumentView::undoDiscard);
    connect(m_bar, &DraftBar::errorsClicked, this, &DocumentView::goToError);
    auto *save = new QShortcut(QKeySequence(QKeySequence::Save), this);
    save->setContext(Qt::WidgetWithChildrenShortcut);
    connect(save, &QShortcut::activated, this, &DocumentView::sayThatItIsSaved);
}

ClientDocument DocumentView::served() const
{
    const auto newest = m_registrar.newestSnapshot(m_recordId);
    const auto document = ClientDocument::fromText(newest ? newest->document : "{}"_ba);
    return document ? *document : ClientDocument();
}

void DocumentView::load()
{
    const auto draft = m_registrar.draft(m_recordId);
    m_editor->setJson(draft ? draft->text : served().formatted().text());
    noteShown();
    inspect();
    updateBar();
}

// What the editor shows now is what is saved.
void DocumentView::noteShown()
{
    m_keepTimer.stop();
    m_kept = m_editor->json();
    const auto draft = m_registrar.draft(m_recordId);
    const auto newest = m_registrar.newestSnapshot(m_recordId);
    m_baseId = draft ? draft->baseSnapshotId : newest ? newest->id : QString();
}

bool DocumentView::isUnsaved() const
{
    return m_editor->json() != m_kept;
}

void DocumentView::refresh()
{
    if (m_isSaving || m_keepTimer.isActive() || isUnsaved())
        return; // what is being typed comes first
    const auto draft = m_registrar.draft(m_recordId);
    if (draft && draft->text != m_kept)
        m_editor->replaceJson(draft->text); // the review put something back
    else if (!draft)
        showServersCopy();
    noteShown();
    inspect();
    updateBar();
}

// Unless it is what is shown. Not as a step: undo would make an edit of what the server changed.
void DocumentView::showServersCopy()
{
    const auto &shown = m_editor->reading();
    const ClientDocument document = served();
    if (shown && *shown == document)
        return;
    m_editor->replaceJson(document.formatted().text());
    m_editor->SendScintilla(QsciScintilla::SCI_EMPTYUNDOBUFFER);
}

void DocumentView::keepSoon()
{
    if (!m_keepTimer.isActive())
        m_unsaved.start();
    const std::chrono::milliseconds left = LongestUnsaved
                                           - std::chrono::milliseconds(m_unsaved.elapsed());
    m_keepTimer.start(std::clamp(left, 0ms, KeepDelay));
}

bool DocumentView::keep()
{
    m_keepTimer.stop();
    liftSecrets();
    m_isSaving = true;
    const auto saved = m_registrar.saveDraft(m_recordId, m_editor->json(), m_baseId);
    m_isSaving = false;
    if (saved) {
        m_discarded.clear();
        if (m_messages->kind() == MessageBar::Kind::Error)
            m_messages->hideMessage();
        // A draft that was undone ends, and the server may have been read meanwhile.
        if (!m_registrar.draft(m_recordId))
            showServersCopy();
        noteShown();
    } else {
        say(MessageBar::Kind::Error, saved.error().title, saved.error().text,
            saved.error().details);
    }
    inspect();
    updateBar();
    return saved.has_value();
}

void DocumentView::say(MessageBar::Kind kind, const QString &title, const QString &text,
                       const QStringList &details)
{
    m_pastedToken.reset();
    m_messages->showMessage(kind, title, text, details);
    m_messages->setClosable(true);
}

// What was said of the one before has had its time.
void DocumentView::beginAction()
{
    m_pastedToken.reset();
    m_messages->hideMessage();
    m_panes->commit();
}

void DocumentView::liftSecrets()
{
    const auto &document = m_editor->reading();
    if (!document)
        return;
    const QStringList secrets = secretMembersIn(*document);
    if (secrets.isEmpty())
        return;
    QByteArray token = document->string(TokenMember).toUtf8();
    // Not as a step that can be undone: undo would bring the secret back.
    m_editor->setJson(document->without(secrets).text());
    const auto client = m_registrar.client(m_recordId);
    if (!token.isEmpty() && client && !client->deletedAt && inventory::isRegistered(*client))
        offerToken(metadata::SecretText(token));
    else
        say(MessageBar::Kind::Warning, wordsFor(secrets),
            tr("A document never keeps secrets. To give this client another token, use “Add "
               "Existing Client” with its configuration URI."));
    metadata::wipe(token);
}

void DocumentView::offerToken(metadata::SecretText token)
{
    say(MessageBar::Kind::Warning, wordsFor({TokenMember.toString()}),
        tr("A document never keeps secrets. A read checks the token before it replaces the saved "
           "one."));
    m_pastedToken = std::move(token);
    connect(m_messages->addButton(tr("Use as This Client's Token…"), u"useTokenButton"_s),
            &QPushButton::clicked, this, [this] {
                m_messages->hideMessage();
                if (const auto pasted = std::exchange(m_pastedToken, std::nullopt))
                    Q_EMIT tokenOffered(*pasted);
            });
    connect(m_messages->addButton(tr("Forget It"), u"forgetTokenButton"_s), &QPushButton::clicked,
            this, [this] {
                m_pastedToken.reset();
                m_messages->hideMessage();
            });
}

bool DocumentView::keepDraft()
{
    beginAction();
    if (isUnsaved() && !keep())
        return false;
    if (m_editor->reading())
        return !goToUnread();
    goToError();
    return false;
}

bool DocumentView::goToUnread()
{
    const QString member = m_panes->goToUnread();
    if (member.isEmpty())
        return false;
    say(MessageBar::Kind::Warning, tr("What was typed in “%1” is not in the document.").arg(member),
        tr("It cannot be the value of this member, so it would not be sent. Correct it, or undo "
           "it."));
    return true;
}

void DocumentView::goToError()
{
    const auto error = std::find_if(m_findings.begin(), m_findings.end(),
                                    [](const validation::Finding &finding) {
                                        return finding.severity == validation::Severity::Error;
                                    });
    if (error != m_findings.end())
        m_panes->goTo(*error);
}

void DocumentView::goToFinding(bool forward)
{
    m_panes->commit();
    if (isUnsaved())
        keep();
    if (m_findings.empty())
        return announce(*m_findingsView, tr("No errors or warnings."));
    const size_t place = findingFromCaret(forward);
    const validation::Finding &finding = m_findings[place];
    m_panes->goTo(finding);
    m_finding = place;
    m_findingsView->setCurrent(place);
    announce(*m_findingsView, finding.message);
}

// Several can stand at one place, so the caret alone does not tell which one was shown.
size_t DocumentView::findingFromCaret(bool forward) const
{
    const size_t count = m_findings.size();
    const qsizetype caret = m_editor->caretOffset();
    if (m_finding && *m_finding < count && m_findings[*m_finding].span.begin == caret)
        return (*m_finding + (forward ? 1 : count - 1)) % count;
    const auto next = std::find_if(
        m_findings.begin(), m_findings.end(), [caret, forward](const validation::Finding &finding) {
            return forward ? finding.span.begin > caret : finding.span.begin >= caret;
        });
    const auto place = size_t(next - m_findings.begin());
    return forward ? place % count : (place + count - 1) % count;
}

void DocumentView::formatJson()
{
    beginAction();
    if (!m_editor->isReadOnly() && !m_editor->formatJson())
        (void)keepDraft(); // shows where it cannot be read
}

void DocumentView::showRefusal(const QString &member, const QString &serverWords)
{
    if (const ClientDocument *refused = document()) {
        m_refusal.emplace(member, serverWords, *refused);
        inspect();
    }
}

void DocumentView::forgetRefusal()
{
    m_refusal.reset();
    inspect();
}

void DocumentView::addRefusal()
{
    if (!m_refusal)
        return;
    const auto &document = m_editor->reading();
    const auto finding = document ? m_refusal->findingIn(*document) : std::nullopt;
    if (!finding)
        return;
    const auto place = std::find_if(m_findings.begin(), m_findings.end(),
                                    [&finding](const validation::Finding &other) {
                                        return other.span.begin > finding->span.begin;
                                    });
    m_findings.insert(place, *finding);
}

void DocumentView::inspect()
{
    const auto &document = m_editor->reading();
    m_context = m_registrar.documentContext(m_recordId);
    m_findings = document ? validation::validate(*document, m_context)
                          : validation::findingsIn(m_editor->json(), m_context);
    addRefusal();
    m_finding.reset();
    m_panes->setContext(m_context);
    m_panes->showFindings(m_findings);
    m_findingsView->showFindings(m_findings);
    if (document)
        m_editor->dimServerMembers(*document);
    Q_EMIT inspected();
}

void DocumentView::updateBar()
{
    const auto client = m_registrar.client(m_recordId);
    const auto draft = m_registrar.draft(m_recordId);
    if (!draft || !client || client->deletedAt) {
        if (m_discarded.isEmpty())
            m_bar->hide();
        return;
    }
    std::optional<int> changes;
    if (const auto &document = m_editor->reading()) {
        // As they would be sent: the server's own members are none of the draft's.
        const QString clientId = m_context.served.clientId();
        const auto compared = metadata::diffDocuments(
            protocol::updateDocument(m_context.served, clientId),
            protocol::updateDocument(*document, clientId));
        changes = int(std::count_if(compared.begin(), compared.end(),
                                    [](const metadata::MemberChange &change) {
                                        return change.kind != metadata::ChangeKind::Same;
                                    }));
    }
    m_bar->showDraft(changes, client->lastReadAt.value_or(client->addedAt),
                     validation::errorsIn(m_findings));
}

void DocumentView::discard()
{
    beginAction();
    if (isUnsaved())
        keep(); // what was typed last is part of what can be brought back
    const QByteArray discarded = m_editor->json();
    m_isSaving = true;
    const auto done = m_registrar.discardDraft(m_recordId);
    m_isSaving = false;
    if (!done)
        return say(MessageBar::Kind::Error, done.error().title, done.error().text,
                   done.error().details);
    m_discarded = discarded;
    m_panes->forgetUnread();
    load();
    m_bar->showDiscarded();
}

void DocumentView::undoDiscard()
{
    setText(m_discarded);
    focusEditor();
}

void DocumentView::sayThatItIsSaved()
{
    if (isUnsaved() && !keep())
        return;
    if (m_bar->isVisible())
        m_bar->showSentence(tr("The draft is saved. Ctrl+Enter reviews it."));
}

void DocumentView::sayThatNothingChanged()
{
    say(MessageBar::Kind::Info, tr("There is nothing to review."),
        tr("The document is as the server has it."));
}

void DocumentView::focusEditor()
{
    m_panes->focusDocument();
}

void DocumentView::setReadOnly(bool isReadOnly)
{
    if (isReadOnly)
        m_pastedToken.reset(); // deleted: it has no token any more
    m_panes->setReadOnly(isReadOnly);
    Q_EMIT inspected();
}

bool DocumentView::isReadOnly() const
{
    return m_editor->isReadOnly();
}

const ClientDocument *DocumentView::document() const
{
    const auto &document = m_editor->reading();
    return document ? &*document : nullptr;
}

void DocumentView::setMember(const QString &member, const QByteArray &json)
{
    beginAction();
    const ClientDocument *before = document();
    if (!before)
        return;
    m_panes->edit(before->with(member, json));
    keep();
}

void DocumentView::setText(const QByteArray &text)
{
    beginAction();
    m_editor->replaceJson(text);
    keep();
}

} // namespace clientele::ui

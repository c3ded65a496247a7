// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <metadata/clientdocument.h>
#include <validation/finding.h>
#include <widgets/jsonview.h>

#include <QMap>
#include <QStringList>

#include <vector>

namespace clientele::ui {

struct CompletionSite;

/// The document as text, with findings marked where they are: a symbol in the margin, a squiggle
/// under the place, and the sentence below the line. Members that belong to the server are dimmed.
class JsonEditor : public JsonView
{
    Q_OBJECT

public:
    explicit JsonEditor(QWidget *parent = nullptr);

    using Reading = tl::expected<metadata::ClientDocument, metadata::JsonProblem>;
    /// The text as a document. Read once for each text, however often it is asked for.
    [[nodiscard]] const Reading &reading() const;
    void showFindings(const std::vector<validation::Finding> &findings);
    /// Dims the members that the server manages.
    void dimServerMembers(const metadata::ClientDocument &document);
    void goTo(const metadata::TextSpan &span);
    /// Selects the lines of it and brings them into view; the focus stays where it is.
    void reveal(const metadata::TextSpan &span);
    /// What the server offers, for completion: "grant_types_supported" and so on.
    void setOffers(const QMap<QString, QStringList> &offers) { m_offers = offers; }
    /// Shows the names or values that fit at the caret; nothing where none do.
    void complete();
    /// Lays the text out anew, as one step. False where it cannot be read.
    bool formatJson();
    /// Of the caret, in bytes.
    [[nodiscard]] qsizetype caretOffset() const;
    /// What is selected, in bytes; empty at the caret where nothing is.
    [[nodiscard]] metadata::TextSpan selectionSpan() const;
    /// Selects it and brings it into view; the focus stays where it is.
    void selectSpan(const metadata::TextSpan &span);
    /// Marks what a search found, instead of what was marked before.
    void showMatches(const std::vector<metadata::TextSpan> &matches);

Q_SIGNALS:
    /// Esc was pressed, and not to close a list of completions.
    void escapePressed();

protected:
    void applyPalette() override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    using Annotations = QMap<int, QList<QsciStyledText>>; ///< By line.
    void mark(const validation::Finding &finding, Annotations &below);
    [[nodiscard]] QString cutToWidth(const QString &sentence) const;
    [[nodiscard]] QStringList completions(const CompletionSite &site) const;
    void fill(int indicator, const metadata::TextSpan &span);
    void clearAll(int indicator);

    QsciStyle m_errorNote;
    QsciStyle m_warningNote;
    std::vector<validation::Finding> m_findings;
    QMap<QString, QStringList> m_offers;
    mutable QByteArray m_readText;
    mutable Reading m_reading;
};

} // namespace clientele::ui

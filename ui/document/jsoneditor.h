// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <metadata/clientdocument.h>
#include <validation/finding.h>
#include <widgets/jsonview.h>

#include <vector>

namespace clientele::ui {

/// The document as text, with findings marked where they are: a symbol in the margin, a squiggle
/// under the place, and the sentence below the line. Members that belong to the server are dimmed.
class JsonEditor : public JsonView
{
    Q_OBJECT

public:
    explicit JsonEditor(QWidget *parent = nullptr);

    void showFindings(const std::vector<validation::Finding> &findings);
    /// Dims the members that the server manages.
    void dimServerMembers(const metadata::ClientDocument &document);
    void goTo(const metadata::TextSpan &span);
    /// Selects the lines of it and brings them into view; the focus stays where it is.
    void reveal(const metadata::TextSpan &span);
    /// Of the caret, in bytes.
    [[nodiscard]] qsizetype caretOffset() const;

protected:
    void applyPalette() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    using Annotations = QMap<int, QList<QsciStyledText>>; ///< By line.
    void mark(const validation::Finding &finding, Annotations &below);
    [[nodiscard]] QString cutToWidth(const QString &sentence) const;
    void fill(int indicator, const metadata::TextSpan &span);
    void clearAll(int indicator);

    QsciStyle m_errorNote;
    QsciStyle m_warningNote;
    std::vector<validation::Finding> m_findings;
};

} // namespace clientele::ui

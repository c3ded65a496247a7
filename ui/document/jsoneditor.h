// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"
#include "secretlifting.h"

#include <widgets/jsonview.h>

namespace clientele::ui {

/// The document as text, with findings marked where they are: a symbol in the margin, a squiggle
/// under the place, and the sentence below the line. Members that belong to the server are dimmed.
class JsonEditor : public JsonView
{
    Q_OBJECT

public:
    explicit JsonEditor(QWidget *parent = nullptr);

    void showFindings(const std::vector<Finding> &findings);
    /// Dims the members that the server manages.
    void dimServerMembers(const metadata::ClientDocument &document);
    void goTo(const metadata::TextSpan &span);

Q_SIGNALS:
    /// A token or secret was pasted or dropped. It never came into the text.
    void secretsKeptOut(const clientele::ui::LiftedText &lifted);

protected:
    void applyPalette() override;
    void resizeEvent(QResizeEvent *event) override;
    QByteArray fromMimeData(const QMimeData *source, bool &rectangular) const override;

private:
    void defineMarks();
    void annotateFindings();
    [[nodiscard]] QString annotationFor(const Finding &finding) const;
    void fill(int indicator, const metadata::TextSpan &span);
    void clear(int indicator);

    std::vector<Finding> m_findings;
};

} // namespace clientele::ui

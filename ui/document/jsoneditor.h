// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"

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

protected:
    void applyPalette() override;

private:
    void mark(const Finding &finding, QMap<int, QString> &below);
    void fill(int indicator, const metadata::TextSpan &span);
    void clearAll(int indicator);

    QsciStyle m_annotation;
};

} // namespace clientele::ui

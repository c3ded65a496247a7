// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixedfield.h"

#include <metadata/jsonnumber.h>

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

namespace clientele::ui {

namespace {

/// "in 12 days", "3 days ago", or nothing on the day itself.
QString distanceWords(const QDateTime &moment)
{
    const auto days = QDateTime::currentDateTimeUtc().daysTo(moment);
    if (days == 0)
        return {};
    return days > 0 ? FixedField::tr("in %n day(s)", nullptr, int(days))
                    : FixedField::tr("%n day(s) ago", nullptr, int(-days));
}

} // namespace

FixedField::FixedField(bool isDate, QWidget *parent)
    : FieldEditor(parent)
    , m_isDate(isDate)
    , m_label(new QLabel)
{
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_label);
    setFocusPart(m_label);
}

void FixedField::showValue(const metadata::JsonValue &value, const QByteArray &json)
{
    const QString text = value.isString() ? value.string : QString::fromUtf8(json);
    const auto seconds = value.kind == metadata::JsonKind::Number && m_isDate
                             ? metadata::DecimalNumber::fromLexeme(value.lexeme).toInteger()
                             : std::nullopt;
    m_label->setToolTip({});
    if (!seconds)
        return m_label->setText(text);
    if (*seconds == 0)
        return m_label->setText(tr("never (0)"));
    const QDateTime moment = QDateTime::fromSecsSinceEpoch(*seconds, Qt::UTC);
    const QString shown = QLocale().toString(moment.toLocalTime(), QLocale::ShortFormat);
    const QString distance = distanceWords(moment);
    //: A date and how far away it is: “5/14/26 2:02 PM, in 12 days”.
    m_label->setText(distance.isEmpty() ? shown : tr("%1, %2").arg(shown, distance));
    m_label->setToolTip(tr("%1 (UTC), in the document: %2")
                            .arg(QLocale().toString(moment, QLocale::ShortFormat), text));
}

void FixedField::setReadOnly(bool) { }

} // namespace clientele::ui

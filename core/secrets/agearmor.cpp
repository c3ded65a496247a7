// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agearmor.h"

namespace clientele::secrets {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView begin("-----BEGIN AGE ENCRYPTED FILE-----\n");
constexpr QByteArrayView end("\n-----END AGE ENCRYPTED FILE-----");
constexpr qsizetype columns = 64;

QByteArray wrapped(const QByteArray &base64)
{
    QByteArray lines;
    for (qsizetype at = 0; at < base64.size(); at += columns) {
        if (at > 0)
            lines += '\n';
        lines += base64.mid(at, columns);
    }
    return lines;
}

} // namespace

AgeResult<QByteArray> withoutAgeArmor(const QByteArray &file)
{
    // The contents of a binary file may end in what looks like white space.
    if (!file.left(200).trimmed().startsWith(begin.chopped(1)))
        return file;
    const QByteArray text = file.trimmed().replace("\r\n", "\n");
    if (!text.startsWith(begin))
        return tl::unexpected(AgeProblem::Damaged);
    // With nothing in between, the two share their line break.
    if (!text.endsWith(end) || text.size() < begin.size() + end.size())
        return tl::unexpected(AgeProblem::Truncated);
    const QByteArray body = text.sliced(begin.size(), text.size() - begin.size() - end.size());
    const QByteArray bytes = QByteArray::fromBase64(body);
    if (wrapped(bytes.toBase64()) != body)
        return tl::unexpected(AgeProblem::Damaged);
    return bytes;
}

} // namespace clientele::secrets

// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

// fuzz-NAME FOLDER…: tries each seed, and then mutations of them for a second. The mutations are
// the same in every run, so that a finding can be met again; how many there are depends on the
// machine.

#include "fuzzed.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QList>

#include <algorithm>
#include <chrono>
#include <random>

using namespace clientele;
using namespace Qt::StringLiterals;

namespace {

constexpr int mostMutations = 5'000;
constexpr std::chrono::milliseconds longestTime(1'500);
constexpr qsizetype longestInput = 64 * 1024;

/// What it means to a parser when it stands in the wrong place.
const char *const tellingPieces[] = {"\"",
                                     "\\",
                                     "{",
                                     "}",
                                     "[",
                                     "]",
                                     ":",
                                     ",",
                                     "=",
                                     "\r\n",
                                     "\n",
                                     " ",
                                     "\\u",
                                     "\\ud800",
                                     "\xc3",
                                     "\xff",
                                     "null",
                                     "99999999999999999999",
                                     "-1",
                                     "1e999",
                                     "\xef\xbb\xbf",
                                     "Bearer ",
                                     "\"\"",
                                     "client_id",
                                     "registration_access_token"};

QList<QByteArray> seedsIn(const QString &folder)
{
    QList<QByteArray> seeds;
    const QDir directory(folder);
    const QStringList names = directory.entryList(QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(directory.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            seeds.append(file.readAll());
    }
    return seeds;
}

class Mutator
{
public:
    explicit Mutator(const QList<QByteArray> &seeds)
        : m_seeds(seeds)
    { }

    QByteArray next()
    {
        QByteArray bytes = anySeed();
        for (auto steps = below(6); steps >= 0; --steps)
            mutate(bytes);
        bytes.truncate(longestInput);
        return bytes;
    }

private:
    qsizetype below(qsizetype limit)
    {
        return qsizetype(m_random() % quint64(std::max<qsizetype>(limit, 1)));
    }
    const QByteArray &anySeed() { return m_seeds.at(below(m_seeds.size())); }

    void mutate(QByteArray &bytes)
    {
        const qsizetype at = below(bytes.size() + 1);
        const qsizetype length = below(std::min<qsizetype>(bytes.size() - at, 40) + 1);
        switch (below(6)) {
        case 0:
            bytes.remove(at, length);
            break;
        case 1:
            bytes.insert(at, tellingPieces[below(qsizetype(std::size(tellingPieces)))]);
            break;
        case 2:
            bytes.insert(at, bytes.mid(at, length));
            break;
        case 3:
            bytes.truncate(at);
            break;
        case 4:
            bytes.insert(at, anySeed().mid(below(40), 40));
            break;
        default:
            if (at < bytes.size())
                bytes[at] = char(m_random());
        }
    }

    const QList<QByteArray> &m_seeds;
    std::mt19937_64 m_random{1}; // The same in every run, and everywhere.
};

} // namespace

int main(int count, char *arguments[])
{
    QList<QByteArray> seeds;
    for (int i = 1; i < count; ++i)
        seeds += seedsIn(QString::fromLocal8Bit(arguments[i]));
    fuzz::must(!seeds.isEmpty(), "there are seeds");
    for (const QByteArray &seed : std::as_const(seeds))
        fuzz::tryBytes(seed);
    Mutator mutator(seeds);
    const QDeadlineTimer end(longestTime);
    int tried = 0;
    for (; tried < mostMutations && !end.hasExpired(); ++tried)
        fuzz::tryBytes(mutator.next());
    std::printf("%lld seeds, %d mutations\n", static_cast<long long>(seeds.size()), tried);
    return 0;
}

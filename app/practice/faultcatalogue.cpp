// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultcatalogue.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clientele::practice {

namespace {

using Kind = Fault::Kind;

struct Entry
{
    QStringView name;
    Kind kind;
    FaultGroup group;
    const char *words;
    qint64 number = 0; ///< When the name is followed by none.
    qint64 least = 0; ///< 0: the name takes no number.
    qint64 most = 0;
};

constexpr std::array entries{
    Entry{u"close-before-request", Kind::CloseBeforeRequest, FaultGroup::Connection,
          QT_TRANSLATE_NOOP("PracticeFaults", "Closes the connection before the request is read")},
    Entry{u"close-after-request-unprocessed", Kind::CloseAfterRequestUnprocessed,
          FaultGroup::Connection,
          QT_TRANSLATE_NOOP("PracticeFaults", "Reads the request, does nothing, and closes")},
    Entry{u"close-after-request", Kind::CloseAfterRequest, FaultGroup::Connection,
          QT_TRANSLATE_NOOP("PracticeFaults",
                            "Carries the request out, and closes without an answer")},
    Entry{u"close-when-reused", Kind::CloseWhenReused, FaultGroup::Connection,
          QT_TRANSLATE_NOOP("PracticeFaults",
                            "Answers, and closes when the connection is used again")},
    Entry{
        u"reset", Kind::Reset, FaultGroup::Connection,
        QT_TRANSLATE_NOOP("PracticeFaults", "Carries the request out, and resets the connection")},
    Entry{u"cut-status-line", Kind::CutStatusLine, FaultGroup::Connection,
          QT_TRANSLATE_NOOP("PracticeFaults", "Cuts the answer in its status line")},
    Entry{u"cut-headers", Kind::CutHeaders, FaultGroup::Connection,
          QT_TRANSLATE_NOOP("PracticeFaults", "Cuts the answer in its headers")},
    Entry{u"cut-body", Kind::CutBody, FaultGroup::Connection,
          QT_TRANSLATE_NOOP("PracticeFaults", "Cuts the answer in its body")},
    Entry{u"cut-chunked", Kind::CutChunked, FaultGroup::Connection,
          QT_TRANSLATE_NOOP("PracticeFaults", "Cuts a chunked answer in its body")},
    Entry{u"not-http", Kind::NotHttp, FaultGroup::Connection,
          QT_TRANSLATE_NOOP("PracticeFaults", "Answers something that is not HTTP")},
    Entry{u"stall", Kind::Stall, FaultGroup::Connection,
          QT_TRANSLATE_NOOP("PracticeFaults", "Never answers")},
    Entry{u"stall-body", Kind::StallBody, FaultGroup::Connection,
          QT_TRANSLATE_NOOP("PracticeFaults",
                            "Stops in the middle of the body, and keeps the connection")},
    Entry{u"delay", Kind::Delay, FaultGroup::Connection,
          QT_TRANSLATE_NOOP("PracticeFaults", "Answers late (NNN: milliseconds)"), 2000, 1, 600000},
    Entry{u"drip", Kind::Drip, FaultGroup::Connection,
          QT_TRANSLATE_NOOP("PracticeFaults", "Answers a byte at a time")},
    Entry{u"never-ends", Kind::NeverEnds, FaultGroup::Connection,
          QT_TRANSLATE_NOOP("PracticeFaults", "Answers, and then sends spaces for ever")},
    Entry{u"empty", Kind::EmptyBody, FaultGroup::Answer,
          QT_TRANSLATE_NOOP("PracticeFaults", "Carries out, and answers without a body")},
    Entry{u"no-content", Kind::NoContent, FaultGroup::Answer,
          QT_TRANSLATE_NOOP("PracticeFaults", "Carries out, and answers 204")},
    Entry{
        u"carried-out", Kind::StatusAfterwards, FaultGroup::Answer,
        QT_TRANSLATE_NOOP("PracticeFaults", "Carries out, and answers the status NNN all the same"),
        500, 200, 599},
    Entry{
        u"status-over-answer", Kind::StatusOverAnswer, FaultGroup::Answer,
        QT_TRANSLATE_NOOP("PracticeFaults", "Carries out, and puts the status NNN over its answer"),
        409, 200, 599},
    Entry{u"broken-json", Kind::BrokenJson, FaultGroup::Answer,
          QT_TRANSLATE_NOOP("PracticeFaults", "The JSON ends in the middle")},
    Entry{u"wrong-content-type", Kind::WrongContentType, FaultGroup::Answer,
          QT_TRANSLATE_NOOP("PracticeFaults", "The answer says that it is plain text")},
    Entry{u"no-content-type", Kind::NoContentType, FaultGroup::Answer,
          QT_TRANSLATE_NOOP("PracticeFaults", "The answer does not say what it is")},
    Entry{u"jose-content-type", Kind::JoseContentType, FaultGroup::Answer,
          QT_TRANSLATE_NOOP("PracticeFaults", "The answer says that it is a signed object")},
    Entry{u"oversized", Kind::Oversized, FaultGroup::Answer,
          QT_TRANSLATE_NOOP("PracticeFaults", "The answer is very large (NNN: bytes)"), 6291456, 1,
          268435456},
    Entry{u"gzip-bomb", Kind::GzipBomb, FaultGroup::Answer,
          QT_TRANSLATE_NOOP("PracticeFaults", "The answer unpacks to NNN MiB"), 64, 1, 256},
    Entry{u"byte-order-mark", Kind::ByteOrderMark, FaultGroup::Answer,
          QT_TRANSLATE_NOOP("PracticeFaults", "A byte order mark stands before the JSON")},
    Entry{u"utf-16", Kind::Utf16, FaultGroup::Answer,
          QT_TRANSLATE_NOOP("PracticeFaults", "The answer is in UTF-16")},
    Entry{u"invalid-utf-8", Kind::InvalidUtf8, FaultGroup::Answer,
          QT_TRANSLATE_NOOP("PracticeFaults", "The answer is not proper UTF-8")},
    Entry{u"array", Kind::ArrayBody, FaultGroup::Answer,
          QT_TRANSLATE_NOOP("PracticeFaults", "The answer is an array that holds the object")},
    Entry{u"deep-nesting", Kind::DeepNesting, FaultGroup::Answer,
          QT_TRANSLATE_NOOP("PracticeFaults", "A member is nested ten thousand deep")},
    Entry{u"duplicate-members", Kind::DuplicateMembers, FaultGroup::Answer,
          QT_TRANSLATE_NOOP("PracticeFaults", "Members stand there twice, with different values")},
    Entry{u"null-arrays", Kind::NullArrays, FaultGroup::Answer,
          QT_TRANSLATE_NOOP("PracticeFaults", "Arrays are null")},
    Entry{u"strings-for-arrays", Kind::StringsForArrays, FaultGroup::Answer,
          QT_TRANSLATE_NOOP("PracticeFaults", "Arrays of one value are strings")},
    Entry{u"numbers-as-strings", Kind::NumbersAsStrings, FaultGroup::Answer,
          QT_TRANSLATE_NOOP("PracticeFaults", "Numbers are strings")},
    Entry{u"dates-as-text", Kind::DatesAsText, FaultGroup::Answer,
          QT_TRANSLATE_NOOP("PracticeFaults", "Times are dates in words")},
    Entry{u"huge-numbers", Kind::HugeNumbers, FaultGroup::Answer,
          QT_TRANSLATE_NOOP("PracticeFaults", "Times are beyond what a double can hold")},
    Entry{u"private-keys", Kind::PrivateKeys, FaultGroup::Answer,
          QT_TRANSLATE_NOOP("PracticeFaults", "The key set holds a private key")},
    Entry{u"both-keys", Kind::BothKeys, FaultGroup::Answer,
          QT_TRANSLATE_NOOP("PracticeFaults", "The answer has both a key set and its address")},
    Entry{u"missing-member", Kind::MissingMember, FaultGroup::Answer,
          QT_TRANSLATE_NOOP("PracticeFaults", "The client's name is missing")},
    Entry{u"other-client-id", Kind::OtherClientId, FaultGroup::Answer,
          QT_TRANSLATE_NOOP("PracticeFaults", "The answer is about another client")},
    Entry{u"other-issuer", Kind::OtherIssuer, FaultGroup::Answer,
          QT_TRANSLATE_NOOP("PracticeFaults", "The discovery document names another issuer")},
    Entry{u"other-secret", Kind::OtherSecret, FaultGroup::Answer,
          QT_TRANSLATE_NOOP("PracticeFaults", "The answer shows another secret")},
    Entry{u"hashed-secret", Kind::HashedSecret, FaultGroup::Answer,
          QT_TRANSLATE_NOOP("PracticeFaults", "The answer shows a hash instead of the secret")},
    Entry{u"masked-secret", Kind::MaskedSecret, FaultGroup::Answer,
          QT_TRANSLATE_NOOP("PracticeFaults", "The answer shows stars instead of the secret")},
    Entry{u"no-token", Kind::NoToken, FaultGroup::Answer,
          QT_TRANSLATE_NOOP("PracticeFaults", "The token is missing")},
    Entry{u"no-uri", Kind::NoUri, FaultGroup::Answer,
          QT_TRANSLATE_NOOP("PracticeFaults", "The configuration URI is missing")},
    Entry{u"moved-uri", Kind::MovedUri, FaultGroup::Answer,
          QT_TRANSLATE_NOOP("PracticeFaults", "The configuration URI has another path")},
    Entry{u"other-origin-uri", Kind::UriOfOtherOrigin, FaultGroup::Answer,
          QT_TRANSLATE_NOOP("PracticeFaults", "The configuration URI is on another host")},
    Entry{u"doubled-uri", Kind::DoubledUri, FaultGroup::Answer,
          QT_TRANSLATE_NOOP("PracticeFaults", "The configuration URI has the client twice")},
    Entry{u"relative-uri", Kind::RelativeUri, FaultGroup::Answer,
          QT_TRANSLATE_NOOP("PracticeFaults", "The configuration URI is relative")},
    Entry{u"plain-uri", Kind::PlainUri, FaultGroup::Answer,
          QT_TRANSLATE_NOOP("PracticeFaults", "The configuration URI is http on another host")},
    Entry{u"uri-with-user", Kind::UriWithUser, FaultGroup::Answer,
          QT_TRANSLATE_NOOP("PracticeFaults", "The configuration URI has a user and a password")},
    Entry{u"uri-with-fragment", Kind::UriWithFragment, FaultGroup::Answer,
          QT_TRANSLATE_NOOP("PracticeFaults", "The configuration URI has a fragment")},
    Entry{u"html", Kind::Html, FaultGroup::Refusal,
          QT_TRANSLATE_NOOP("PracticeFaults", "A login page with 200, as of a hotel's network")},
    Entry{u"redirect-other-origin", Kind::RedirectOtherOrigin, FaultGroup::Refusal,
          QT_TRANSLATE_NOOP("PracticeFaults", "Redirects to another host (NNN: status)"), 307, 300,
          399},
    Entry{u"redirect-same-origin", Kind::RedirectSameOrigin, FaultGroup::Refusal,
          QT_TRANSLATE_NOOP("PracticeFaults", "Redirects to another path (NNN: status)"), 307, 300,
          399},
    Entry{u"status", Kind::Status, FaultGroup::Refusal,
          QT_TRANSLATE_NOOP("PracticeFaults", "Does nothing, and answers the status NNN"), 0, 200,
          599},
    Entry{u"retry-at-date", Kind::RetryAtDate, FaultGroup::Refusal,
          QT_TRANSLATE_NOOP("PracticeFaults", "Busy, and names a date (NNN: status)"), 503, 400,
          599},
    Entry{u"retry-without-time", Kind::RetryWithoutTime, FaultGroup::Refusal,
          QT_TRANSLATE_NOOP("PracticeFaults", "Busy, and names no time (NNN: status)"), 429, 400,
          599},
    Entry{u"token-refused-400", Kind::TokenRefusedWith400, FaultGroup::Refusal,
          QT_TRANSLATE_NOOP("PracticeFaults", "Refuses the token with 400")},
    Entry{u"no-challenge", Kind::NoChallenge, FaultGroup::Refusal,
          QT_TRANSLATE_NOOP("PracticeFaults", "401 without a challenge")},
    Entry{u"malformed-challenge", Kind::MalformedChallenge, FaultGroup::Refusal,
          QT_TRANSLATE_NOOP("PracticeFaults", "401 with a challenge that cannot be parsed")},
    Entry{u"several-challenges", Kind::SeveralChallenges, FaultGroup::Refusal,
          QT_TRANSLATE_NOOP("PracticeFaults", "401 with two challenges")},
    Entry{u"lower-case-challenge", Kind::LowerCaseChallenge, FaultGroup::Refusal,
          QT_TRANSLATE_NOOP("PracticeFaults", "401 with a challenge in lower case")},
    Entry{u"echo-token", Kind::EchoToken, FaultGroup::Refusal,
          QT_TRANSLATE_NOOP("PracticeFaults", "Refuses the token, and quotes it (NNN: status)"),
          401, 400, 599},
    Entry{u"empty-error", Kind::EmptyError, FaultGroup::Refusal,
          QT_TRANSLATE_NOOP("PracticeFaults", "400 without a body")},
    Entry{u"prose-error", Kind::ProseError, FaultGroup::Refusal,
          QT_TRANSLATE_NOOP("PracticeFaults", "400 whose error code is a sentence with markup")},
    Entry{u"vendor-error", Kind::VendorError, FaultGroup::Refusal,
          QT_TRANSLATE_NOOP("PracticeFaults", "400 in a vendor's own format")},
    Entry{u"not-json-error", Kind::NotJsonError, FaultGroup::Refusal,
          QT_TRANSLATE_NOOP("PracticeFaults", "400 that claims to be JSON and is not")},
};

std::optional<qint64> numberAfter(const Entry &entry, QStringView name)
{
    if (name == entry.name)
        return entry.most != 0 && entry.number == 0 ? std::nullopt : std::optional(entry.number);
    if (entry.most == 0 || !name.startsWith(entry.name) || name[entry.name.size()] != u'-')
        return {};
    bool isNumber = false;
    const qint64 number = name.sliced(entry.name.size() + 1).toLongLong(&isNumber);
    if (!isNumber || number < entry.least || number > entry.most)
        return {};
    return number;
}

const Entry &entryOf(Kind kind)
{
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [kind](const Entry &entry) { return entry.kind == kind; });
    Q_ASSERT(found != entries.end());
    return *found;
}

} // namespace

std::optional<Fault> Fault::fromName(QStringView name)
{
    for (const Entry &entry : entries) {
        if (const auto number = numberAfter(entry, name))
            return Fault{entry.kind, *number};
    }
    return {};
}

QString Fault::name() const
{
    const Entry &entry = entryOf(kind);
    return entry.most == 0 || number == entry.number ? entry.name.toString()
                                                     : u"%1-%2"_s.arg(entry.name).arg(number);
}

bool Fault::carriesOut() const
{
    return kind != Kind::CloseBeforeRequest && kind != Kind::CloseAfterRequestUnprocessed
           && groupOf(kind) != FaultGroup::Refusal;
}

FaultGroup groupOf(Fault::Kind kind)
{
    return entryOf(kind).group;
}

QList<FaultEntry> faultCatalogue()
{
    QList<FaultEntry> catalogue;
    for (const Entry &entry : entries) {
        FaultEntry shown;
        shown.name = entry.name.toString();
        shown.words = QCoreApplication::translate("PracticeFaults", entry.words);
        shown.group = entry.group;
        shown.fault = {entry.kind, entry.number};
        shown.needsNumber = entry.most != 0 && entry.number == 0;
        if (entry.most != 0)
            shown.name += shown.needsNumber ? u"-NNN"_s : u"[-NNN]"_s;
        catalogue.append(shown);
    }
    return catalogue;
}

QStringList faultNames()
{
    QStringList names;
    const QList<FaultEntry> catalogue = faultCatalogue();
    for (const FaultEntry &entry : catalogue)
        names.append(entry.name);
    return names;
}

} // namespace clientele::practice

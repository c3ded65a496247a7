// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secretscanner.h"

#include "jsonescape.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace clientele::protocol {

namespace {

/// Errors quote whole requests as a string; a gateway may quote such an error once more.
constexpr int layerCount = 3;

constexpr std::array names{
    std::pair{SecretValue::Name::RegistrationAccessToken,
              QByteArrayView("registration_access_token")},
    std::pair{SecretValue::Name::ClientSecret, QByteArrayView("client_secret")},
};

/// One layer of the bytes: the text a JSON reader would see, and where each byte of it stands in
/// the original.
struct Layer
{
    QByteArray text;
    std::vector<qsizetype>
        origin; ///< One more than the text has bytes; empty in layer 0: the same place.
    int depth = 0;

    [[nodiscard]] qsizetype originOf(qsizetype at) const
    {
        return origin.empty() ? at : origin[size_t(at)];
    }
    /// How long the byte's spelling is in the original.
    [[nodiscard]] qsizetype spelledLength(qsizetype at) const
    {
        return originOf(at + 1) - originOf(at);
    }
};

/// Resolves every escape. Strings come out without their quotes' backslashes, so the JSON in them
/// lies open.
Layer nextLayer(const Layer &layer)
{
    Layer next;
    next.depth = layer.depth + 1;
    next.text.reserve(layer.text.size());
    next.origin.reserve(size_t(layer.text.size()) + 1);
    for (qsizetype at = 0; at < layer.text.size();) {
        const qsizetype end = appendCharacter(layer.text, at, next.text);
        next.origin.resize(size_t(next.text.size()), layer.originOf(at));
        at = end;
    }
    next.origin.push_back(layer.originOf(layer.text.size()));
    return next;
}

qsizetype behindWhiteSpace(const QByteArray &text, qsizetype at)
{
    while (at < text.size() && QByteArrayView(" \t\r\n").contains(text[at]))
        ++at;
    return at;
}

/// `at` is behind an opening quote. The place behind the closing quote, if `name` stands between
/// them.
std::optional<qsizetype> behindName(const QByteArray &text, qsizetype at, QByteArrayView name)
{
    QByteArray decoded;
    while (at < text.size() && text[at] != '"') {
        at = appendCharacter(text, at, decoded);
        if (!name.startsWith(decoded))
            return std::nullopt;
    }
    return at < text.size() && decoded == name ? std::optional(at + 1) : std::nullopt;
}

/// `at` is behind a name. The place behind the opening quote of its value, if that is a string.
std::optional<qsizetype> valueBegin(const QByteArray &text, qsizetype at)
{
    at = behindWhiteSpace(text, at);
    if (at == text.size() || text[at] != ':')
        return std::nullopt;
    at = behindWhiteSpace(text, at + 1);
    return at < text.size() && text[at] == '"' ? std::optional(at + 1) : std::nullopt;
}

SecretValue readValue(const Layer &layer, qsizetype begin, SecretValue::Name name)
{
    const QByteArray &text = layer.text;
    QByteArray decoded;
    qsizetype end = begin;
    while (end < text.size() && text[end] != '"') {
        end = appendCharacter(text, end, decoded);
    }
    // In a deeper layer the quote that ends the outer string looks the same, but is spelled
    // shorter.
    const bool isClosed = end < text.size()
                          && layer.spelledLength(end) == layer.spelledLength(begin - 1);
    SecretValue value{
        .name = name,
        .begin = layer.originOf(begin),
        .end = layer.originOf(end),
        .complete = isClosed,
        .layer = layer.depth,
        .decoded = metadata::SecretText(decoded),
    };
    decoded.fill('\0');
    return value;
}

void scanLayer(const Layer &layer, std::vector<SecretValue> &found)
{
    const QByteArray &text = layer.text;
    for (qsizetype quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', quote + 1)) {
        for (const auto &[name, spelling] : names) {
            const std::optional<qsizetype> nameEnd = behindName(text, quote + 1, spelling);
            const std::optional<qsizetype> begin = nameEnd ? valueBegin(text, *nameEnd)
                                                           : std::nullopt;
            if (!begin)
                continue;
            SecretValue value = readValue(layer, *begin, name);
            if (value.begin < value.end)
                found.push_back(std::move(value));
        }
    }
}

} // namespace

std::vector<SecretValue> scanForSecrets(const QByteArray &bytes)
{
    std::vector<SecretValue> found;
    Layer layer{.text = bytes, .origin = {}, .depth = 0};
    scanLayer(layer, found);
    while (layer.depth + 1 < layerCount && layer.text.contains('\\')) {
        layer = nextLayer(layer);
        scanLayer(layer, found);
    }
    return found;
}

QByteArray replaceSecrets(const QByteArray &bytes, const QByteArray &replacement)
{
    std::vector<SecretValue> found = scanForSecrets(bytes);
    std::sort(found.begin(), found.end(), [](const SecretValue &left, const SecretValue &right) {
        return std::pair(left.begin, left.end) < std::pair(right.begin, right.end);
    });
    QByteArray result;
    qsizetype copied = 0;
    for (const SecretValue &value : found) {
        if (value.begin >= copied) {
            result += bytes.mid(copied, value.begin - copied) + replacement;
            copied = value.end;
        } else {
            copied = std::max(copied, value.end);
        }
    }
    return result + bytes.mid(copied);
}

} // namespace clientele::protocol

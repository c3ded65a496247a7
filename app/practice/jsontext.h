// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <QByteArray>
#include <QString>

#include <optional>
#include <string>

namespace clientele::practice {

/// Keeps the order of members.
using Json = nlohmann::ordered_json;

/// Nothing when the text is not one JSON object, or nested beyond reason.
[[nodiscard]] std::optional<Json> parseObject(const QByteArray &body);
[[nodiscard]] QByteArray toBytes(const Json &json);
[[nodiscard]] QString text(const std::string &utf8);

} // namespace clientele::practice

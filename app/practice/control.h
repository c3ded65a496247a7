// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httprequest.h"
#include "httpwriter.h"

namespace clientele::practice {

class PracticeServer;

/// The pages under `/practice/`, with which tests and scripts steer the server from outside:
///
/// | request          | does                                                                  |
/// |------------------|-----------------------------------------------------------------------|
/// | GET counters     | what reached the server                                               |
/// | GET faults       | all faults in words, and the armed ones                               |
/// | POST faults      | arms one: `{"fault": "cut-body", "method": "PUT", "count": 1}`        |
/// | DELETE faults    | disarms all                                                           |
/// | GET habits       | all habits in words                                                   |
/// | POST habits      | `{"habits": "keycloak"}`                                              |
/// | POST manageable  | `{"client_id": "…", "manageable": false}`: answered with 403 from now |
/// | POST reset       | forgets clients, faults and counters                                  |
class Control
{
public:
    [[nodiscard]] static bool isResponsibleFor(const QByteArray &path);
    /// A request from a web page is refused: any page could send one to this computer.
    [[nodiscard]] static HttpResponse answer(PracticeServer &server, const HttpRequest &request);
};

} // namespace clientele::practice

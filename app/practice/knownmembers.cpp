// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "knownmembers.h"

#include <algorithm>
#include <array>

namespace clientele::practice {

namespace {

struct Member
{
    std::string_view name;
    MemberType type;
};

constexpr std::array members{
    Member{"redirect_uris", MemberType::ListOfStrings},
    Member{"token_endpoint_auth_method", MemberType::String},
    Member{"grant_types", MemberType::ListOfStrings},
    Member{"response_types", MemberType::ListOfStrings},
    Member{"client_name", MemberType::String},
    Member{"client_uri", MemberType::String},
    Member{"logo_uri", MemberType::String},
    Member{"scope", MemberType::String},
    Member{"contacts", MemberType::ListOfStrings},
    Member{"tos_uri", MemberType::String},
    Member{"policy_uri", MemberType::String},
    Member{"jwks_uri", MemberType::String},
    Member{"jwks", MemberType::Any},
    Member{"software_id", MemberType::String},
    Member{"software_version", MemberType::String},
    Member{"software_statement", MemberType::String},
    Member{"application_type", MemberType::String},
    Member{"sector_identifier_uri", MemberType::String},
    Member{"subject_type", MemberType::String},
    Member{"id_token_signed_response_alg", MemberType::String},
    Member{"id_token_encrypted_response_alg", MemberType::String},
    Member{"id_token_encrypted_response_enc", MemberType::String},
    Member{"userinfo_signed_response_alg", MemberType::String},
    Member{"userinfo_encrypted_response_alg", MemberType::String},
    Member{"userinfo_encrypted_response_enc", MemberType::String},
    Member{"request_object_signing_alg", MemberType::String},
    Member{"request_object_encryption_alg", MemberType::String},
    Member{"request_object_encryption_enc", MemberType::String},
    Member{"token_endpoint_auth_signing_alg", MemberType::String},
    Member{"default_max_age", MemberType::Any},
    Member{"require_auth_time", MemberType::Any},
    Member{"default_acr_values", MemberType::ListOfStrings},
    Member{"initiate_login_uri", MemberType::String},
    Member{"request_uris", MemberType::ListOfStrings},
    Member{"post_logout_redirect_uris", MemberType::ListOfStrings},
    Member{"frontchannel_logout_uri", MemberType::String},
    Member{"frontchannel_logout_session_required", MemberType::Any},
    Member{"backchannel_logout_uri", MemberType::String},
    Member{"backchannel_logout_session_required", MemberType::Any},
    Member{"dpop_bound_access_tokens", MemberType::Any},
    Member{"require_pushed_authorization_requests", MemberType::Any},
    Member{"tls_client_auth_subject_dn", MemberType::String},
    Member{"tls_client_certificate_bound_access_tokens", MemberType::Any},
};

constexpr std::array<std::string_view, 6> issuedMembers{"client_id",
                                                        "client_id_issued_at",
                                                        "client_secret",
                                                        "client_secret_expires_at",
                                                        "registration_access_token",
                                                        "registration_client_uri"};

const Member *find(std::string_view name)
{
    const std::string_view base = name.substr(0, name.find('#'));
    const auto found = std::find_if(members.begin(), members.end(),
                                    [base](const Member &member) { return member.name == base; });
    return found == members.end() ? nullptr : &*found;
}

} // namespace

bool isKnownMember(std::string_view name)
{
    return find(name) != nullptr;
}

MemberType memberType(std::string_view name)
{
    const Member *member = find(name);
    return member ? member->type : MemberType::Any;
}

bool isIssuedMember(std::string_view name)
{
    return std::find(issuedMembers.begin(), issuedMembers.end(), name) != issuedMembers.end();
}

} // namespace clientele::practice

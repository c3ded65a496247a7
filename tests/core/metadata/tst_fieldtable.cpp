// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading.h"

#include <metadata/fieldtable.h>

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace clientele::metadata;
using namespace Qt::StringLiterals;

class TestFieldTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ianaMembersAreKnown_data();
    void ianaMembersAreKnown();
    void everyRowIsWhole();
    void everyRowIsInJapanese();
    void membersOfServersAreKnown_data();
    void membersOfServersAreKnown();
    void ianaHasSeventyOneNames();
    void namesAreUnique();
    void groupsStandTogether();
    void find_data();
    void find();
    void defaults_data();
    void defaults();
    void allowedValues();
    void owners();
    void sensitivities();
    void unorderedArrays();
    void everyFieldIsFoundByItsName();
};

/// IANA registry "OAuth Dynamic Client Registration Metadata", state of 2026-03-25.
void TestFieldTable::ianaMembersAreKnown_data()
{
    QTest::addColumn<FieldType>("type");
    const auto row = [](const char *name, FieldType type) { QTest::newRow(name) << type; };
    row("redirect_uris", FieldType::UrlArray);
    row("token_endpoint_auth_method", FieldType::String);
    row("grant_types", FieldType::StringArray);
    row("response_types", FieldType::StringArray);
    row("client_name", FieldType::String);
    row("client_uri", FieldType::Url);
    row("logo_uri", FieldType::Url);
    row("scope", FieldType::SpaceDelimited);
    row("contacts", FieldType::StringArray);
    row("tos_uri", FieldType::Url);
    row("policy_uri", FieldType::Url);
    row("jwks_uri", FieldType::Url);
    row("jwks", FieldType::JwkSet);
    row("software_id", FieldType::String);
    row("software_version", FieldType::String);
    row("client_id", FieldType::String);
    row("client_secret", FieldType::String);
    row("client_id_issued_at", FieldType::Integer);
    row("client_secret_expires_at", FieldType::Integer);
    row("registration_access_token", FieldType::String);
    row("registration_client_uri", FieldType::Url);
    row("application_type", FieldType::String);
    row("sector_identifier_uri", FieldType::Url);
    row("subject_type", FieldType::String);
    row("id_token_signed_response_alg", FieldType::String);
    row("id_token_encrypted_response_alg", FieldType::String);
    row("id_token_encrypted_response_enc", FieldType::String);
    row("userinfo_signed_response_alg", FieldType::String);
    row("userinfo_encrypted_response_alg", FieldType::String);
    row("userinfo_encrypted_response_enc", FieldType::String);
    row("request_object_signing_alg", FieldType::String);
    row("request_object_encryption_alg", FieldType::String);
    row("request_object_encryption_enc", FieldType::String);
    row("token_endpoint_auth_signing_alg", FieldType::String);
    row("default_max_age", FieldType::Integer);
    row("require_auth_time", FieldType::Boolean);
    row("default_acr_values", FieldType::StringArray);
    row("initiate_login_uri", FieldType::Url);
    row("request_uris", FieldType::UrlArray);
    row("claims_redirect_uris", FieldType::UrlArray);
    row("nfv_token_signed_response_alg", FieldType::String);
    row("nfv_token_encrypted_response_alg", FieldType::String);
    row("nfv_token_encrypted_response_enc", FieldType::String);
    row("tls_client_certificate_bound_access_tokens", FieldType::Boolean);
    row("tls_client_auth_subject_dn", FieldType::String);
    row("tls_client_auth_san_dns", FieldType::String);
    row("tls_client_auth_san_uri", FieldType::String);
    row("tls_client_auth_san_ip", FieldType::String);
    row("tls_client_auth_san_email", FieldType::String);
    row("require_signed_request_object", FieldType::Boolean);
    row("require_pushed_authorization_requests", FieldType::Boolean);
    row("introspection_signed_response_alg", FieldType::String);
    row("introspection_encrypted_response_alg", FieldType::String);
    row("introspection_encrypted_response_enc", FieldType::String);
    row("frontchannel_logout_uri", FieldType::Url);
    row("frontchannel_logout_session_required", FieldType::Boolean);
    row("backchannel_logout_uri", FieldType::Url);
    row("backchannel_logout_session_required", FieldType::Boolean);
    row("post_logout_redirect_uris", FieldType::UrlArray);
    row("authorization_details_types", FieldType::StringArray);
    row("dpop_bound_access_tokens", FieldType::Boolean);
    row("client_registration_types", FieldType::StringArray);
    row("signed_jwks_uri", FieldType::Url);
    row("organization_name", FieldType::String);
    row("description", FieldType::String);
    row("keywords", FieldType::StringArray);
    row("information_uri", FieldType::Url);
    row("organization_uri", FieldType::Url);
    row("use_mtls_endpoint_aliases", FieldType::Boolean);
    row("encrypted_response_enc_values_supported", FieldType::StringArray);
    row("vp_formats_supported", FieldType::Object);
}

void TestFieldTable::ianaMembersAreKnown()
{
    const Field *field = FieldTable::standard().find(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(field);
    QTEST(field->type, "type");
}

void TestFieldTable::everyRowIsWhole()
{
    QStringList groups;
    for (const FieldGroup &group : FieldTable::standard().groups())
        groups.append(group.id);
    for (const Field &field : FieldTable::standard().fields()) {
        const QByteArray name = field.name.toUtf8();
        QVERIFY2(!field.name.isEmpty(), "a row without a name");
        const QString &label = field.label.english;
        QVERIFY2(!label.isEmpty() && label.size() <= 45, name.constData());
        QVERIFY2(label.front().isUpper() && !label.endsWith(u'.'), name.constData());
        QVERIFY2(!label.contains(u'_'), name.constData());
        QVERIFY2(field.help.english.endsWith(u'.'), name.constData());
        QVERIFY2(groups.contains(field.group), name.constData());
        // No specification defines response_modes for clients.
        QVERIFY2(field.specification.isEmpty() != field.vendor.isEmpty()
                     || field.name == u"response_modes",
                 name.constData());
        if (field.defaultJson) {
            const JsonValue value = soundJson(*field.defaultJson);
            const bool isArray = field.type == FieldType::StringArray;
            QCOMPARE(value.kind, isArray                            ? JsonKind::Array
                                 : field.type == FieldType::Boolean ? JsonKind::Boolean
                                                                    : JsonKind::String);
            for (const JsonValue &element :
                 isArray ? value.elements : std::vector<JsonValue>{value})
                QVERIFY2(field.allowedValues.isEmpty()
                             || field.allowedValues.contains(element.string),
                         name.constData());
        }
        QVERIFY2(field.type != FieldType::Boolean || field.defaultJson || !field.vendor.isEmpty(),
                 name.constData());
        const bool isUrl = field.type == FieldType::Url || field.type == FieldType::UrlArray;
        QCOMPARE(field.urlRule != UrlRule::None, isUrl);
        QVERIFY2(field.needs.isEmpty() || FieldTable::standard().find(field.needs),
                 name.constData());
        QVERIFY2(field.offeredIn.isEmpty() || field.offeredIn.endsWith(u"_supported"),
                 name.constData());
        QCOMPARE(field.unordered && field.type != FieldType::StringArray
                     && field.type != FieldType::UrlArray,
                 false);
    }
}

void TestFieldTable::everyRowIsInJapanese()
{
    static const QRegularExpression japanese(u"[\\p{Hiragana}\\p{Katakana}\\p{Han}]"_s);
    const auto isJapanese = [](const QString &text) { return text.contains(japanese); };
    for (const Field &field : FieldTable::standard().fields()) {
        QVERIFY2(isJapanese(field.label.japanese), qPrintable(field.name));
        QVERIFY2(isJapanese(field.help.japanese), qPrintable(field.name));
        QVERIFY2(field.help.japanese.endsWith(u'。'), qPrintable(field.name));
    }
    for (const FieldGroup &group : FieldTable::standard().groups())
        QVERIFY2(isJapanese(group.label.japanese), qPrintable(group.id));
    QCOMPARE(FieldTable::standard().find(u"client_name")->label.text(), u"Name"_s);
}

void TestFieldTable::ianaHasSeventyOneNames()
{
    QCOMPARE(std::count_if(FieldTable::standard().fields().begin(),
                           FieldTable::standard().fields().end(),
                           [](const Field &field) { return field.isRegistered; }),
             71);
}

/// Members that no registry lists and that real servers send or take.
void TestFieldTable::membersOfServersAreKnown_data()
{
    QTest::addColumn<bool>("isStandard"); // a specification defines it
    const auto row = [](const char *name, bool isStandard) { QTest::newRow(name) << isStandard; };
    row("software_statement", true);
    row("backchannel_token_delivery_mode", true);
    row("backchannel_client_notification_endpoint", true);
    row("backchannel_authentication_request_signing_alg", true);
    row("backchannel_user_code_parameter", true);
    row("authorization_signed_response_alg", true);
    row("authorization_encrypted_response_alg", true);
    row("authorization_encrypted_response_enc", true);
    row("display_name", true);
    row("subject_types_supported", true);
    row("id_token_signing_alg_values_supported", true);
    row("userinfo_encryption_enc_values_supported", true);
    row("token_endpoint_auth_methods_supported", true);
    row("audience", false);
    row("owner", false);
    row("allowed_cors_origins", false);
    row("metadata", false);
    row("created_at", false);
    row("updated_at", false);
    row("skip_consent", false);
    row("skip_logout_consent", false);
    row("access_token_strategy", false);
    row("authorization_code_grant_access_token_lifespan", false);
    row("backchannel_logout_revoke_offline_tokens", false);
    row("registration_access_token_expires_in", false);
    row("ext_param_client_id", false);
    row("ext_param_client_secret", false);
    row("lifetime", false);
    row("par_lifetime", false);
    row("require_par", false);
    row("access_token_as_jwt", false);
    row("access_token_signing_alg", false);
    row("rpt_as_jwt", false);
    row("redirect_uris_regex", false);
    row("spontaneous_scopes", false);
    row("code_challenge_method", false);
    row("preferred_client_id", false);
    row("preferred_client_secret", false);
    row("post_logout_redirect_uri", false);
    row("backchannel_user_code_parameter_supported", false);
    row("resource", false);
    row("client_ip_ranges", false);
    row("client_ip_ranges_uri", false);
    row("client_capabilities", false);
}

void TestFieldTable::membersOfServersAreKnown()
{
    QFETCH(bool, isStandard);
    const Field *field = FieldTable::standard().find(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(field);
    QVERIFY(!field->isRegistered);
    QCOMPARE(field->vendor.isEmpty(), isStandard);
}

void TestFieldTable::namesAreUnique()
{
    QSet<QString> names;
    for (const Field &field : FieldTable::standard().fields()) {
        QVERIFY2(!names.contains(field.name), qPrintable(field.name));
        names.insert(field.name);
    }
    QCOMPARE(names.size(), 143);
}

void TestFieldTable::groupsStandTogether()
{
    QStringList groups;
    for (const Field &field : FieldTable::standard().fields()) {
        if (groups.isEmpty() || groups.last() != field.group)
            groups.append(field.group);
    }
    QCOMPARE(groups.removeDuplicates(), 0);
}

void TestFieldTable::find_data()
{
    QTest::addColumn<QString>("memberName");
    QTest::addColumn<QString>("field"); // empty: none
    QTest::newRow("plain") << u"client_name"_s << u"client_name"_s;
    QTest::newRow("tagged") << u"client_name#ja"_s << u"client_name"_s;
    QTest::newRow("long tag") << u"client_name#ja-Hani-JP"_s << u"client_name"_s;
    QTest::newRow("two marks") << u"client_name#ja#x"_s << u"client_name"_s;
    QTest::newRow("no tag after the mark") << u"client_name#"_s << u""_s;
    QTest::newRow("tag on a member without languages") << u"client_id#ja"_s << u""_s;
    QTest::newRow("only a tag") << u"#ja"_s << u""_s;
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("unknown") << u"x_acme_tier"_s << u""_s;
    QTest::newRow("another case") << u"Client_Name"_s << u""_s;
    QTest::newRow("prefix") << u"client"_s << u""_s;
}

void TestFieldTable::find()
{
    QFETCH(QString, memberName);
    const Field *field = FieldTable::standard().find(memberName);
    QTEST(field ? field->name : QString(u""_s), "field");
}

void TestFieldTable::defaults_data()
{
    QTest::addColumn<QByteArray>("json"); // empty: deleted when left out
    QTest::newRow("redirect_uris") << ""_ba;
    QTest::newRow("token_endpoint_auth_method") << "\"client_secret_basic\""_ba;
    QTest::newRow("grant_types") << "[\"authorization_code\"]"_ba;
    QTest::newRow("response_types") << "[\"code\"]"_ba;
    QTest::newRow("application_type") << "\"web\""_ba;
    QTest::newRow("scope") << ""_ba;
    QTest::newRow("client_name") << ""_ba;
    QTest::newRow("contacts") << ""_ba;
    QTest::newRow("jwks") << ""_ba;
    QTest::newRow("subject_type") << ""_ba;
    QTest::newRow("id_token_signed_response_alg") << "\"RS256\""_ba;
    QTest::newRow("userinfo_signed_response_alg") << ""_ba;
    QTest::newRow("id_token_encrypted_response_alg") << ""_ba;
    QTest::newRow("id_token_encrypted_response_enc") << "\"A128CBC-HS256\""_ba;
    QTest::newRow("request_object_signing_alg") << ""_ba;
    QTest::newRow("introspection_signed_response_alg") << "\"RS256\""_ba;
    QTest::newRow("authorization_signed_response_alg") << "\"RS256\""_ba;
    QTest::newRow("require_auth_time") << "false"_ba;
    QTest::newRow("default_max_age") << ""_ba;
    QTest::newRow("default_acr_values") << ""_ba;
    QTest::newRow("dpop_bound_access_tokens") << "false"_ba;
    QTest::newRow("tls_client_certificate_bound_access_tokens") << "false"_ba;
    QTest::newRow("require_pushed_authorization_requests") << "false"_ba;
    QTest::newRow("encrypted_response_enc_values_supported") << "[\"A128GCM\"]"_ba;
    QTest::newRow("client_secret_expires_at") << ""_ba;
}

void TestFieldTable::defaults()
{
    const Field *field = FieldTable::standard().find(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(field);
    QTEST(field->defaultJson.value_or(QByteArray("")), "json");
}

void TestFieldTable::allowedValues()
{
    const auto valuesOf = [](QStringView name) {
        return FieldTable::standard().find(name)->allowedValues;
    };
    QCOMPARE(valuesOf(u"application_type"), QStringList({u"web"_s, u"native"_s}));
    QCOMPARE(valuesOf(u"grant_types").size(), 12);
    QCOMPARE(valuesOf(u"response_types").size(), 10);
    QCOMPARE(valuesOf(u"token_endpoint_auth_method").size(), 7);
    QVERIFY(valuesOf(u"client_name").isEmpty());
    QVERIFY(valuesOf(u"scope").isEmpty());
    QVERIFY(valuesOf(u"id_token_signed_response_alg").contains(u"none"_s));
    QVERIFY(!valuesOf(u"token_endpoint_auth_signing_alg").contains(u"none"_s));
    QVERIFY(!valuesOf(u"authorization_signed_response_alg").contains(u"none"_s));
    QVERIFY(!valuesOf(u"backchannel_authentication_request_signing_alg").contains(u"HS256"_s));
    QCOMPARE(valuesOf(u"userinfo_encrypted_response_enc").size(), 6);
    QVERIFY(valuesOf(u"userinfo_encrypted_response_alg").contains(u"RSA-OAEP-256"_s));
}

void TestFieldTable::owners()
{
    QStringList neverSent = FieldTable::standard().neverSent();
    neverSent.sort();
    QCOMPARE(neverSent,
             QStringList({u"client_id_issued_at"_s, u"client_secret_expires_at"_s,
                          u"registration_access_token"_s, u"registration_access_token_expires_in"_s,
                          u"registration_client_uri"_s}));
    QStringList echoed;
    for (const Field &field : FieldTable::standard().fields()) {
        if (field.owner == FieldOwner::Echo)
            echoed.append(field.name);
    }
    QCOMPARE(echoed, QStringList({u"client_id"_s, u"client_secret"_s}));
}

void TestFieldTable::sensitivities()
{
    QMap<Sensitivity, QStringList> names;
    for (const Field &field : FieldTable::standard().fields())
        names[field.sensitivity].append(field.name);
    QCOMPARE(names[Sensitivity::Secret],
             QStringList({u"client_secret"_s, u"registration_access_token"_s,
                          u"ext_param_client_secret"_s, u"preferred_client_secret"_s}));
    QCOMPARE(names[Sensitivity::PersonalData],
             QStringList({u"contacts"_s, u"tls_client_auth_san_email"_s}));
    QCOMPARE(names[Sensitivity::PublicKey], QStringList{u"jwks"_s});
    QCOMPARE(names[Sensitivity::SignedArtefact], QStringList{u"software_statement"_s});
}

void TestFieldTable::unorderedArrays()
{
    QStringList ordered;
    for (const Field &field : FieldTable::standard().fields()) {
        const bool isArray = field.type == FieldType::StringArray
                             || field.type == FieldType::UrlArray;
        if (isArray && !field.unordered)
            ordered.append(field.name);
    }
    QCOMPARE(ordered, QStringList{u"default_acr_values"_s});
}

void TestFieldTable::everyFieldIsFoundByItsName()
{
    const FieldTable &table = FieldTable::standard();
    for (const Field &field : table.fields()) {
        QCOMPARE(table.find(field.name), &field);
        QCOMPARE(table.find(field.name + u"#fr"_s), field.localizable ? &field : nullptr);
    }
}

QTEST_GUILESS_MAIN(TestFieldTable)
#include "tst_fieldtable.moc"

# SPDX-FileCopyrightText: 2026 Clientele authors
# SPDX-License-Identifier: GPL-3.0-or-later
import unittest

from coawait import violations_in

# Bodies of a coroutine. GCC 12.2 with -fsanitize=address was asked about the kinds: each BAD one is a double free, a
# use after free or an internal compiler error there, or cannot be told from one that is.
GOOD = [
    "const Answer answer = co_await m_transport.send(request, QByteArray());",
    "const SendOptions options{.uri = uri, .body = body}; co_await send(options);",
    "auto task = m_pool.run([document] { return diff(document); }); co_await std::move(task);",
    "co_await m_pool.run([] { return 1; });",
    "co_await m_pool.run([this] { return diff(Options{m_left, m_right}); });",
    "co_await m_pool.run([this](int n) mutable -> Result<int> { return Options{n}.value; });",
    "if (!co_await isOpen()) co_return failed({.kind = Kind::Locked});",
    "if (!co_await isOpen()) { co_return failed({.kind = Kind::Locked}); }",
    "if (const auto state = co_await keychain.state(); state == State::Open) { use({1, 2}); }",
    "for (const Client &client : co_await clients()) { list.append({client.id}); }",
    "while (co_await next()) use({1});",
    "co_await first(); use({1, 2}); co_await second(m_names[0], table[i][j]);",
    "// co_await send({.uri = uri});",
    'log("co_await send({1})"); co_await first();',
    "switch (co_await state()) { case State::Open: use({1}); break; default: use({2}); }",
    "const Client client = (co_await read()).value_or(Client()); list << Row{client};",
    "do { use({1}); } while (co_await next());",
    "[[maybe_unused]] const auto n = co_await count();",
]
BAD = [
    "const auto found = isKnown ? co_await load() : nothing;",
    "contents.push_back(co_await load());",
    "co_await send({.uri = uri, .body = body});",
    "co_await send(SendOptions{.uri = uri});",
    "co_await send(request,\n             \"GET\",\n             {});",
    "co_await deleteAll({first, second});",
    "co_await deleteAll(QList<QString>{first});",
    "co_await m_pool.run([document] { return diff(document); });",
    "co_await m_pool.run([=] { return diff(document); });",
    "co_await m_pool.run([&] { return diff(document); });",
    "co_await m_pool.run([this, document] {\n    return diff(document);\n});",
    "co_await m_pool.run([document = std::move(document)]() mutable { return diff(document); });",
    "const auto plan = makePlan(Options{.strict = true}, co_await read());",
    "const Plan plan{.base = co_await read(), .name = name};",
    "co_return Plan{.base = co_await read(), .name = name};",
    "const auto text = [name] { return name; }() + co_await read();",
    "const auto text = (co_await read()) + Options{.name = name}.name;",
    "m_plans[index] = Plan{.base = co_await read(), .name = name};",
    "plans()[index][0] = Plan{.base = co_await read(), .name = name};",
    "[[maybe_unused]] const Plan plan{.base = co_await read(), .name = name};",
    "if (!co_await send({.uri = uri})) co_return;",
    "if (const auto answer = co_await send(SendOptions{.uri = uri}); answer) { }",
    "for (const Client &client : co_await clients({.server = server})) { }",
    "m_pool.run([this] { return later([this]() -> QCoro::Task<> { co_await send({.uri = uri}); }); });",
    "QCoro::connect(send(), this, [this, uri] { start([this]() -> Task { co_await send(Options{uri}); }); });",
    "co_await (ready ? send({.uri = uri}) : read());",
    "switch (state) { case State::Open: co_await send({.uri = uri}); }",
]


def in_coroutine(body):
    return "namespace clientele {\nQCoro::Task<Result<void>> Registrar::read(QString id)\n{\n" + body + "\n}\n}\n"


class CoAwaitTest(unittest.TestCase):
    def test_good_forms_pass(self):
        for body in GOOD:
            with self.subTest(body=body):
                self.assertEqual(list(violations_in(in_coroutine(body))), [])

    def test_bad_forms_are_found(self):
        for body in BAD:
            with self.subTest(body=body):
                found = list(violations_in(in_coroutine(body)))
                self.assertEqual(len(found), 1, found)
                line = 4 + body[: body.index("co_await")].count("\n")
                self.assertEqual(found[0][0], line)

    def test_in_a_class_with_initialisers_around(self):
        text = (
            "class Verb : public QObject {\npublic:\n    Verb() : m_a{1}, m_b{2} { }\n"
            "    auto go() -> QCoro::Task<int> { co_await send({1}); }\nprivate:\n    int m_a{3};\n};\n"
        )
        self.assertEqual([line for line, _ in violations_in(text)], [4])

    def test_what_outlives_the_coroutine_is_not_returned(self):
        for value in ["m_cache", "*m_cache", "m_cache->token", "m_a.b", "known->second"]:
            with self.subTest(value=value):
                found = list(violations_in(in_coroutine(f"co_return {value};")))
                self.assertEqual([line for line, _ in found], [4])
        for value in ["copy", "m_inventory.client(id)", "outcome->recordId", "known->second.token()"]:
            with self.subTest(value=value):
                self.assertEqual(list(violations_in(in_coroutine(f"co_return {value};"))), [])

    def test_braced_default_arguments_of_coroutines(self):
        bad = "class A {\n    QCoro::Task<Result<Plan>> plan(QString id, Options options = {});\n};\n"
        good = (
            "class A {\n    using Sent = std::function<void()>;\n    QCoro::Task<int> send(Request request, Sent sent = {});\n"
            "    QCoro::Task<int> apply(Plan plan, std::function<void(Stage)> progress = {});\n"
            "    void draw(Options options = {});\n    QCoro::Task<int> plan(QString id, Options options);\n};\n"
        )
        self.assertEqual([line for line, _ in violations_in(bad)], [2])
        self.assertEqual(list(violations_in(good)), [])

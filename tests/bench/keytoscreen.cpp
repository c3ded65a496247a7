// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// clientele-key-to-screen: how long a key takes to be on the screen in a document of 1 MB, beside a
// bare QScintilla with the same text. Keys come at their times whether or not the program is ready
// for them, so work that is put off until a pause counts where it makes a key wait.
#include <core/registrar/registrarfixture.h>

#include <document/documentpanes.h>
#include <document/documentview.h>
#include <document/jsoneditor.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;
using namespace clientele;

namespace {

constexpr int Keys = 120;
constexpr int TypingGap = 120; ///< Milliseconds between keys, as of somebody who types fast.
constexpr int KeysBetweenPauses = 6;
constexpr int ShortestPause = 150;
constexpr int LongestPause = 900;

/// Members of every kind that a form shows, and what it does not know.
QByteArray largeDocument()
{
    QByteArrayList uris;
    for (int number = 0; number < 400; ++number)
        uris.append(R"("https://app-%1.tenant.acme.example/oauth/callback")"_ba.replace(
            "%1", QByteArray::number(number)));
    QByteArrayList tenants;
    for (int number = 0; number < 4'600; ++number)
        tenants.append(
            R"({"tenant": "tenant-%1", "region": "eu-central-1", "roles": ["reader",)"
            R"( "writer"], "limit": %1, "note": "請求ポータル for the tenant's staff"})"_ba.replace(
                "%1", QByteArray::number(number)));
    QByteArrayList names;
    for (int number = 0; number < 30; ++number)
        names.append(R"("client_name#x-%1": "Billing Portal %1")"_ba.replace(
            "%1", QByteArray::number(number)));
    const QByteArray text = R"({"client_name": "Billing Portal", )" + names.join(", ")
                            + R"(, "redirect_uris": [)" + uris.join(", ")
                            + R"(], "scope": "openid profile email", "x_acme": {"tenants": [)"
                            + tenants.join(", ") + "]}}";
    return metadata::ClientDocument::fromText(text).value().formatted().text();
}

/// Sees when a widget was painted.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget &watched) { watched.installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_isPainted = m_isPainted || event->type() == QEvent::Paint;
        return false;
    }
    void reset() { m_isPainted = false; }
    [[nodiscard]] bool isPainted() const { return m_isPainted; }

private:
    bool m_isPainted = false;
};

void pressAndWait(QsciScintilla &editor, PaintWatch &watch, const QString &text)
{
    watch.reset();
    QKeyEvent key(QEvent::KeyPress, 0, Qt::NoModifier, text);
    QApplication::sendEvent(&editor, &key);
    while (!watch.isPainted())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

std::vector<double> measure(QsciScintilla &editor)
{
    // Inside a string in the middle of what is shown at the start.
    int line = 0;
    while (!editor.text(line).contains(u"\"scope\""))
        ++line;
    editor.setFocus();
    editor.setCursorPosition(line, int(editor.text(line).lastIndexOf(u'"')));
    editor.ensureLineVisible(line);
    PaintWatch watch(*editor.viewport());
    pressAndWait(editor, watch, u"x"_s); // the first lays things out
    QRandomGenerator pauses(1);
    std::vector<double> figures;
    QElapsedTimer clock;
    clock.start();
    qint64 due = clock.elapsed();
    for (int key = 0; key < Keys; ++key) {
        due += key % KeysBetweenPauses == 0 ? pauses.bounded(ShortestPause, LongestPause)
                                            : TypingGap;
        while (clock.elapsed() < due)
            QApplication::processEvents(QEventLoop::AllEvents, int(due - clock.elapsed()));
        pressAndWait(editor, watch, QString(QChar(u'a' + key % 26)));
        figures.push_back(double(clock.nsecsElapsed()) / 1e6 - double(due));
        due = std::max(due, clock.elapsed()); // who waits for a key does not type ahead
    }
    std::sort(figures.begin(), figures.end());
    return figures;
}

void print(const char *name, const std::vector<double> &figures)
{
    const auto at = [&figures](double share) {
        return figures[std::min(figures.size() - 1, size_t(double(figures.size()) * share))];
    };
    std::printf("  %-26s %7.1f ms median  %7.1f ms for 99 %%  %7.1f ms at most\n", name, at(0.5),
                at(0.99), figures.back());
    std::fflush(stdout);
}

void measureBare(const QByteArray &text)
{
    ui::JsonView bare; // coloured and with its margins, and nothing that looks at the text
    bare.resize(1280, 700);
    bare.setJson(text);
    bare.show();
    (void)QTest::qWaitForWindowActive(&bare);
    print("bare QScintilla", measure(bare));
}

void measureDocument(const QByteArray &text, ui::DocumentPanes::Mode mode, const char *name)
{
    tests::RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    (void)fixture.registrar->saveDraft(id, text);
    ui::DocumentView view(*fixture.registrar, id);
    view.panes()->setMode(mode);
    view.resize(1280, 700);
    view.show();
    (void)QTest::qWaitForWindowActive(&view);
    print(name, measure(*view.panes()->editor()));
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    QApplication::setStyle(u"Fusion"_s);
    const QByteArray text = largeDocument();
    std::printf("Key to screen in a document of %.2f MB; %d keys, typed with pauses, on %s\n",
                double(text.size()) / 1e6, Keys, qPrintable(QApplication::platformName()));
    measureBare(text);
    measureDocument(text, ui::DocumentPanes::Mode::Json, "JSON");
    measureDocument(text, ui::DocumentPanes::Mode::Split, "form and JSON");
    return 0;
}

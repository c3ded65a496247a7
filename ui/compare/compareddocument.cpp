// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compareddocument.h"

#include <registrar/documentfile.h>
#include <registrar/registrar.h>
#include <widgets/clientwords.h>
#include <widgets/versionwords.h>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace clientele::ui {

using metadata::ClientDocument;
using registrar::Failure;
using registrar::Registrar;
using registrar::Result;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::ui::ComparePage)
};

Failure problem(const QString &title, const QString &text = {})
{
    Failure failure;
    failure.kind = Failure::Kind::BadDocument;
    failure.title = title;
    failure.text = text;
    return failure;
}

Result<ComparedDocument> documentOfFile(const QString &fileName)
{
    const QString name = QFileInfo(fileName).fileName();
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return registrar::failed(
            problem(Words::tr("“%1” cannot be opened.").arg(name), file.errorString()));
    // One byte more tells a file that is too large from one that just fits, also where it has no
    // size (a pipe).
    const qsizetype largest = metadata::JsonLimits().bytes;
    const QByteArray bytes = file.read(largest + 1);
    if (bytes.size() > largest)
        return registrar::failed(registrar::tooLargeForDocument(name));
    return registrar::documentInFile(bytes, name).map([&](const ClientDocument &document) {
        return ComparedDocument{.title = name, .shortTitle = name, .document = document};
    });
}

Result<ComparedDocument> documentOfText(const QString &name, const QString &title,
                                        const QByteArray &text)
{
    const auto document = ClientDocument::fromText(text);
    if (!document) {
        return registrar::failed(problem(
            Words::tr("The draft of “%1” cannot be read as JSON.").arg(name),
            Words::tr("Line %1: %2").arg(document.error().line).arg(document.error().message)));
    }
    return ComparedDocument{
        .title = title, .shortTitle = name, .document = registrar::maskedDocument(*document)};
}

} // namespace

Result<ComparedDocument> comparedDocument(const Registrar &registrar, const ComparedSource &source)
{
    using Kind = ComparedSource::Kind;
    if (source.kind == Kind::None)
        return registrar::failed(Failure());
    if (source.kind == Kind::File)
        return documentOfFile(source.fileName);
    const auto client = registrar.client(source.recordId);
    const QString name = client ? shownName(*client) : QString();
    if (source.kind == Kind::Draft) {
        if (const auto draft = registrar.draft(source.recordId)) {
            //: %1 is a client
            return documentOfText(name, Words::tr("%1, draft").arg(name), draft->text);
        }
        return registrar::failed(problem(Words::tr("“%1” has no draft any more.").arg(name)));
    }
    const auto version = source.versionId.isEmpty() ? registrar.newestSnapshot(source.recordId)
                                                    : registrar.snapshot(source.versionId);
    if (!client || !version)
        return registrar::failed(problem(Words::tr("This version is not here any more.")));
    //: a client, and one of its versions
    return documentOfText(name, Words::tr("%1: %2").arg(name, versionTitle(*version)),
                          version->document);
}

} // namespace clientele::ui

// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The words for backups that cannot be made or read.
#include "backupfailures.h"

#include <QCoreApplication>

namespace clientele::registrar {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::registrar::Failure)
};

Failure unreadable(const QString &title, const QString &text)
{
    Failure failure;
    failure.kind = Failure::Kind::BadBackup;
    failure.title = title;
    failure.text = text;
    return failure;
}

} // namespace

Failure backupProblem(secrets::AgeProblem problem)
{
    using secrets::AgeProblem;
    const QString notRestored = Words::tr("Nothing was restored.");
    switch (problem) {
    case AgeProblem::WrongPassphrase: {
        Failure failure = unreadable(Words::tr("The passphrase is not the one of this backup."),
                                     notRestored);
        failure.kind = Failure::Kind::WrongPassphrase;
        return failure;
    }
    case AgeProblem::NotAge:
        return unreadable(Words::tr("The file is no backup."),
                          Words::tr("A backup is a file in the age format, with a passphrase.")
                              + u' ' + notRestored);
    case AgeProblem::OtherRecipient:
        return unreadable(
            Words::tr("The file was not encrypted with a passphrase alone."),
            Words::tr("Decrypt it with the age tool and its key, and encrypt it again "
                      "with “age -p”.")
                + u' ' + notRestored);
    case AgeProblem::TooMuchWork:
        return unreadable(Words::tr("The file asks for too much memory."),
                          Words::tr("Its passphrase was made to take more than 1 GiB. Decrypt it "
                                    "with the age tool, and encrypt it again with “age -p”.")
                              + u' ' + notRestored);
    case AgeProblem::NoMemory:
        return unreadable(Words::tr("There is not enough free memory for the passphrase."),
                          Words::tr("It takes 256 MiB or more for a moment."));
    case AgeProblem::Damaged:
        return unreadable(Words::tr("The file is damaged."),
                          Words::tr("It was changed after it was made.") + u' ' + notRestored);
    case AgeProblem::Truncated:
        break;
    }
    return unreadable(Words::tr("The end of the file is missing."),
                      Words::tr("It was not copied or downloaded completely.") + u' '
                          + notRestored);
}

Failure backupProblem(const BackupProblem &problem)
{
    const QString notRestored = Words::tr("Nothing was restored.");
    Failure failure;
    switch (problem.kind) {
    case BackupProblem::Kind::NotABackup:
        failure = unreadable(Words::tr("The file is no backup."),
                             Words::tr("It was decrypted, and holds something else.") + u' '
                                 + notRestored);
        break;
    case BackupProblem::Kind::TooNew:
        failure = unreadable(Words::tr("The backup was made by a newer Clientele."),
                             Words::tr("Restore it with that version or a newer one.") + u' '
                                 + notRestored);
        break;
    case BackupProblem::Kind::Damaged:
        failure = unreadable(Words::tr("The backup cannot be understood."),
                             Words::tr("The passphrase is right, but a part of the contents is not "
                                       "what it should be.")
                                 + u' ' + notRestored);
        break;
    case BackupProblem::Kind::TooLarge:
        failure = unreadable(Words::tr("The backup is too large."), notRestored);
        break;
    }
    if (!problem.where.isEmpty())
        failure.details.append(problem.where);
    return failure;
}

Failure notBackedUp(Failure failure)
{
    failure.text = Words::tr("No backup was made, because it would lack the tokens.");
    return failure;
}

Failure notRestored(Failure failure)
{
    failure.text = Words::tr("Nothing was restored, because the tokens could not be stored.");
    return failure;
}

Failure handedOver(const inventory::ClientRecord &client)
{
    Failure failure;
    failure.kind = Failure::Kind::HandedOver;
    failure.nextStep = Failure::NextStep::TakeBack;
    failure.title = Words::tr("“%1” was handed over.")
                        .arg(client.name.isEmpty() ? client.clientId : client.name);
    failure.text = Words::tr("Somebody else manages it now. A request from here may replace the "
                             "token that they use. Nothing was sent.");
    return failure;
}

} // namespace clientele::registrar

// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

namespace clientele::ui {

/// The practice server, as far as the window may know it: something that runs or not, behaves like
/// a server of one's choice, and goes wrong on demand.
class PracticeControl : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// A habit or a fault, by the name that is passed back.
    struct Choice
    {
        QString name;
        QString words; ///< Translated.
        /// Of a fault that comes in several: what `name` is with each. Empty for most.
        QList<Choice> variants = {};
    };
    struct Group
    {
        QString title; ///< Translated.
        QList<Choice> choices;
    };

    /// How its clients reach it.
    enum class Security {
        Plain, ///< http
        Https, ///< With an authority of its own.
        ClientCertificate ///< The same, and clients must show a certificate.
    };

    [[nodiscard]] virtual bool isRunning() const = 0;
    virtual void start() = 0;
    virtual void stop() = 0;
    /// Forgets clients, habits and faults, and registers the samples anew.
    virtual void reset() = 0;

    [[nodiscard]] virtual Security security() const = 0;
    /// A server that runs is started again. Each way has clients of its own, because their
    /// addresses differ.
    virtual void chooseSecurity(Security security) = 0;

    [[nodiscard]] virtual QList<Choice> habits() const = 0;
    [[nodiscard]] virtual QString currentHabits() const = 0;
    virtual void chooseHabits(const QString &name) = 0;

    [[nodiscard]] virtual QList<Group> faults() const = 0;
    /// Armed and not yet used up.
    [[nodiscard]] virtual QStringList armedFaults() const = 0;
    /// The next request goes wrong, whichever it is. Again: in this way no more.
    virtual void toggleFault(const QString &name) = 0;
    virtual void disarmFaults() = 0;
};

} // namespace clientele::ui

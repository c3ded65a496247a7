// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "habitbook.h"

#include "habitwords.h"

#include <inventory/inventory.h>
#include <inventory/inventorywriter.h>

namespace clientele::registrar {

using Habit = inventory::HabitRecord::Habit;

void learn(inventory::InventoryWriter &writer, const QString &serverId, const Lessons &lessons)
{
    if (lessons.empty() || !writer.read().server(serverId))
        return;
    for (const Lesson &lesson : lessons) {
        const auto known = writer.read().habits(serverId);
        // A server that demands the secret does not refuse it: it refuses an outdated one.
        if (lesson.wasSeen && lesson.habit == Habit::RefusesSecret
            && timesSeen(known, Habit::DemandsSecret) > 0)
            continue;
        for (const Habit outdated : outdatedBy(lesson)) {
            if (timesSeen(known, outdated) > 0)
                writer.forgetHabit(serverId, outdated);
        }
        writer.countHabit(serverId, lesson.habit, lesson.wasSeen);
    }
}

void learnOfGone(inventory::InventoryWriter &writer, const inventory::ClientRecord &client)
{
    const auto newest = writer.read().activity(client.id, 1);
    if (!newest.empty())
        learn(writer, client.serverId, lessonsOfGone(newest.front().httpStatus));
}

} // namespace clientele::registrar

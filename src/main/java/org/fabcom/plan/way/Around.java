package org.fabcom.plan.way;

import module java.base;
import org.fabcom.cases.work.ConstraintDate.Kind;

/**
 * What an item must know of the world: the day, the day of the request, whether the plan is accepted, what it waits for and which
 * tools wait for it, the dates to avoid, whether its accounting file was found sound (statement A33).
 */
public record Around(
        LocalDate today,
        LocalDate asked,
        boolean accepted,
        List<Hold> holds,
        List<String> needing,
        List<Quiet> quiet,
        Set<UUID> waived,
        boolean booksSound) {

    /** Another item that must serve before this one may switch over. */
    public record Hold(UUID id, UUID on, String tool, boolean met) {}

    /** Days on which nothing may switch over: an assembly, a campaign. Both ends count. */
    public record Quiet(UUID id, LocalDate from, LocalDate to, Kind kind, String label) {

        public Quiet(UUID id, LocalDate from, LocalDate to, String label) {
            this(id, from, to, Kind.OTHER, label);
        }

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    public Around {
        holds = List.copyOf(holds);
        needing = List.copyOf(needing);
        quiet = List.copyOf(quiet);
        waived = Set.copyOf(waived);
    }

    /** The same world once an accounting file was looked at. */
    public Around having(FileCheck check) {
        boolean sound = check.kind() == FileCheck.Kind.BOOKS ? check.sound() : booksSound;
        return new Around(today, asked, accepted, holds, needing, quiet, waived, sound);
    }

    boolean stands(UUID obstacle) {
        return !waived.contains(obstacle);
    }
}

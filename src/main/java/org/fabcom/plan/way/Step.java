package org.fabcom.plan.way;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.plan.way.Course.Window;
import org.fabcom.plan.way.Item.Spent;
import org.fabcom.plan.way.Item.Target;

/** What people ask of an item. Days are those on which it happened. */
public sealed interface Step {

    /** Which software, at whose place. */
    record ChooseTarget(Target target, LocalDate on) implements Step {}

    /** The next stage was reached. */
    record Advance(Stage to, LocalDate on) implements Step {}

    /** Both tools run from one day to another. */
    record RunBoth(Window window) implements Step {}

    /** The double running ends on another day. */
    record MoveEnd(LocalDate to) implements Step {}

    /** There is nothing to take along: said with its reason, counted as nothing on both sides. */
    record NothingToCarry(String kind, String why, LocalDate on) implements Step {}

    /** So many objects of a kind. A later count replaces an earlier one, which stays in the journal. */
    record Count(Counted counted) implements Step {}

    record KeepArchive(Archive archive) implements Step {}

    /** What the old tool held is deleted. */
    record DeleteOld(LocalDate on) implements Step {}

    record Pause(Reason reason, String text, LocalDate resumeOn) implements Step {}

    /** Back to where it was, after a pause or after having been kept. */
    record Resume() implements Step {}

    record RollBack(Reason reason, String text) implements Step {}

    /** A new attempt, from the beginning. */
    record Restart() implements Step {}

    record Keep(Reason reason, String text) implements Step {}

    /** It leaves the plan, before anything was done about it. */
    record Drop(Reason reason, String text) implements Step {}

    /** What it really took. */
    record SaySpent(Spent spent) implements Step {}

    record NameReferent(PartyId person) implements Step {}

    /** The day on which the organisation’s accounts are closed. */
    record SayFiscalClosing(LocalDate on) implements Step {}

    /** A file of the old tool was looked at; it was not kept. */
    record CheckFile(FileCheck check) implements Step {}

    /** An obstacle is set aside, with its reason. */
    record Waive(UUID what, String why) implements Step {}
}

package org.fabcom.plan.way;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fabcom.plan.way.Around.Hold;
import org.fabcom.plan.way.Around.Quiet;
import org.jspecify.annotations.Nullable;

/** Why a step is not possible. The pages say it in words, with what to do for it and, where time alone decides, when. */
public sealed interface Refusal {

    /** The first day on which this one no longer stands in the way, if that can be told. */
    default @Nullable LocalDate until() {
        return null;
    }

    /** What a waiver sets aside; null if nothing may set it aside. */
    default @Nullable UUID waivable() {
        return null;
    }

    /** The item is elsewhere on its way. */
    record NotFromHere(Stage at) implements Refusal {}

    /** It stands aside: it must come back first. */
    record StandsAside(ItemStanding standing) implements Refusal {}

    /** Nothing to come back from. */
    record NotAside() implements Refusal {}

    /** The organisation has not accepted the plan yet. */
    record PlanNotAccepted() implements Refusal {}

    record NoReferent() implements Refusal {}

    record NoTarget() implements Refusal {}

    record InTheFuture() implements Refusal {}

    /** Earlier than the request for help: it is no part of this accompaniment. */
    record BeforeTheRequest(LocalDate asked) implements Refusal {}

    /** Earlier than the stage before. */
    record BeforeTheLast(LocalDate last) implements Refusal {}

    /** Nothing was counted on the way out. */
    record ExportNotCounted() implements Refusal {}

    /** No kind has two numbers, or one was counted on one side only. */
    record TwoCountsMissing() implements Refusal {}

    record GapNotExplained(Counted counted) implements Refusal {}

    /** It is too early to count this side. */
    record NothingToCountYet(Stage needed) implements Refusal {}

    record ImportNotVerified() implements Refusal {}

    record NotSwitched() implements Refusal {}

    record StillReadable(@Nullable LocalDate until) implements Refusal {}

    record NoArchive() implements Refusal {}

    record ArchiveIncomplete() implements Refusal {}

    record FingerprintWrong() implements Refusal {}

    record WindowWrong() implements Refusal {}

    record InQuietDays(Quiet quiet) implements Refusal {

        @Override
        public LocalDate until() {
            return quiet.to().plusDays(1);
        }

        @Override
        public UUID waivable() {
            return quiet.id();
        }
    }

    record WaitsFor(Hold hold) implements Refusal {

        @Override
        public UUID waivable() {
            return hold.id();
        }
    }

    /** Accounts change tools when a financial year ends. {@code until} is null as long as nobody said when. */
    record NotAtClosing(UUID item, @Nullable LocalDate until) implements Refusal {

        @Override
        public UUID waivable() {
            return item;
        }
    }

    /** Statement A33: the accounting entries file was not looked at, or faults were found in it. */
    record BooksNotSound(UUID item) implements Refusal {

        @Override
        public UUID waivable() {
            return waiver(item);
        }

        /** What a waiver of this guard names: the item itself is named by its financial year. */
        static UUID waiver(UUID item) {
            return UUID.nameUUIDFromBytes(("books " + item).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    record ReasonMissing() implements Refusal {}

    record WordsMissing() implements Refusal {}

    record ResumeNotAhead() implements Refusal {}

    /** The old account is closed: nothing is left to pause, to keep or to delete. */
    record AllOver() implements Refusal {}

    /** This tool has a history to take along. */
    record HasHistory() implements Refusal {}

    record AlreadyDeleted() implements Refusal {}

    record NothingToWaive() implements Refusal {}

    /** A step was taken or something was proved: it is paused, taken back or kept, not dropped. */
    record Begun() implements Refusal {}

    /** Other tools of the plan build on it. */
    record BuiltUpon(List<String> tools) implements Refusal {

        public BuiltUpon {
            tools = List.copyOf(tools);
        }
    }

    /** It left the plan. */
    record Gone() implements Refusal {}

    /** The accompaniment is over, or goes on in another file. */
    record CaseOver() implements Refusal {}
}

package org.fabcom.plan.way;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.plan.way.Around.Hold;
import org.fabcom.plan.way.Around.Quiet;
import org.jspecify.annotations.Nullable;

/** Why a step is not possible. The pages say it in words, with what to do for it and, where time alone decides, when. */
public sealed interface StepRefusal {

    /** The first day on which this one no longer stands in the way, if that can be told. */
    default @Nullable LocalDate until() {
        return null;
    }

    /** What a waiver sets aside; null if nothing may set it aside. */
    default @Nullable UUID waivable() {
        return null;
    }

    /** The item is elsewhere on its way. */
    record NotFromHere(Stage at) implements StepRefusal {}

    /** It stands aside: it must come back first. */
    record StandsAside(ItemStanding standing) implements StepRefusal {}

    /** Nothing to come back from. */
    record NotAside() implements StepRefusal {}

    /** The organisation has not accepted the plan yet. */
    record PlanNotAccepted() implements StepRefusal {}

    record NoReferent() implements StepRefusal {}

    record NoTarget() implements StepRefusal {}

    record InTheFuture() implements StepRefusal {}

    /** Earlier than the request for help: it is no part of this accompaniment. */
    record BeforeTheRequest(LocalDate asked) implements StepRefusal {}

    /** Earlier than the stage before. */
    record BeforeTheLast(LocalDate last) implements StepRefusal {}

    /** Nothing was counted on the way out. */
    record ExportNotCounted() implements StepRefusal {}

    /** No kind has two numbers, or one was counted on one side only. */
    record TwoCountsMissing() implements StepRefusal {}

    record GapNotExplained(Counted counted) implements StepRefusal {}

    /** It is too early to count this side. */
    record NothingToCountYet(Stage needed) implements StepRefusal {}

    record ImportNotVerified() implements StepRefusal {}

    record NotSwitched() implements StepRefusal {}

    record StillReadable(@Nullable LocalDate until) implements StepRefusal {}

    record NoArchive() implements StepRefusal {}

    record ArchiveIncomplete() implements StepRefusal {}

    record FingerprintWrong() implements StepRefusal {}

    record WindowWrong() implements StepRefusal {}

    record InQuietDays(Quiet quiet) implements StepRefusal {

        @Override
        public LocalDate until() {
            return quiet.to().plusDays(1);
        }

        @Override
        public UUID waivable() {
            return quiet.id();
        }
    }

    record WaitsFor(Hold hold) implements StepRefusal {

        @Override
        public UUID waivable() {
            return hold.id();
        }
    }

    /** Accounts change tools when a financial year ends. {@code until} is null as long as nobody said when. */
    record NotAtClosing(UUID item, @Nullable LocalDate until) implements StepRefusal {

        @Override
        public UUID waivable() {
            return item;
        }
    }

    /** Statement A33: the accounting entries file was not looked at, or faults were found in it. */
    record BooksNotSound(UUID item) implements StepRefusal {

        @Override
        public UUID waivable() {
            return waiver(item);
        }

        /** What a waiver of this guard names: the item itself is named by its financial year. */
        static UUID waiver(UUID item) {
            return Ids.named("books " + item);
        }
    }

    record ReasonMissing() implements StepRefusal {}

    record WordsMissing() implements StepRefusal {}

    record ResumeNotAhead() implements StepRefusal {}

    /** The old account is closed: nothing is left to pause, to keep or to delete. */
    record AllOver() implements StepRefusal {}

    /** This tool has a history to take along. */
    record HasHistory() implements StepRefusal {}

    record AlreadyDeleted() implements StepRefusal {}

    record NothingToWaive() implements StepRefusal {}

    /** A step was taken or something was proved: it is paused, taken back or kept, not dropped. */
    record Begun() implements StepRefusal {}

    /** Other tools of the plan build on it. */
    record BuiltUpon(List<String> tools) implements StepRefusal {

        public BuiltUpon {
            tools = List.copyOf(tools);
        }
    }

    /** It left the plan. */
    record Gone() implements StepRefusal {}

    /** The accompaniment is over, or goes on in another file. */
    record CaseOver() implements StepRefusal {}
}

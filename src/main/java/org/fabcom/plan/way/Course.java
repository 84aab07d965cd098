package org.fabcom.plan.way;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * How far an item is: its stage and the day it reached each one, whether it stands aside, its window of double running.
 * A new attempt starts after going back; what was counted before does not count for it.
 */
public record Course(
        Stage stage,
        ItemStanding standing,
        @Nullable Aside aside,
        Map<Stage, LocalDate> reached,
        @Nullable Window window,
        @Nullable LocalDate deletedOn,
        int attempt) {

    public static final Course START = new Course(Stage.TO_STUDY, ItemStanding.MOVING, null, Map.of(), null, null, 1);

    /** Why and since when it stands aside, and when it shall come back. */
    public record Aside(
            Reason reason,
            String text,
            LocalDate since,
            @Nullable LocalDate resumeOn) {}

    /** The days during which both tools run; both ends count. */
    public record Window(LocalDate from, LocalDate to) {

        public long days() {
            return java.time.temporal.ChronoUnit.DAYS.between(from, to);
        }
    }

    public Course {
        reached = Map.copyOf(reached);
    }

    public Optional<LocalDate> on(Stage stage) {
        return Optional.ofNullable(reached.get(stage));
    }

    /** The day of the latest stage. */
    public Optional<LocalDate> last() {
        return reached.values().stream().max(LocalDate::compareTo);
    }

    Course at(Stage next, LocalDate on) {
        var days = new EnumMap<Stage, LocalDate>(Stage.class);
        days.putAll(reached);
        days.put(next, on);
        return new Course(next, standing, aside, days, window, deletedOn, attempt);
    }

    Course running(Window both) {
        return new Course(stage, standing, aside, reached, both, deletedOn, attempt);
    }

    Course aside(ItemStanding where, Aside why) {
        return new Course(stage, where, why, reached, window, deletedOn, attempt);
    }

    Course back() {
        return new Course(stage, ItemStanding.MOVING, null, reached, window, deletedOn, attempt);
    }

    Course deleted(LocalDate on) {
        return new Course(stage, standing, aside, reached, window, on, attempt);
    }

    Course again() {
        return new Course(Stage.TO_STUDY, ItemStanding.MOVING, null, Map.of(), null, null, attempt + 1);
    }
}

package org.fabcom.diagnosis.demo;

import module java.base;
import org.fabcom.kernel.demo.Past;

/** All that happened, told in the order of time whatever the order in which it is written down. */
public final class Story {

    public static final ZoneId ZONE = org.fabcom.kernel.Days.ZONE;

    /** Older news reach nobody: everybody has read them. */
    private static final int NEWS_DAYS = 2;

    private static final LocalTime MORNING = LocalTime.of(8, 20);
    private static final int MINUTES_APART = 6;

    private final Days days;
    private final List<Moment> moments = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    /** @param before days before today, at least one: what happens today is for those who visit */
    private record Moment(int before, String where, Runnable what) {

        private Moment {
            if (before < 1) throw new IllegalArgumentException(where + ": day " + before);
        }
    }

    public Story(Days days) {
        this.days = days;
    }

    public Days days() {
        return days;
    }

    /** What is said to happen on one day happens in the order in which it was said. */
    public void on(int before, String where, Runnable what) {
        moments.add(new Moment(before, where, what));
    }

    /** Throws at the end, with all that was refused: each is a mistake in the files. */
    public void tell() {
        moments.sort(Comparator.comparingInt(Moment::before).reversed());
        int rank = 0;
        int day = 0;
        for (var it : moments) {
            rank = it.before() == day ? rank + 1 : 0;
            day = it.before();
            tell(it, rank);
        }
        if (!wrong.isEmpty()) throw new IllegalStateException(String.join("\n", wrong));
    }

    private void tell(Moment it, int rank) {
        var at = days.day(it.before())
                .atTime(MORNING.plusMinutes((long) MINUTES_APART * rank))
                .atZone(ZONE)
                .toInstant();
        try {
            tell(it, at);
        } catch (IllegalStateException | IllegalArgumentException | NoSuchElementException refused) {
            wrong.add(it.where() + ", " + it.before() + " days ago: " + refused.getMessage());
        }
    }

    private static void tell(Moment it, Instant at) {
        if (it.before() > NEWS_DAYS) Past.quietly(at, it.what());
        else Past.at(at, it.what());
    }
}

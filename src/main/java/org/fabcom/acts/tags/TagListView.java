package org.fabcom.acts.tags;

import module java.base;

/** The tags with their goals. {@code keeps}: the reader may change them. */
public record TagListView(List<Row> rows, boolean keeps) {

    /** {@code period} in words, empty for always; {@code mediator}: whose goals they are, empty for the team’s; {@code acts}: where its acts are listed. */
    public record Row(
            String path,
            String name,
            String funder,
            String period,
            String mediator,
            boolean closed,
            String acts,
            List<GoalView> goals) {}

    /** {@code value} out of {@code most}, and the same in words. */
    public record GoalView(String measure, String words, long done, long planned) {}
}

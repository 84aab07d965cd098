package org.fabcom.acts.followed;

import module java.base;

/**
 * The acts at which somebody was.
 *
 * @param person where they are registered
 * @param others how many acts of colleagues are not shown
 */
public record FollowedView(String name, String person, String note, List<Step> steps, String sum, int others) {

    /** {@code what}: themes, or the title of a workshop. */
    public record Step(String day, String what, String lasting, String by, String url) {}
}

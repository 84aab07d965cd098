package org.fabcom.web.look;

/** One step of a trail: done, now, next or stopped, with a line under it (empty if none). */
public record StepView(State state, String label, String note) {

    /** Where the step stands. */
    public enum State {
        DONE,
        NOW,
        NEXT,
        STOPPED
    }

    /** The CSS class. */
    public String kind() {
        return state.name().toLowerCase(java.util.Locale.ROOT);
    }
}

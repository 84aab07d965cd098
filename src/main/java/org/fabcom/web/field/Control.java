package org.fabcom.web.field;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * How a field is drawn, and what it holds: so many characters, a number within bounds, or some of these codes.
 *
 * @param least so many characters, or no smaller number
 * @param most so many characters, or no larger number; null: any
 * @param codes what there is to choose from
 */
public record Control(Shape shape, int least, @Nullable Integer most, List<String> codes) {

    /** The fragments of {@code jte/web}. */
    public enum Shape {
        LINE,
        AREA,
        NUMBER,
        /** A number of minutes, typed as people say a duration. */
        DURATION,
        DAY,
        RADIOS,
        SELECT,
        BOXES,
        BOX,
        /** Its page draws it. */
        NONE
    }

    static Control of(Shape shape, int least, int most) {
        return new Control(shape, least, most, List.of());
    }

    static Control of(Shape shape, List<String> codes) {
        return new Control(shape, 0, null, codes);
    }

    /** As many characters, or as large a number; 0: no limit. */
    public int longest() {
        return most == null ? 0 : most;
    }

    /** True for what may be left out. */
    boolean optional() {
        return shape == Shape.NUMBER || shape == Shape.DURATION || least == 0;
    }
}

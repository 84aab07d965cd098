package org.fabcom.diagnosis;

import module java.base;
import org.jspecify.annotations.Nullable;

/** A structure and its tools, in the words of its people. What they did not say is null. */
public record Situation(
        Audience audience,
        String name,
        @Nullable Integer people,
        @Nullable Integer contacts,
        @Nullable Boolean money,
        List<Tool> tools) {

    /** The most tools that one sheet may hold. */
    public static final int MOST_TOOLS = 100;

    /** Whose words the pages use. */
    public enum Audience {
        ASSOCIATION,
        SHOP;

        public String code() {
            return this == SHOP ? "shop" : "association";
        }
    }

    public Situation {
        if (tools.size() > MOST_TOOLS) throw new IllegalArgumentException("tools");
        if (people != null && people < 0) throw new IllegalArgumentException("people");
        if (contacts != null && contacts < 0) throw new IllegalArgumentException("contacts");
        tools = List.copyOf(tools);
    }
}

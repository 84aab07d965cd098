package org.fabcom.diagnosis;

import module java.base;

/** How far a use is from the limit of its plan: near from 80 %, exceeded beyond 100 %. */
public enum Wall {
    FAR,
    NEAR,
    EXCEEDED;

    static Wall of(long used, long limit) {
        if (used > limit) return EXCEEDED;
        return used * 100 >= limit * 80 ? NEAR : FAR;
    }

    Level level() {
        return switch (this) {
            case FAR -> Level.LOW;
            case NEAR -> Level.WATCH;
            case EXCEEDED -> Level.HIGH;
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

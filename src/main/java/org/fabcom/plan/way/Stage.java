package org.fabcom.plan.way;

import module java.base;

/** Where an item stands on its way, in the order of the way. */
public enum Stage {
    TO_STUDY,
    TARGET_CHOSEN,
    SPACE_OPENED,
    EXPORT_REQUESTED,
    EXPORT_RECEIVED,
    EXPORT_VERIFIED,
    IMPORTED,
    IMPORT_VERIFIED,
    DOUBLE_RUNNING,
    SWITCHED,
    READ_ONLY,
    CLOSED;

    public boolean atLeast(Stage other) {
        return compareTo(other) >= 0;
    }

    /** Something is put in place, or an old tool is left: the first way is the beginning of the second. */
    public enum Way {
        SETTING_UP(SPACE_OPENED, SPACE_OPENED),
        LEAVING(CLOSED, SWITCHED);

        private final Stage last;
        private final Stage serves;

        Way(Stage last, Stage serves) {
            this.last = last;
            this.serves = serves;
        }

        public Stage last() {
            return last;
        }

        /** From here on others may build on it. */
        Stage serves() {
            return serves;
        }

        /** The stages, the first one left out: it is where everything starts. */
        public List<Stage> stages() {
            return List.of(Stage.values()).subList(1, last.ordinal() + 1);
        }
    }
}

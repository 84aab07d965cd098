package org.fabcom.cases.work;

import org.fabcom.cases.CaseId;

/** Port: what a case is known to have cost before anybody says it at the end, part by part. */
public interface KnownCost {

    Cost of(CaseId id);

    /**
     * What is known, all people together; what is unknown adds nothing and is counted apart.
     *
     * @param tools to be left by the plan
     * @param groundwork what the plan puts in place, and accounts that it gets back
     * @param acts that are about none of these; {@code actMinutes} in all
     */
    record Cost(Lines tools, Lines groundwork, int acts, int actMinutes) {

        public static final Cost NOTHING = new Cost(Lines.NONE, Lines.NONE, 0, 0);

        public int minutes() {
            return tools.minutes() + groundwork.minutes() + actMinutes;
        }

        public long cents() {
            return tools.cents() + groundwork.cents();
        }

        public boolean known() {
            return tools.said() > 0 || groundwork.said() > 0 || acts > 0;
        }
    }

    /** Lines of the plan; of {@code said} of them somebody said what they took, {@code minutes} and {@code cents}. */
    record Lines(int all, int said, int minutes, long cents) {

        static final Lines NONE = new Lines(0, 0, 0, 0);

        public int unsaid() {
            return all - said;
        }
    }
}

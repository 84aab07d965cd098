package org.fabcom.cases.work;

import org.fabcom.cases.CaseId;

/** Port: what a case is known to have cost before anybody says it at the end, part by part. */
public interface KnownCost {

    Cost of(CaseId id);

    /**
     * What is known, all people together; what is unknown adds nothing and is counted apart.
     *
     * @param tools of the plan; of {@code said} of them somebody said what they took, {@code toolMinutes} and {@code cents}
     * @param acts that are about none of these; {@code actMinutes} in all
     */
    record Cost(int tools, int said, int toolMinutes, long cents, int acts, int actMinutes) {

        public static final Cost NOTHING = new Cost(0, 0, 0, 0, 0, 0);

        public int minutes() {
            return toolMinutes + actMinutes;
        }

        /** Tools of which nobody said what they took. */
        public int unsaid() {
            return tools - said;
        }

        public boolean known() {
            return said > 0 || acts > 0;
        }
    }
}

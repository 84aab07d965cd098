package org.fabcom.governance.proposals;

import module java.base;
import org.fabcom.governance.decisions.RuleChange;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Something a body is asked to decide.
 *
 * @param author who answers for it
 * @param driver why act
 * @param nothing what happens if nothing is done
 * @param statutory it changes the statutes: their quorum and majority hold
 * @param changes rules of the body that it changes, each once
 * @param options that are compared, none: it is for or against the text; beside them neither a rule nor the statutes change
 * @param current number of the text that holds
 * @param sha256 of the frozen text, null while it may change
 * @param ballot the first one it was put to
 * @param decision its line of the register
 */
public record Proposal(
        UUID id,
        UUID body,
        PartyId author,
        String authorName,
        String title,
        String driver,
        String nothing,
        State state,
        boolean statutory,
        List<RuleChange> changes,
        @Nullable LocalDate effect,
        @Nullable LocalDate review,
        @Nullable UUID replaces,
        List<String> options,
        int current,
        @Nullable String sha256,
        @Nullable UUID ballot,
        @Nullable UUID decision,
        int version,
        Instant madeAt,
        Instant touchedAt) {

    /** Where it stands (specs/governance.md §1.1). What follows an adoption is the register's. */
    public enum State {
        DRAFT,
        DISCUSSION,
        AMENDABLE,
        FROZEN,
        CONSENT,
        VOTING,
        ADOPTED,
        REJECTED,
        NO_QUORUM,
        TIED,
        WITHDRAWN,
        LAPSED;

        /** Its text may still change. */
        public boolean open() {
            return OPEN.contains(this);
        }

        /** Nothing was asked of the voters yet: it may be withdrawn, and lapses. */
        public boolean before() {
            return open() || this == FROZEN;
        }

        /** It is over, and may be taken up again with its history. */
        boolean resting() {
            return this == WITHDRAWN || this == LAPSED || this == REJECTED;
        }

        /** Talked about again, unless its vote runs: one that was annulled leaves it waiting. */
        public boolean mayReopen() {
            return resting() || this == FROZEN || this == NO_QUORUM || this == VOTING;
        }

        public boolean talking() {
            return this != DRAFT && !resting() && this != ADOPTED;
        }

        private static final Set<State> OPEN = EnumSet.of(DRAFT, DISCUSSION, AMENDABLE);
    }

    /** What its author says of it, text apart. */
    public record Said(
            String title,
            String driver,
            String nothing,
            boolean statutory,
            List<RuleChange> changes,
            @Nullable LocalDate effect,
            @Nullable LocalDate review,
            @Nullable UUID replaces,
            List<String> options) {

        public Said {
            if (title.length() > Lengths.TITLE) throw new IllegalArgumentException("title");
            if (driver.length() > Lengths.DRIVER) throw new IllegalArgumentException("driver");
            if (nothing.length() > Lengths.DRIVER) throw new IllegalArgumentException("nothing");
            if (!Lengths.fit(options) || !options.isEmpty() && !changes.isEmpty())
                throw new IllegalArgumentException("options");
            if (statutory && !options.isEmpty()) throw new IllegalArgumentException("statutory");
            statutory = statutory || changes.stream().anyMatch(it -> it.rule().guardsStatutes());
        }

        /** For or against its text. */
        public Said(
                String title,
                String driver,
                String nothing,
                boolean statutory,
                List<RuleChange> changes,
                @Nullable LocalDate effect,
                @Nullable LocalDate review,
                @Nullable UUID replaces) {
            this(title, driver, nothing, statutory, changes, effect, review, replaces, List.of());
        }
    }

    public Said said() {
        return new Said(title, driver, nothing, statutory, changes, effect, review, replaces, options);
    }

    /** Options are compared, instead of one text for or against. */
    public boolean compares() {
        return !options.isEmpty();
    }

    public String url() {
        return "/agora/" + body + "/propositions/" + id;
    }
}

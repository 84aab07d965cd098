package org.fabcom.acts.coordination;

import module java.base;
import org.fabcom.acts.Coded;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/** Something a coordinator did as such, with the words of the Coop’s vocabulary. */
record CoordinationAct(UUID id, PartyId coordinator, Content content, Set<UUID> tags, boolean withdrawn, int version) {

    /**
     * What is said of it: exactly one of animation, event and partnership.
     *
     * @param minutes null if not said
     * @param participants null if nobody counted
     * @param organisers of an event
     */
    record Content(
            LocalDate day,
            @Nullable Integer minutes,
            @Nullable Animation animation,
            @Nullable Event event,
            @Nullable Partnership partnership,
            Set<Subject> subjects,
            @Nullable Initiative initiative,
            @Nullable Level level,
            String organisers,
            @Nullable Integer participants,
            String title,
            String note) {

        Kind kind() {
            return animation != null ? Kind.ANIMATION : event != null ? Kind.EVENT : Kind.PARTNERSHIP;
        }

        /** The key of its words. */
        String what() {
            return "coordination."
                    + (animation != null
                            ? "animation." + animation.code()
                            : event != null
                                    ? "event." + event.code()
                                    : "partnership." + (partnership == null ? "autre" : partnership.code()));
        }
    }

    /** The three sorts. */
    enum Kind implements Coded {
        ANIMATION,
        EVENT,
        PARTNERSHIP;

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How the network of mediators was brought together. */
    enum Animation implements Coded {
        ASSEMBLEE,
        COMITE,
        GROUPE_DE_TRAVAIL,
        ECHANGE,
        REUNION_COORDINATION,
        WEBINAIRE,
        AUTRE;

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** For whom an event was. */
    enum Event implements Coded {
        GRAND_PUBLIC,
        NATIONAL,
        INCLUSION_NUMERIQUE,
        NEC_LOCAL,
        AUTRE;

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a partnership is about. */
    enum Partnership implements Coded {
        PARCOURS_USAGER,
        SUBVENTION,
        COORDINATION_DEPARTEMENTALE,
        RDV_ELU,
        AUTRE;

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What an animation was about. */
    enum Subject implements Coded {
        PARTAGE,
        RESEAU,
        SOUTIEN,
        PROFESSIONNEL,
        RH,
        AUTRE;

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who wanted an animation. */
    enum Initiative implements Coded {
        INITIATIVE,
        DEMANDE;

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far a partnership reaches; our own words, the Coop’s are not known here. */
    enum Level implements Coded {
        COMMUNAL,
        INTERCOMMUNAL,
        DEPARTEMENTAL,
        REGIONAL,
        NATIONAL;

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

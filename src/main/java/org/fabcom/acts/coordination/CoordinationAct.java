package org.fabcom.acts.coordination;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.fabcom.acts.Coded;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/** Something a coordinator did as such, with the words of the Coop’s vocabulary. */
public record CoordinationAct(
        UUID id, PartyId coordinator, Content content, Set<UUID> tags, boolean withdrawn, int version) {

    /**
     * What is said of it: exactly one of animation, event and partnership.
     *
     * @param minutes null if not said
     * @param participants null if nobody counted
     * @param organisers of an event
     */
    public record Content(
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
    public enum Kind implements Coded {
        ANIMATION,
        EVENT,
        PARTNERSHIP;

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How the network of mediators was brought together. */
    public enum Animation implements Coded {
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
    public enum Event implements Coded {
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
    public enum Partnership implements Coded {
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
    public enum Subject implements Coded {
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
    public enum Initiative implements Coded {
        INITIATIVE,
        DEMANDE;

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far a partnership reaches; our own words, the Coop’s are not known here. */
    public enum Level implements Coded {
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

package org.fabcom.acts;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * One time somebody was helped, as its mediator notes it. Withdrawn ones are kept and counted nowhere.
 *
 * @param version grows by one at each change
 */
public record Act(UUID id, PartyId mediator, Content content, boolean withdrawn, int version) {

    public static final int MOST_MINUTES = 23 * 60 + 59;

    /**
     * What is said of it.
     *
     * @param minutes 1 to 1 439
     * @param organisations those it helped; it counts once in totals all the same (A38)
     * @param caseFile the accompaniment it belongs to
     * @param items the items of the plan it moved on; their order means nothing
     * @param tags of the team and of funders
     * @param note for the team only: never in a feed, an export to others or the API (A44)
     */
    public record Content(
            LocalDate day,
            int minutes,
            Where where,
            Set<Theme> themes,
            Set<Procedure> procedures,
            Set<Equipment> equipment,
            Form form,
            Participants participants,
            Set<PartyId> organisations,
            @Nullable UUID caseFile,
            @Nullable UUID meeting,
            List<UUID> items,
            String note,
            Set<UUID> tags) {

        /** What an act always said; the others begin empty. */
        public Content(
                LocalDate day,
                int minutes,
                Where where,
                Set<Theme> themes,
                Set<Procedure> procedures,
                Set<Equipment> equipment,
                Form form,
                Participants participants,
                Set<PartyId> organisations,
                @Nullable UUID caseFile,
                @Nullable UUID meeting,
                List<UUID> items,
                String note) {
            this(
                    day,
                    minutes,
                    where,
                    themes,
                    procedures,
                    equipment,
                    form,
                    participants,
                    organisations,
                    caseFile,
                    meeting,
                    items,
                    note,
                    Set.of());
        }

        public Content {
            if (minutes < 1 || minutes > MOST_MINUTES) throw new IllegalArgumentException("minutes");
            if (themes.isEmpty()) throw new IllegalArgumentException("themes");
            if (!procedures.isEmpty() && !themes.contains(Theme.ADMINISTRATION))
                throw new IllegalArgumentException("procedures");
            if (form instanceof Individual ? participants.number() != 1 : participants.number() < 1)
                throw new IllegalArgumentException("participants");
            themes = Set.copyOf(themes);
            procedures = Set.copyOf(procedures);
            equipment = Set.copyOf(equipment);
            organisations = Set.copyOf(organisations);
            items = items.stream().sorted().toList();
            tags = Set.copyOf(tags);
        }

        /** The same with these words and tags. */
        public Content with(String words, Set<UUID> labels) {
            return new Content(
                    day,
                    minutes,
                    where,
                    themes,
                    procedures,
                    equipment,
                    form,
                    participants,
                    organisations,
                    caseFile,
                    meeting,
                    items,
                    words,
                    labels);
        }
    }

    /** With one person, or with a group. */
    public sealed interface Form permits Individual, Collective {}

    /**
     * @param autonomy null if not said
     * @param sentTo where the person was sent on to, or null
     */
    public record Individual(
            @Nullable Autonomy autonomy, @Nullable SentTo sentTo) implements Form {}

    /** @param level null if not said */
    public record Collective(String title, @Nullable Level level) implements Form {

        public Collective {
            if (title.isBlank()) throw new IllegalArgumentException("title");
        }
    }

    /**
     * Where: in a structure (then which), at somebody's home or elsewhere (then in which commune), or at a distance.
     *
     * @param insee code of the commune, with its name as it was then
     */
    public record Where(
            Place place,
            @Nullable PartyId structure,
            @Nullable String insee,
            String commune) {

        public Where {
            if (place == Place.STRUCTURE && structure == null) throw new IllegalArgumentException("structure");
            if ((place == Place.HOME || place == Place.ELSEWHERE) && insee == null)
                throw new IllegalArgumentException("commune");
        }
    }

    /** Those who were there: persons we know, and others of whom only margins are kept. */
    public record Participants(Set<PartyId> known, Margins others) {

        public Participants {
            known = Set.copyOf(known);
        }

        public int number() {
            return known.size() + others.total();
        }
    }

    /** Kind of place (type_lieu). */
    public enum Place implements Coded {
        STRUCTURE("lieu_activite"),
        HOME("domicile"),
        ELSEWHERE("autre"),
        REMOTE("a_distance");

        private final String code;

        Place(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** What was used. */
    public enum Equipment implements Coded {
        COMPUTER("ordinateur"),
        PHONE("telephone"),
        TABLET("tablette"),
        OTHER("autre"),
        NONE("aucun");

        private final String code;

        Equipment(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** How far the person did it themselves. */
    public enum Autonomy implements Coded {
        ACCOMPANIED("entierement_accompagne"),
        PARTLY("partiellement_autonome"),
        AUTONOMOUS("autonome");

        private final String code;

        Autonomy(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Level of a workshop. */
    public enum Level implements Coded {
        BEGINNER("debutant"),
        INTERMEDIATE("intermediaire"),
        ADVANCED("avance");

        private final String code;

        Level(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Where a person was sent on to. */
    public enum SentTo implements Coded {
        ADMINISTRATION("administration"),
        DIGITAL_MEDIATION("mediation_numerique"),
        OPERATOR("operateur_ou_organisme_en_charge"),
        SOCIAL_HELP("aide_sociale"),
        WORK("insertion_professionnelle"),
        PROCEDURES("aide_aux_demarches_administratives"),
        OTHER("autre");

        private final String code;

        SentTo(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}

package org.fabcom.acts.coop;

import module java.base;
import org.fabcom.acts.Act;
import org.fabcom.acts.Acts;
import org.fabcom.acts.Coded;
import org.fabcom.acts.Margins;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Acts under the Coop’s headings (the table of a team: names of those who accompany, no name of who was helped, no note: A44),
 * one line a person, then what only FabCom knows. The answers of a group stand under each other in the order of the vocabulary:
 * the margins come back from them, and nothing else (A40).
 */
final class CoopColumns {

    static final List<String> COOP = List.of(
            "Date",
            "Enregistré le",
            "Dernière modification le",
            "Prénom du médiateur",
            "Nom du médiateur",
            "Rôle",
            "ID - Conum",
            "Type",
            "Participants",
            "Canaux d’accompagnement",
            "Nom du lieu",
            "Adresse",
            "Commune",
            "Code postal",
            "Code Insee",
            "Durée (min)",
            "Nom de l’atelier",
            "Matériel numérique utilisé",
            "Thématique(s) d’accompagnement",
            "Tags",
            "Nom de la démarche administrative",
            "Niveau d’autonomie (ou de l’atelier)",
            "Bénéficiaire réorienté",
            "Structure de redirection",
            "Commune du bénéficiaire",
            "Code postal du bénéficiaire",
            "Code Insee du bénéficiaire",
            "Genre du bénéficiaire",
            "Tranche d’âge du bénéficiaire",
            "Statut du bénéficiaire",
            "ID CRA");
    static final String ALREADY = "Déjà accompagné";
    static final String PERSON = "ID personne connue";
    static final String STRUCTURE = "ID du lieu";
    static final String HELPED = "Structures aidées";
    static final String HELPED_IDS = "ID structures aidées";
    static final String CASE = "ID accompagnement";
    static final String MEETING = "ID rendez-vous";
    static final String ITEMS = "ID étapes du plan";
    static final List<String> OWN = List.of(ALREADY, PERSON, STRUCTURE, HELPED, HELPED_IDS, CASE, MEETING, ITEMS);

    /** Columns that hold numbers, counted from 0: codes of communes are text. */
    static final Set<Integer> NUMBERS = Set.of(COOP.indexOf("Durée (min)"));

    private CoopColumns() {}

    static List<String> header() {
        return Stream.of(COOP, OWN, Acts.fields().headings())
                .flatMap(List::stream)
                .toList();
    }

    /** What an act does not carry itself. */
    record Beside(String notedOn, String placeCommune, String placeInsee, String address, String postalCode) {

        static final Beside NOTHING = new Beside("", "", "", "", "");
    }

    /** One line a person: those we know first, then the others. */
    static Stream<List<String>> rows(Act act, Beside beside, Map<PartyId, String> names, Map<UUID, String> tags) {
        var it = act.content();
        var known = it.participants().known().stream()
                .map(PartyId::toString)
                .sorted()
                .toList();
        var others = it.participants().others();
        var genders = spread(others.genders(), Margins.Gender.values(), others.total(), CoopWords.GENDERS);
        var ages = spread(others.ages(), Margins.Age.values(), others.total(), CoopWords.AGES);
        var statuses = spread(others.statuses(), Margins.Status.values(), others.total(), CoopWords.STATUSES);
        int all = it.participants().number();
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < all; i++) {
            int other = i - known.size();
            boolean named = other < 0;
            var row = new ArrayList<>(head(act, beside, names, tags, all == 1 ? "1" : i + 1 + "/" + all));
            row.addAll(List.of("", "", ""));
            row.add(named ? "" : genders.get(other));
            row.add(named ? "" : ages.get(other));
            row.add(named ? "" : statuses.get(other));
            row.add(act.id().toString());
            row.add(named ? "" : other < others.already() ? "Oui" : "Non");
            row.add(named ? known.get(i) : "");
            row.add(text(it.where().structure()));
            row.add(it.organisations().stream()
                    .map(one -> names.getOrDefault(one, ""))
                    .sorted()
                    .collect(Collectors.joining("\n")));
            row.add(it.organisations().stream().map(PartyId::toString).sorted().collect(Collectors.joining("\n")));
            row.add(text(it.caseFile()));
            row.add(text(it.meeting()));
            row.add(it.items().stream().map(UUID::toString).sorted().collect(Collectors.joining("\n")));
            row.addAll(Acts.fields().cells(it));
            rows.add(row);
        }
        return rows.stream();
    }

    private static List<String> head(
            Act act, Beside beside, Map<PartyId, String> names, Map<UUID, String> tags, String participants) {
        var it = act.content();
        var structure = it.where().structure();
        var who = names.getOrDefault(act.mediator(), "");
        int blank = who.indexOf(' ');
        var sent = it.form() instanceof Act.Individual alone ? alone.sentTo() : null;
        return List.of(
                it.day().toString(),
                beside.notedOn(),
                "",
                blank < 0 ? who : who.substring(0, blank),
                blank < 0 ? "" : who.substring(blank + 1),
                "Médiateur",
                "",
                it.form() instanceof Act.Collective ? CoopWords.GROUP : CoopWords.ALONE,
                participants,
                CoopWords.PLACES.word(it.where().place()),
                structure == null ? "" : names.getOrDefault(structure, ""),
                structure == null ? "" : beside.address(),
                structure == null ? it.where().commune() : beside.placeCommune(),
                beside.postalCode(),
                structure == null ? text(it.where().insee()) : beside.placeInsee(),
                String.valueOf(it.minutes()),
                it.form() instanceof Act.Collective group ? group.title() : "",
                words(it.equipment(), CoopWords.EQUIPMENT),
                Stream.of(words(it.themes(), CoopWords.THEMES), words(it.procedures(), CoopWords.PROCEDURES))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining("\n")),
                it.tags().stream()
                        .map(tag -> tags.getOrDefault(tag, ""))
                        .sorted()
                        .collect(Collectors.joining("\n")),
                "",
                CoopWords.stars(it.form()),
                sent == null ? "" : "Oui",
                sent == null ? "" : CoopWords.SENT.word(sent));
    }

    /** Each answer as often as it was given, then nothing for those who were not asked. */
    private static <T extends Enum<T> & Coded> List<String> spread(
            Map<T, Integer> margin, T[] answers, int total, CoopWords.Table<T> words) {
        var spread = new ArrayList<String>();
        for (var it : answers) for (int i = 0; i < margin.getOrDefault(it, 0); i++) spread.add(words.word(it));
        while (spread.size() < total) spread.add("");
        return spread;
    }

    private static <T extends Enum<T> & Coded> String words(Collection<T> chosen, CoopWords.Table<T> words) {
        return chosen.stream().sorted().map(words::word).collect(Collectors.joining("\n"));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}

package org.fabcom.agenda.intake;

import module java.base;
import org.fabcom.agenda.events.Kind;
import org.fabcom.imports.MatchField;
import org.fabcom.imports.MatchField.Choice;
import org.fabcom.imports.MatchField.Values;
import org.fabcom.imports.reading.WrittenDay;
import org.fabcom.kernel.Fold;

/** What a table may say of events: the columns of our own file first, then what people call them. */
final class EventFields {

    static final String ID = "id";
    static final String TITLE = "titre";
    static final String DAY = "date";
    static final String START = "debut";
    static final String END = "fin";
    static final String KIND = "genre";
    static final String WHO = "structure";
    static final String WHERE = "lieu";
    static final String COMMUNE = "commune";
    static final String PLACES = "places";
    static final String LINK = "lien";
    static final String TEXT = "description";

    private static final Map<Kind, List<String>> WORDS = Map.of(
            Kind.PERMANENCE, List.of("permanence", "permanences", "accueil", "guichet"),
            Kind.WORKSHOP, List.of("atelier", "ateliers", "formation", "initiation", "stage", "workshop", "cours"),
            Kind.GATHERING,
                    List.of(
                            "rencontre",
                            "reunion",
                            "assemblee",
                            "fete",
                            "conference",
                            "cafe",
                            "meeting",
                            "apero",
                            "soiree"),
            Kind.OTHER, List.of("autre", "other"));

    static final List<MatchField> ALL = List.of(
            MatchField.of(TITLE, "agenda.intake.title", "nom", "intitule", "evenement", "objet", "summary", "title")
                    .must(),
            MatchField.of(DAY, "agenda.intake.day", "jour", "date de debut", "le", "start date", "quand")
                    .must()
                    .reading(WrittenDay.READS),
            MatchField.of(
                            START,
                            "agenda.intake.start",
                            "heure",
                            "heure de debut",
                            "horaire",
                            "de",
                            "start time",
                            "start")
                    .reading(it -> WrittenTime.hour(it).isPresent()),
            MatchField.of(END, "agenda.intake.end", "heure de fin", "a", "jusqu a", "end time", "end")
                    .reading(it -> WrittenTime.hour(it).isPresent()),
            MatchField.of(WHERE, "agenda.intake.where", "adresse", "salle", "location", "ou"),
            MatchField.of(COMMUNE, "agenda.intake.commune", "ville", "localite"),
            MatchField.of(LINK, "agenda.intake.link", "url", "visio", "site").told(it -> it.matches("https?://\\S+")),
            MatchField.of(TEXT, "agenda.intake.text", "presentation", "details", "programme", "contenu"),
            MatchField.of(WHO, "agenda.intake.who", "organisateur", "association", "organise par", "porteur"),
            MatchField.of(PLACES, "agenda.intake.places", "nombre de places", "capacite", "jauge")
                    .reading(it -> it.matches("[0-9]{1,4}")),
            MatchField.of(KIND, "agenda.intake.kind", "type", "categorie")
                    .choosing(new Values(
                            Arrays.stream(Kind.values())
                                    .map(it -> new Choice(it.name(), "agenda.kind." + it))
                                    .toList(),
                            it -> it.isBlank() || named(it).isPresent())),
            MatchField.of(ID, "agenda.intake.id", "uid", "=identifiant", "=ref", "=numero"));

    private EventFields() {}

    static Optional<Kind> named(String cell) {
        var said = Fold.words(cell);
        return Arrays.stream(Kind.values())
                .filter(it -> it.name().equals(cell.strip().toUpperCase(Locale.ROOT))
                        || WORDS.getOrDefault(it, List.of()).contains(said))
                .findFirst();
    }

    /** The first of these texts in which a word of a kind stands. */
    static Kind meant(String... texts) {
        for (var text : texts) {
            var words = Arrays.asList(Fold.words(text).split(" "));
            for (var it : Kind.values())
                if (WORDS.getOrDefault(it, List.of()).stream().anyMatch(words::contains)) return it;
        }
        return Kind.OTHER;
    }
}

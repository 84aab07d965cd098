package org.fabcom.acts.coop;

import module java.base;
import org.fabcom.acts.Act;
import org.fabcom.acts.Acts;
import org.fabcom.acts.Coded;
import org.fabcom.acts.Margins;
import org.fabcom.acts.Procedure;
import org.fabcom.acts.Theme;
import org.fabcom.imports.reading.NotTaken;
import org.fabcom.imports.reading.SheetTable.Line;
import org.fabcom.imports.reading.WrittenDay;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Plain;
import org.fabcom.web.render.LocalizedText;
import org.fabcom.web.render.LocalizedText.Heading;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one activity as an act. A word that is not known is said and left out; what an act cannot be without puts it aside.
 *
 * @param notes what is worth saying
 */
record CoopReader(CoopKnown known, WrittenDay.Order order, LocalDate today, Consumer<LocalizedText> notes) {

    private static final Pattern HOURS =
            Pattern.compile("(?:([0-9]{1,2}) ?h(?:eures?)?)? ?(?:([0-9]{1,3}) ?(?:min(?:utes?)?)?)?");
    private static final int LONGEST_NOTE = 4000;

    Act.Content read(List<Line> lines) {
        var first = lines.getFirst();
        if (first.value("Source de la donnée").contains("V1"))
            throw new NotTaken("coop.import.former", FormerActsKind.NAME);
        boolean group = group(first);
        var themes = EnumSet.noneOf(Theme.class);
        var procedures = EnumSet.noneOf(Procedure.class);
        themes(first, themes, procedures);
        var content = new Act.Content(
                day(first),
                minutes(first),
                where(first),
                themes,
                procedures,
                words(first, "Matériel numérique utilisé", CoopWords.EQUIPMENT, Act.Equipment.class),
                group
                        ? new Act.Collective(
                                title(first),
                                CoopWords.level(first.value("Niveau d’autonomie (ou de l’atelier)"))
                                        .orElse(null))
                        : new Act.Individual(
                                CoopWords.autonomy(first.value("Niveau d’autonomie (ou de l’atelier)"))
                                        .orElse(null),
                                sent(first)),
                participants(lines, group),
                organisations(first),
                known.caseFile(first.value(CoopColumns.CASE)),
                CoopKnown.uuid(first.value(CoopColumns.MEETING)),
                cells(first, CoopColumns.ITEMS).stream()
                        .map(it -> CoopKnown.uuid(it))
                        .filter(Objects::nonNull)
                        .filter(known::item)
                        .toList(),
                note(first));
        return Acts.fields()
                .over(content.with(content.note(), tags(first)), first::value, it -> unknown(it, first.value(it)));
    }

    private static boolean group(Line it) {
        var type = CoopWords.folded(it.value("Type"));
        if (type.startsWith("atelier") || type.startsWith("collecti")) return true;
        if (type.startsWith("individuel")
                || type.equals(CoopWords.folded(CoopWords.ALONE))
                || type.equals(CoopWords.folded(CoopWords.PROCEDURE_FORM))) return false;
        throw new NotTaken("coop.import.type", new Heading("Type"), it.value("Type"));
    }

    private LocalDate day(Line it) {
        var typed = it.value("Date");
        var day = WrittenDay.read(typed, order)
                .orElseThrow(() -> new NotTaken("imports.said.unread.as", new Heading("Date"), typed));
        if (day.isAfter(today)) throw new NotTaken("imports.said.future.she", new Heading("Date"), typed);
        if (day.getYear() < 2000) throw new NotTaken("coop.import.old", new Heading("Date"), typed);
        return day;
    }

    private static int minutes(Line it) {
        var typed = it.value("Durée (min)");
        int minutes = typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : hours(typed);
        if (minutes < 1 || minutes > Act.MOST_MINUTES)
            throw new NotTaken("coop.import.minutes", new Heading("Durée (min)"), Act.MOST_MINUTES, typed);
        return minutes;
    }

    /** « 1h30 », « 2 h », « 45 min »; 0 if it is none of them. */
    private static int hours(String typed) {
        var it = HOURS.matcher(typed.toLowerCase(Locale.ROOT));
        if (!it.matches() || it.group(1) == null && it.group(2) == null) return 0;
        return (it.group(1) == null ? 0 : 60 * Integer.parseInt(it.group(1)))
                + (it.group(2) == null ? 0 : Integer.parseInt(it.group(2)));
    }

    /** A table without ways in which people were met says it by the name of the place, or by its commune. */
    private static Optional<Act.Place> met(Line it) {
        var said = it.value("Canaux d’accompagnement");
        if (!said.isEmpty()) return CoopWords.PLACES.meant(said);
        return CoopWords.PLACES
                .meant(it.value("Nom du lieu"))
                .or(() -> it.value("Commune").isEmpty() ? Optional.empty() : Optional.of(Act.Place.ELSEWHERE));
    }

    private Act.Where where(Line it) {
        var place = met(it).orElseThrow(() -> new NotTaken(
                "imports.said.unknown", new Heading("Canaux d’accompagnement"), it.value("Canaux d’accompagnement")));
        if (place == Act.Place.REMOTE) return new Act.Where(place, null, null, "");
        var insee = it.value("Code Insee");
        if (place == Act.Place.STRUCTURE) {
            var structure = known.organisation(it.value(CoopColumns.STRUCTURE), it.value("Nom du lieu"), insee);
            if (structure == null) throw new NotTaken("coop.import.structure", it.value("Nom du lieu"));
            return new Act.Where(place, structure, null, "");
        }
        var commune = known.commune(insee, it.value("Commune"), it.value("Code postal"));
        if (commune == null)
            throw new NotTaken("imports.said.unknown.she", new Heading("Commune"), it.value("Commune") + " " + insee);
        return new Act.Where(place, null, commune.insee(), commune.name());
    }

    /** Themes and administrative procedures stand in one cell; a procedure brings its theme (A37). */
    private void themes(Line it, Set<Theme> themes, Set<Procedure> procedures) {
        for (var word : cells(it, "Thématique(s) d’accompagnement")) {
            var theme = CoopWords.THEMES.meant(word);
            var procedure = CoopWords.PROCEDURES.meant(word);
            theme.ifPresent(themes::add);
            procedure.ifPresent(procedures::add);
            if (theme.isEmpty() && procedure.isEmpty()) notes.accept(LocalizedText.of("coop.import.theme", word));
        }
        if (!procedures.isEmpty()
                || CoopWords.folded(it.value("Type")).equals(CoopWords.folded(CoopWords.PROCEDURE_FORM)))
            themes.add(Theme.ADMINISTRATION);
        if (themes.isEmpty()) throw new NotTaken("coop.import.theme.none");
    }

    private <T extends Enum<T> & Coded> Set<T> words(Line it, String heading, CoopWords.Table<T> table, Class<T> type) {
        var found = EnumSet.noneOf(type);
        for (var word : cells(it, heading)) table.meant(word).ifPresentOrElse(found::add, () -> unknown(heading, word));
        return found;
    }

    private Act.@Nullable SentTo sent(Line it) {
        var typed = it.value("Structure de redirection");
        if (typed.isEmpty()) return null;
        var sent = CoopWords.SENT.meant(typed).orElse(null);
        if (sent == null) unknown("Structure de redirection", typed);
        return sent;
    }

    private static String title(Line it) {
        var title = Plain.line(it.value("Nom de l’atelier"));
        if (title.isEmpty()) return CoopWords.GROUP;
        return title.length() <= 160 ? title : title.substring(0, 159) + "…";
    }

    private Act.Participants participants(List<Line> lines, boolean group) {
        if (!group && lines.size() > 1) throw new NotTaken("coop.import.one", lines.size());
        var persons = new HashSet<PartyId>();
        var genders = new EnumMap<Margins.Gender, Integer>(Margins.Gender.class);
        var ages = new EnumMap<Margins.Age, Integer>(Margins.Age.class);
        var statuses = new EnumMap<Margins.Status, Integer>(Margins.Status.class);
        int total = 0;
        int already = 0;
        for (var it : lines) {
            var person = known.person(it.value(CoopColumns.PERSON));
            if (person != null && persons.add(person)) continue;
            total++;
            if (it.value(CoopColumns.ALREADY).equalsIgnoreCase("oui")) already++;
            add(genders, it, "Genre du bénéficiaire", CoopWords.GENDERS);
            add(ages, it, "Tranche d’âge du bénéficiaire", CoopWords.AGES);
            add(statuses, it, "Statut du bénéficiaire", CoopWords.STATUSES);
        }
        if (total > Margins.MOST) throw new NotTaken("coop.import.many", Margins.MOST);
        return new Act.Participants(persons, new Margins(total, already, genders, ages, statuses));
    }

    private <T extends Enum<T> & Coded> void add(
            Map<T, Integer> margin, Line it, String heading, CoopWords.Table<T> table) {
        var typed = it.value(heading);
        if (typed.isEmpty()) return;
        table.meant(typed)
                .ifPresentOrElse(answer -> margin.merge(answer, 1, Integer::sum), () -> unknown(heading, typed));
    }

    /** By their numbers if all of these are known here, else by their names. */
    private Set<PartyId> organisations(Line it) {
        var found = new HashSet<PartyId>();
        var ids = cells(it, CoopColumns.HELPED_IDS);
        for (var id : ids) {
            var organisation = known.organisation(id, "", "");
            if (organisation != null) found.add(organisation);
        }
        if (!ids.isEmpty() && found.size() == ids.size()) return found;
        for (var name : cells(it, CoopColumns.HELPED)) {
            var organisation = known.organisation("", name, "");
            if (organisation != null) found.add(organisation);
            else notes.accept(LocalizedText.of("coop.import.helped", name));
        }
        return found;
    }

    private void unknown(String heading, String word) {
        notes.accept(LocalizedText.of("coop.import.word", new Heading(heading), word));
    }

    private static String note(Line it) {
        var note = it.value("Notes supplémentaires");
        return note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE - 1) + "…";
    }

    private static List<String> cells(Line it, String heading) {
        return it.value(heading)
                .lines()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Those known here by that name; others are said and left out. */
    private Set<UUID> tags(Line it) {
        var found = new HashSet<UUID>();
        for (var word : cells(it, "Tags")) {
            var tag = known.tagIds().get(CoopWords.folded(word));
            if (tag == null) notes.accept(LocalizedText.of("coop.import.tag", word));
            else found.add(tag);
        }
        return found;
    }
}

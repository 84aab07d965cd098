package org.fabcom.acts.coop;

import module java.base;
import org.fabcom.acts.Choices;
import org.fabcom.imports.ImportKind;
import org.fabcom.imports.ImportReport;
import org.fabcom.imports.ImportReport.Outcome;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.MatchField;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.imports.reading.SheetTable;
import org.fabcom.imports.reading.SheetTable.Line;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Plain;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Email;
import org.fabcom.people.Person;
import org.fabcom.people.communes.Commune;
import org.fabcom.people.contacts.Phone;
import org.fabcom.people.served.Served;
import org.fabcom.people.served.ServedPeople;
import org.fabcom.web.render.LocalizedText;
import org.fabcom.web.render.LocalizedText.Heading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Import kind {@code served}: people without an account whom staff serve, from the sheet « Bénéficiaires » of the Coop. Nobody is
 * taken without the day on which they agreed; somebody who may be known already is proposed, never doubled; each cell that is
 * wrong is named. The report holds no name.
 */
@Component
record PeopleKind(ServedPeople served, CoopKnown known, Sql db, Clock clock) implements ImportKind {

    private static final List<String> HEADINGS =
            SheetTable.sought(List.of("Nom", "Prénom", "Année de naissance", "Commune"));
    private static final String AGREED = "Accord le";
    private static final List<String> WITH_AGREEMENT = SheetTable.sought(
            Stream.concat(HEADINGS.stream(), Stream.of(AGREED)).toList());

    private static final String NOTES = "Notes supplémentaires";

    private static final Set<String> READ = Stream.concat(
                    WITH_AGREEMENT.stream(),
                    Stream.of("N° de téléphone", "E-mail", "Genre", NOTES, "Code INSEE", "Code postal"))
            .map(SheetTable::folded)
            .collect(Collectors.toSet());

    /** What any table may say of a person, under the headings of the Coop. Notes on a person are none of it. */
    private static final List<MatchField> FIELDS = List.of(
            MatchField.of("Nom", "", "nom de famille", "nom prenom", "nom et prenom", "usager", "beneficiaire")
                    .must(),
            MatchField.of("Prénom", "", "prenom", "firstname"),
            MatchField.of("Commune", "", "ville", "localite", "commune de residence")
                    .must(),
            MatchField.of("Année de naissance", "", "naissance", "annee naissance", "ne en")
                    .heading()
                    .reading(it -> it.matches("(19|20)[0-9]{2}")),
            MatchField.of("Code postal", "", "cp").reading(MatchField::postalCode),
            MatchField.of("Code INSEE", "", "insee"),
            MatchField.of("N° de téléphone", "", "telephone", "tel", "portable", "mobile")
                    .told(it -> Phone.read(it).isPresent()),
            MatchField.of("E-mail", "", "mail", "email", "courriel", "adresse mail")
                    .told(it -> Email.read(it).isPresent()),
            MatchField.of("Genre", "", "sexe", "civilite")
                    .reading(it -> CoopWords.GENDERS.meant(it).isPresent()),
            MatchField.of(AGREED, "", "accord", "consentement", "date d accord", "accord donne le")
                    .reading(it -> it.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}")));

    /** Names of the questions asked where the table has no such column. */
    private static final String AGREED_DAY = "accord";

    private static final String AGREED_HOW = "comment";

    /** Below it a parent agrees (RGPD art. 8, law of 20 June 2018). */
    private static final int AGE_OF_CONSENT = 15;

    @Override
    public String name() {
        return "served";
    }

    @Override
    public String label() {
        return "coop.kind.served";
    }

    @Override
    public List<MatchField> fields() {
        return FIELDS;
    }

    @Override
    public boolean recognises(ImportSource source) {
        return SheetTable.has(source, HEADINGS);
    }

    /** The Coop's own table does not say when people agreed: whoever brings it says so, once, and how. */
    @Override
    public List<Question> questions(ImportSource source) {
        if (!SheetTable.has(source, HEADINGS) || SheetTable.has(source, WITH_AGREEMENT)) return List.of();
        return List.of(
                new Question(AGREED_DAY, "coop.agreed.day", "coop.agreed.day.help", true),
                new Question(AGREED_HOW, "coop.agreed.how", "coop.agreed.how.help", false));
    }

    @Override
    public void read(ImportSource source, ImportReport report) {
        var by = by();
        var table = SheetTable.read(source, HEADINGS);
        report.expect(tell(table, report));
        var how = source.answer(AGREED_HOW);
        var said = how.isEmpty() ? "" : source.answer(AGREED_DAY);
        if (!said.isEmpty() && !questions(source).isEmpty()) report.note("fichier", "imports.said.agreed", said, how);
        table.each(it -> {
            var place = "ligne " + it.number();
            report.record(place, () -> {
                var wrong = new ArrayList<LocalizedText>();
                var read = read(it, said, wrong);
                for (var cell : wrong) report.error(place, cell);
                if (read == null) return Outcome.Aside.told();
                return write(read, by, report, place);
            });
        });
    }

    /** Once for the file: which columns are kept where nobody looks for them, and which are not (A39); how many rows there are. */
    private static int tell(SheetTable table, ImportReport report) {
        int[] size = {0};
        var filled = new HashSet<String>();
        table.each(it -> {
            size[0]++;
            for (var heading : List.of("E-mail", NOTES)) if (!it.value(heading).isEmpty()) filled.add(heading);
        });
        if (filled.contains("E-mail")) report.note("fichier", "coop.import.email", new Heading("E-mail"));
        if (filled.contains(NOTES)) report.note("fichier", "coop.import.notes", new Heading(NOTES));
        if (size[0] == 0) return 0;
        var unread = table.headings().stream()
                .filter(it -> !READ.contains(it))
                .sorted()
                .toList();
        if (!unread.isEmpty())
            report.note("fichier", "imports.said.unused", LocalizedText.joined("imports.said.and", unread));
        return size[0];
    }

    /** Whoever was brought by the run and whom nobody has served since goes with it. */
    @Override
    public void withdrawn(List<Row> touched) {
        for (var it : touched)
            if (it.table().equals("acts.person_import"))
                served.takeBack(
                        new PartyId(UUID.fromString(it.key().replaceAll(".*\"person\": *\"([^\"]+)\".*", "$1"))));
    }

    private Served.@Nullable Brought read(Line it, String said, List<LocalizedText> wrong) {
        var name = Plain.line(it.value("Prénom") + " " + it.value("Nom")).strip();
        if (it.value("Nom").isEmpty()) wrong.add(of("imports.said.empty", "Nom"));
        if (name.length() > Person.LONGEST_NAME) wrong.add(of("imports.said.long", "Nom"));
        var phone = Phone.read(it.value("N° de téléphone"));
        if (phone.isEmpty()) wrong.add(of("imports.said.unread", "N° de téléphone"));
        var email = it.value("E-mail");
        if (!email.isEmpty() && Email.read(email).isEmpty()) wrong.add(of("imports.said.unread", "E-mail"));
        var year = year(it, wrong);
        var gender = it.value("Genre").isEmpty()
                ? null
                : CoopWords.GENDERS.meant(it.value("Genre")).orElse(null);
        if (!it.value("Genre").isEmpty() && gender == null)
            wrong.add(of("imports.said.unknown", "Genre", it.value("Genre")));
        var commune = known.commune(it.value("Code INSEE"), it.value("Commune"), it.value("Code postal"));
        if (commune == null) wrong.add(of("imports.said.unknown.she", "Commune", it.value("Commune")));
        var agreed = agreed(it.has(AGREED) ? it.value(AGREED) : said, wrong);
        if (!wrong.isEmpty() || commune == null || agreed == null || phone.isEmpty()) return null;
        return new Served.Brought(
                new Served.Draft(name, new Commune(commune.insee(), commune.name()), phone.get()),
                year,
                gender == null ? null : gender.code(),
                email,
                agreed);
    }

    private static LocalizedText of(String key, String heading) {
        return LocalizedText.of(key, new Heading(heading));
    }

    private static LocalizedText of(String key, String heading, String typed) {
        return LocalizedText.of(key, new Heading(heading), typed);
    }

    private @Nullable Integer year(Line it, List<LocalizedText> wrong) {
        var typed = it.value("Année de naissance");
        if (typed.isEmpty()) return null;
        int now = LocalDate.now(clock.withZone(Choices.ZONE)).getYear();
        int year = typed.matches("[0-9]{4}") ? Integer.parseInt(typed) : 0;
        if (year < 1900 || year > now) wrong.add(of("imports.said.unread.as", "Année de naissance", typed));
        else if (now - year <= AGE_OF_CONSENT) wrong.add(LocalizedText.of("coop.import.young", AGE_OF_CONSENT));
        return year;
    }

    private @Nullable LocalDate agreed(String typed, List<LocalizedText> wrong) {
        if (typed.isEmpty()) {
            wrong.add(of("coop.import.agreement", AGREED));
            return null;
        }
        var day = Days.typed(typed);
        if (day != null && !day.isAfter(LocalDate.now(clock.withZone(Choices.ZONE)))) return day;
        wrong.add(of("imports.said.unread.future", AGREED, typed));
        return null;
    }

    private Outcome write(Served.Brought it, PartyId by, ImportReport report, String place) {
        var like = served.like(it);
        if (like.same()) return new Outcome.Unchanged();
        if (!like.perhaps().isEmpty()) {
            for (var who : like.perhaps()) report.note(place, "coop.import.perhaps", "/personnes/" + who);
            return new Outcome.Aside("coop.import.same");
        }
        var id = served.bring(it, by);
        db.sql("insert into acts.person_import values (:person)")
                .param("person", id.value())
                .update();
        return Outcome.Created.said("coop.import.person");
    }

    /** Whoever started the run; from the command line the first administrator answers for it. */
    private PartyId by() {
        return db.sql("""
                select coalesce((select started_by from imports.run_card
                        where id::text = current_setting('fabcom.import_run', true)),
                    (select person from people.role_of where role = 'ADMINISTRATOR' order by granted_at, person limit 1))
                """)
                .single((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .map(PartyId::new)
                .orElseThrow(() -> new UnreadableSource("people.import.nobody"));
    }
}

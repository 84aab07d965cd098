package org.fabcom.people.intake;

import module java.base;
import org.fabcom.imports.ImportKind;
import org.fabcom.imports.ImportReport;
import org.fabcom.imports.ImportReport.Outcome;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.MatchField;
import org.fabcom.imports.matching.NamedRows;
import org.fabcom.imports.reading.NotTaken;
import org.fabcom.imports.reading.TableRow;
import org.fabcom.imports.reading.WrittenDay;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Plain;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Email;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.people.communes.Commune;
import org.fabcom.people.communes.CommuneSource;
import org.fabcom.people.contacts.Phone;
import org.fabcom.people.contacts.SeenBy;
import org.fabcom.people.served.Served;
import org.fabcom.people.served.ServedPeople;
import org.fabcom.web.render.LocalizedText.Heading;
import org.fabcom.web.render.LocalizedText.Place;
import org.springframework.stereotype.Component;

/**
 * Import kind {@code people}: an address book. Nobody gets an account by it and nobody is written to: each has a record that staff
 * see, until they are given its code. Nobody is taken without the day on which they agreed; who may see a number is what the table
 * says of it, else nobody beside staff. The report holds no name.
 */
@Component
record PersonsKind(
        ServedPeople served,
        People people,
        Optional<CommuneSource> communes,
        Answerable answerable,
        Sql db,
        Clock clock)
        implements ImportKind {

    private static final String NAME = "nom";
    private static final String FIRST = "prenom";
    private static final String COMMUNE = "commune";
    private static final String PHONE = "telephone";
    private static final String EMAIL = "courriel";
    private static final String AGREED = "accord_le";
    private static final String PHONE_SEEN = "telephone_vu_par";
    private static final String EMAIL_SEEN = "courriel_vu_par";

    /** Questions asked where no column answers them. */
    private static final String AGREED_DAY = "accord";

    private static final String AGREED_HOW = "comment";

    private static final Map<String, SeenBy> SEEN = Map.of(
            "personne", SeenBy.NOBODY,
            "nobody", SeenBy.NOBODY,
            "structures", SeenBy.ORGANISATIONS,
            "organisations", SeenBy.ORGANISATIONS,
            "membres", SeenBy.ORGANISATIONS,
            "territoire", SeenBy.TERRITORY,
            "territory", SeenBy.TERRITORY);

    private static final List<MatchField> FIELDS = List.of(
            MatchField.of(NAME, "people.intake.person", "nom de famille", "nom prenom", "nom et prenom", "contact")
                    .must(),
            MatchField.of(FIRST, "people.intake.first", "prénom", "firstname"),
            MatchField.of(COMMUNE, "people.intake.commune", "ville", "localite").must(),
            MatchField.of(PHONE, "people.intake.phone", "téléphone", "tel", "portable", "mobile")
                    .told(it -> Phone.read(it).isPresent()),
            MatchField.of(EMAIL, "people.intake.email", "mail", "email", "e mail", "adresse mail")
                    .told(it -> Email.read(it).isPresent()),
            MatchField.of(AGREED, "people.intake.agreed", "accord", "consentement", "date d accord")
                    .reading(WrittenDay.READS),
            seen(PHONE_SEEN, "people.intake.phone.seen"),
            seen(EMAIL_SEEN, "people.intake.email.seen"));

    private static MatchField seen(String name, String label) {
        return MatchField.of(name, label)
                .choosing(new MatchField.Values(
                        List.of("personne", "structures", "territoire").stream()
                                .map(it -> new MatchField.Choice(it, "people.intake.seen." + it))
                                .toList(),
                        it -> SEEN.containsKey(Fold.words(it))));
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public String label() {
        return "people.intake.people";
    }

    @Override
    public List<MatchField> fields() {
        return FIELDS;
    }

    @Override
    public boolean recognises(ImportSource source) {
        return NamedRows.recognised(
                source,
                List.of(
                        MatchField.of(NAME, "").must(),
                        MatchField.of(COMMUNE, "").must(),
                        MatchField.of(EMAIL, "").must(),
                        MatchField.of(AGREED, "").must()));
    }

    /** Whoever brings a list that does not say it says once since when these people have agreed, and how. */
    @Override
    public List<Question> questions(ImportSource source) {
        if (NamedRows.recognised(source, List.of(MatchField.of(AGREED, "").must()))) return List.of();
        return List.of(
                new Question(AGREED_DAY, "people.intake.agreed", "people.intake.agreed.help", true),
                new Question(AGREED_HOW, "people.intake.how", "people.intake.how.help", false));
    }

    @Override
    public void read(ImportSource source, ImportReport report) {
        var by = answerable.here();
        var how = source.answer(AGREED_HOW);
        var said = how.isEmpty() ? "" : source.answer(AGREED_DAY);
        if (!said.isEmpty()) report.note("fichier", "imports.said.agreed", said, how);
        var seen = new HashMap<String, String>();
        NamedRows.each(source, FIELDS, report, (row, place) -> {
            var brought = read(row, said);
            var key =
                    Fold.words(brought.draft().name()) + "\n" + brought.draft().phone() + "\n" + brought.lettersTo();
            var before = seen.putIfAbsent(key, place);
            if (before != null && !before.equals(place))
                throw new NotTaken("people.import.same.person", new Place(before));
            return take(brought, row, by, report, place);
        });
    }

    private Outcome take(Served.Brought it, TableRow row, PartyId by, ImportReport report, String place) {
        var like = served.like(it);
        if (like.same()) return new Outcome.Unchanged();
        if (Email.read(it.lettersTo()).flatMap(people::byEmail).isPresent()) {
            report.note(place, "people.import.account");
            return new Outcome.Unchanged();
        }
        if (!like.perhaps().isEmpty())
            throw new NotTaken(
                    "people.import.perhaps", "/personnes/" + like.perhaps().getFirst());
        var phoneSeen = seen(row, PHONE_SEEN);
        var emailSeen = seen(row, EMAIL_SEEN);
        var id = served.bring(it, by);
        db.sql("update people.person set phone_seen_by = :phone, email_seen_by = :email where id = :id")
                .param("phone", phoneSeen.name(), "email", emailSeen.name(), "id", id.value())
                .update();
        db.sql("insert into people.person_import (person) values (:id)")
                .param("id", id.value())
                .update();
        return Outcome.Created.said("people.import.person");
    }

    private static SeenBy seen(TableRow row, String field) {
        var said = row.cell(field);
        if (said.isEmpty()) return SeenBy.NOBODY;
        var seen = SEEN.get(Fold.words(said));
        if (seen == null) throw new NotTaken("people.import.seen", new Heading(field));
        return seen;
    }

    private Served.Brought read(TableRow row, String said) {
        var name = Plain.line(row.cell(FIRST) + " " + row.cell(NAME)).strip();
        if (row.cell(NAME).isEmpty()) throw new NotTaken("imports.said.empty", new Heading(NAME));
        if (name.length() > Person.LONGEST_NAME) throw new NotTaken("imports.said.long", new Heading(NAME));
        var phone =
                Phone.read(row.cell(PHONE)).orElseThrow(() -> new NotTaken("imports.said.unread", new Heading(PHONE)));
        var email = row.cell(EMAIL);
        if (!email.isEmpty() && Email.read(email).isEmpty())
            throw new NotTaken("imports.said.unread", new Heading(EMAIL));
        return new Served.Brought(
                new Served.Draft(name, commune(row), phone), null, null, email, agreed(row.cell(AGREED), said));
    }

    private Commune commune(TableRow row) {
        var said = row.cell(COMMUNE);
        if (said.isEmpty()) throw new NotTaken("imports.said.empty", new Heading(COMMUNE));
        if (said.length() > 120) throw new NotTaken("imports.said.long.she", new Heading(COMMUNE));
        return communes.map(it -> it.named(said)).orElse(new Commune(null, said));
    }

    private LocalDate agreed(String cell, String said) {
        var written = cell.isEmpty() ? said : cell;
        if (written.isEmpty()) throw new NotTaken("people.import.agreed.empty", new Heading(AGREED));
        return WrittenDay.read(written)
                .filter(it -> !it.isAfter(LocalDate.ofInstant(clock.instant(), Days.ZONE)))
                .orElseThrow(() -> new NotTaken("imports.said.unread.future", new Heading(AGREED), written));
    }
}
